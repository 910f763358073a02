"""Which readings of a week somebody should look at: a list to ask about, never a judgement.

Act 703/2023, 11 §: the client is told who has used the data and on what ground, and may ask whether it was lawful. The
limits below are this product's own; what they find on planted cases is tested in ``tests/methods``.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

MANY, WITHIN = 20, timedelta(hours=1)
NIGHTS, EVENING, MORNING = 3, 22, 6


class Odd(StrEnum):
    """Why a reading stands on the list."""

    NO_RELATION = "no_relation"
    SELF = "self"
    COLLEAGUE = "colleague"
    SAME_NAME = "same_name"
    SAME_CONTACT = "same_contact"
    MANY_CLIENTS = "many_clients"
    NIGHT = "night"


@dataclass(frozen=True, slots=True)
class Look:
    """One reading or change: which line, whose, about which client, when by the local clock, and if a list only."""

    line: UUID
    person: UUID
    client: UUID
    at: datetime
    listed: bool = False


@dataclass(frozen=True)
class Finding:
    """What stands on the list: who, about whom (nobody for a habit), why, since which line, and how many readings."""

    person: UUID
    client: UUID | None
    kind: Odd
    line: UUID
    looks: int


@dataclass(frozen=True)
class Known:
    """What is known of the people: asked once for each pair of a person and a client, and once for each day of it."""

    related: Callable[[Look], bool]
    kinds: Callable[[UUID, UUID], Iterable[Odd]]


def findings(looks: Iterable[Look], known: Known) -> list[Finding]:
    """The list of a week. ``looks`` come in order of time; each person, client and reason stands on it once."""
    pairs: dict[tuple[UUID, UUID], list[Look]] = defaultdict(list)
    persons: dict[UUID, list[Look]] = defaultdict(list)
    for look in looks:
        pairs[look.person, look.client].append(look)
        if not look.listed:
            persons[look.person].append(look)
    found = [one for pair in pairs.values() for one in _of_pair(pair, known)]
    return found + [one for theirs in persons.values() for one in _of_person(theirs)]


def _of_pair(looks: list[Look], known: Known) -> Iterator[Finding]:
    first = looks[0]
    for kind in known.kinds(first.person, first.client):
        yield Finding(first.person, first.client, kind, first.line, len(looks))
    by_day = {look.at.date(): look for look in reversed(looks)}
    strange = {day for day, look in by_day.items() if not known.related(look)}
    without = [look for look in looks if look.at.date() in strange]
    if without:
        yield Finding(first.person, first.client, Odd.NO_RELATION, without[0].line, len(without))


def _of_person(looks: list[Look]) -> Iterator[Finding]:
    if many := _many(looks):
        yield Finding(looks[0].person, None, Odd.MANY_CLIENTS, many[0].line, len(many))
    nights = [look for look in looks if look.at.hour >= EVENING or look.at.hour < MORNING]
    if len({_night(look.at) for look in nights}) >= NIGHTS:
        yield Finding(looks[0].person, None, Odd.NIGHT, nights[0].line, len(nights))


def _many(looks: list[Look]) -> list[Look]:
    """The readings of the first hour in which more than twenty clients were opened."""
    start = 0
    for end, look in enumerate(looks):
        while look.at - looks[start].at > WITHIN:
            start += 1
        hour = looks[start : end + 1]
        if len(hour) > MANY and len({one.client for one in hour}) > MANY:
            return hour
    return []


def _night(at: datetime) -> object:
    """The night a moment belongs to, named by the day on which it began."""
    return (at - timedelta(hours=MORNING)).date()
