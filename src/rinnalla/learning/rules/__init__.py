"""Who reaches which record of the learning room, a file for each noun."""

from rinnalla.learning.rules import expert, workshop

__all__ = ["expert", "workshop"]
