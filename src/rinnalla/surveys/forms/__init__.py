"""What is asked of those who make surveys, a file for each noun."""
