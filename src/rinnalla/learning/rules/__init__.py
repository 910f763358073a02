"""Who reaches which record of the learning room, a file for each noun."""

from rinnalla.learning.rules import event, registration, use

__all__ = ["event", "registration", "use"]
