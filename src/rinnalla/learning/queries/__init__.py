"""Reading what belongs to learning, a file for each noun."""
