"""A unique random word in every sensitive field: wherever one is seen, that field has been disclosed."""

import secrets


class Canaries:
    """The words of one client, by field: ``canaries["note.work"]``; made when first asked for."""

    def __init__(self, client):
        self.client = client
        self.words = {}

    def __getitem__(self, field):
        return self.words.setdefault(field, f"K{secrets.token_hex(5)}")

    def seen_in(self, body):
        """The fields whose word stands in some text or bytes."""
        if isinstance(body, bytes):
            return {field for field, word in self.words.items() if word.encode() in body}
        return {field for field, word in self.words.items() if word in body}
