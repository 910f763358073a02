"""The pages of learning, a file for each noun."""
