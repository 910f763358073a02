"""What helps anyone at once: crisis numbers, error pages. No personal data."""
