"""What pages of surveys show, a file for each noun."""
