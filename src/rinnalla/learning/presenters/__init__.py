"""How the pages of learning say what they show, a file for each noun."""
