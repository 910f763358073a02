"""The verbs of learning, a file for each noun."""
