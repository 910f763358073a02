"""Reading people, a file for each noun."""
