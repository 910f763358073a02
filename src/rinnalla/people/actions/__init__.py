"""Changes to people, a file for each noun."""
