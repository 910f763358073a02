"""The pages of the directory, a file for each noun."""
