"""Reading guidance, a file for each noun."""
