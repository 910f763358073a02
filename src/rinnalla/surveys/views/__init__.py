"""The pages of surveys, a file for each noun."""
