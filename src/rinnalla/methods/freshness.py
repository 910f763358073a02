"""How far what is told of a service can still be believed, group of fields by group of fields.

F = 0.5^(days since it was last made sure of / half-life), halved for every open notice that says otherwise; 0 where
nobody ever made sure. Half-lives of hours, numbers, places and texts differ as these change in life.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

HALF_LIVES = {"hours": 90, "number": 180, "place": 365, "text": 365}
CRISIS = 30  # days, of every group of a line that is called in a crisis
FRESH, AGEING = 0.7, 0.35
YEAR_BEGINS = 300  # days; a year's check begins in its tenth month


class Level(StrEnum):
    """In a word."""

    FRESH = "fresh"
    AGEING = "ageing"
    OLD = "old"
    NEVER = "never"


@dataclass(frozen=True)
class Freshness:
    """Of one group: the value from 0 to 1, the word for it, and what it rests on."""

    group: str
    value: float
    level: Level
    checked_on: date | None
    notices: int


def half_life(group: str, *, crisis: bool = False) -> int:
    """Days in which trust in a group falls to a half."""
    return CRISIS if crisis else HALF_LIVES[group]


def freshness(group: str, checked_on: date | None, today: date, *, notices: int = 0, crisis: bool = False) -> Freshness:
    """How far a group can be believed today."""
    if checked_on is None:
        return Freshness(group, 0.0, Level.NEVER, None, notices)
    days = max((today - checked_on).days, 0)
    value = 0.5 ** (days / half_life(group, crisis=crisis)) / 2**notices
    level = Level.FRESH if value >= FRESH else Level.AGEING if value >= AGEING else Level.OLD
    return Freshness(group, value, level, checked_on, notices)


def due_on(checked: date, *, crisis: bool = False) -> date:
    """When a service that was checked on a day is to be checked again, so that a year never passes."""
    return checked + timedelta(CRISIS if crisis else YEAR_BEGINS)
