"""What can be computed without Django: pure functions of values, with their sources."""
