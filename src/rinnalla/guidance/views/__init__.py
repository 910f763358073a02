"""The pages of guidance, a file for each noun."""
