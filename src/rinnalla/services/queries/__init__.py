"""Reading the directory, a file for each noun."""
