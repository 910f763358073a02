"""Verbs of the operating model."""
