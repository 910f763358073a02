"""Who reaches which record of the learning room, a file for each noun."""

from rinnalla.learning.rules import event, expert, registration, use, workshop

__all__ = ["event", "expert", "registration", "use", "workshop"]
