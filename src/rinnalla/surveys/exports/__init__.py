"""What is taken out of surveys, a file for each noun."""
