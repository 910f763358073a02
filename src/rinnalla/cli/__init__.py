"""The command ``rinnalla``: a file for each word that follows it."""
