"""Changes, a file for each noun."""
