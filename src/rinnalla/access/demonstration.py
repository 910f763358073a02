"""The mark of a demonstration: under it the clock may be told the time, and listed accounts need only a password."""

from datetime import timedelta

from rinnalla.access import clock
from rinnalla.access.models import DemoMark


def mark(stamp: str) -> None:
    """Mark an empty database as a demonstration. Called by the builder of ``rinnalla demo`` only."""
    DemoMark.objects.create(stamp=stamp, built_at=clock.now())


def is_marked() -> bool:
    """Whether this database is a demonstration."""
    return DemoMark.objects.exists()


def stamp() -> str:
    """What the demonstration was built from; empty where there is none."""
    return DemoMark.objects.values_list("stamp", flat=True).first() or ""


def age() -> timedelta:
    """How long ago the demonstration was built."""
    return clock.now() - DemoMark.objects.get().built_at
