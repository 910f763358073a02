"""Pages of the directory, a file for each noun."""
