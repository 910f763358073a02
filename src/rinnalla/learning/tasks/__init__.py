"""What the clock does for learning, a file for each noun."""
