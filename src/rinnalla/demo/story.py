"""What is told of one client: plain values, no database. Weeks are counted from the first meeting, days from today."""

from dataclasses import dataclass, field

from rinnalla.demo.happenings import Happening
from rinnalla.guidance.choices import (
    Activity,
    Aim,
    ClientAnswer,
    GoalKind,
    Hindrance,
    NamedContact,
    RequestOrigin,
    RequestSource,
    WaitsFor,
)
from rinnalla.people.choices import ReachWay


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
    moved: bool = False


@dataclass(frozen=True)
class Missed:
    """A meeting that did not take place."""

    week: int
    place: str
    work: str
    hindrance: Hindrance = Hindrance.CLIENT


@dataclass(frozen=True)
class Unrecorded:
    """A meeting that has been, and of which nothing has been recorded yet."""

    week: int
    place: str


@dataclass(frozen=True)
class Asked:
    """A service request as its sender wrote it, and the brief the client approved.

    ``ending_in_days`` is when the care of today ends: counted from the request, or from the first meeting of a period.
    """

    situation: str
    hopes: str
    brief: str
    ending: str = ""
    ending_in_days: int | None = None
    named_contact: NamedContact = NamedContact.NONE
    named_contact_name: str = ""
    contact_wish: str = ""
    source: RequestSource = RequestSource.PROFESSIONAL
    origin: RequestOrigin = RequestOrigin.CLINIC
    caller: str = ""
    permit: bool = True


@dataclass(frozen=True)
class Goal:
    """A goal in the client's own words, and where they say they stand."""

    aim: Aim
    words: str
    where_now: str = ""
    kind: GoalKind = GoalKind.OWN_WORDS
    steps: tuple[str, ...] = ("", "", "", "", "")
    ends: tuple[str, str] = ("", "")
    baseline: int | None = None


@dataclass(frozen=True)
class Guidance:
    """A period: who guides, how many weeks ago it began, on which weekday (0 is Monday) and hour, what came of it.

    The next meeting is on the next such weekday, or in ``next_week`` counted from the first.
    """

    guide: str
    weeks_ago: int
    weekday: int
    hour: int
    place: str
    length_weeks: int
    met: tuple[Met | Missed | Unrecorded, ...] = ()
    goals: tuple[Goal, ...] = ()
    happened: tuple[Happening, ...] = ()
    next_place: str = ""
    next_week: int | None = None


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
    question: str = ""
    waits_words: str = ""
    waits_for: WaitsFor = WaitsFor.WISHED_GUIDE
    reach: ReachWay = ReachWay.CALL
    keep_apart_from: str = ""
    apart_reason: str = ""
    username: str = ""
    language: str = field(default="fi")
