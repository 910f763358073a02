"""What the worker and the clock do for the directory, a file for each noun."""
