"""Small groups can't be unmasked: local rules, then a joint check against all that was published of the same data."""
