"""What is asked in the learning room, a file for each noun."""
