"""What is asked of those who keep the directory, a file for each noun."""
