"""Surveys: questionnaires, campaigns that ask them, and answers that nobody can trace to a person."""
