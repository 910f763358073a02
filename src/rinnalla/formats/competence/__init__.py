"""Frameworks of competence in the forms of others: CASE as JSON, and tables for spreadsheets."""
