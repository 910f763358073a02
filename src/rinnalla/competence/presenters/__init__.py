"""Competence as its pages show it."""
