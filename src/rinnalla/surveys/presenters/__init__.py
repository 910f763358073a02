"""What the pages of surveys show, a file for each noun."""
