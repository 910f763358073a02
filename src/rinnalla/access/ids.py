"""Identifiers. An id is never a secret: knowing one opens nothing."""

import os
import time
from uuid import UUID


def uuid7() -> UUID:
    """A new version 7 UUID (RFC 9562 §5.7): 48 bits of Unix milliseconds, then 74 random ones: rows sort by age.

    Reads the machine's own clock, not ``access.clock``: the order of rows stays true when the demonstration sets the
    time.
    """
    milliseconds = time.time_ns() // 1_000_000
    random = int.from_bytes(os.urandom(10), "big")
    high = (milliseconds & 0xFFFF_FFFF_FFFF) << 16 | 0x7000 | (random >> 68 & 0x0FFF)
    low = 0b10 << 62 | (random & 0x3FFF_FFFF_FFFF_FFFF)
    return UUID(int=high << 64 | low)
