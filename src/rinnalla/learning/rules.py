"""Who reaches which record of the learning room."""
