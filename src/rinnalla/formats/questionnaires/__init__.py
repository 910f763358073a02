"""Questionnaires that other tools have made, read into ours, and ours written for them."""
