"""Small groups can't be unmasked: local rules first, then a joint check against everything published of the same data."""
