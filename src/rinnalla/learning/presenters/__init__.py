"""What pages show, a file for each noun."""
