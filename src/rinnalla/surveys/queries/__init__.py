"""Reading surveys, a file for each noun."""
