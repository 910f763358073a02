"""What templates show, a file for each noun."""
