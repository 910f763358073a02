"""Pages of surveys, a file for each noun."""
