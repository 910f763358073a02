"""Rinnalla: peer guidance and mental-health competence, side by side."""
