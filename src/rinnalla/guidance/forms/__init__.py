"""Input to guidance, a file for each noun."""
