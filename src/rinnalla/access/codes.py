"""Codes that are read aloud and typed."""

import secrets
from collections.abc import Callable

LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"


def spoken_code(length: int, *, is_taken: Callable[[str], bool]) -> str:
    """A code that nothing else has, without letters and digits that are taken for one another."""
    code = "".join(secrets.choice(LETTERS) for _place in range(length))
    return spoken_code(length, is_taken=is_taken) if is_taken(code) else code
