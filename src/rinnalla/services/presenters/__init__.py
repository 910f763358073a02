"""The directory as its pages show it, a file for each noun."""
