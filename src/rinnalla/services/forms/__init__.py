"""Input to the directory, a file for each noun."""
