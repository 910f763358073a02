"""Peer guides: what they tell of themselves, what has been agreed with them, and their breaks."""
