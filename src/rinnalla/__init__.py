"""Rinnalla: peer guidance and mental-health competence, side by side."""

__version__ = "0.1.0"
