"""Bringing data into the directory, a file for each noun."""
