"""Guidance in outside formats, a file for each noun."""
