"""Reading, a file for each noun."""
