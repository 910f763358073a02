"""The records, a file for each noun."""
