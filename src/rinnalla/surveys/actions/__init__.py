"""Changes to surveys, a file for each noun."""
