"""Competence in the forms of others."""
