"""What is told of one client: plain values, no database. Weeks are counted from the first meeting, days from today."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from rinnalla.guidance.choices import Activity, Aim, ClientAnswer, NamedContact, RequestSource, SummaryPartKind


@dataclass(frozen=True)
class Met:
    """A meeting that was held: how many weeks after the first, where, how long, what was done and what was written."""

    week: int
    place: str
    minutes: int
    activities: tuple[Activity, ...]
    shared: str
    work: str = ""
    answer: ClientAnswer | None = None
    words: str = ""
    together: bool = False


@dataclass(frozen=True)
class Missed:
    """A meeting that did not take place."""

    week: int
    place: str
    work: str


@dataclass(frozen=True)
class Asked:
    """A service request as its sender wrote it, and the brief the client approved."""

    situation: str
    hopes: str
    brief: str
    ending: str = ""
    ending_in_days: int | None = None
    named_contact: NamedContact = NamedContact.NONE
    named_contact_name: str = ""
    contact_wish: str = ""
    source: RequestSource = RequestSource.PROFESSIONAL
    permit: bool = True


@dataclass(frozen=True)
class Goal:
    """A goal in the client's own words, and where they say they stand."""

    aim: Aim
    words: str
    where_now: str = ""


@dataclass(frozen=True)
class Told:
    """An interim summary in its four parts, and the client's answer when they have given one."""

    parts: Mapping[SummaryPartKind, str]
    answer: ClientAnswer | None = None
    words: str = ""


@dataclass(frozen=True)
class Guidance:
    """A period: who guides, how many weeks ago it began, on which weekday (0 is Monday) and hour, what came of it."""

    guide: str
    weeks_ago: int
    weekday: int
    hour: int
    place: str
    length_weeks: int
    met: tuple[Met | Missed, ...] = ()
    goals: tuple[Goal, ...] = ()
    summary: Told | None = None
    next_place: str = ""


@dataclass(frozen=True)
class Story:
    """One client: name, request, and how far it has come. ``days_ago`` is when the request was begun."""

    name: str
    days_ago: int
    asked: Asked
    reached: str
    call_name: str = ""
    phone: str = ""
    guide: str = ""
    guidance: Guidance | None = None
    decline_reason: str = ""
    decline_advice: str = ""
    keep_apart_from: str = ""
    apart_reason: str = ""
    username: str = ""
    language: str = field(default="fi")
