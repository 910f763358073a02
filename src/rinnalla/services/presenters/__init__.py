"""What the pages of the directory show, a file for each noun."""
