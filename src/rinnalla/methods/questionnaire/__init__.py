"""Questionnaires as plain values: what is asked, what may be answered, and answers counted."""
