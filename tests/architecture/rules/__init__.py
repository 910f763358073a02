"""House rules no ready tool knows: plain functions from source to the faults in it, so that each can be tried out."""
