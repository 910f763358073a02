"""Verbs of competence."""
