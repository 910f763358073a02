"""What a service says of its hours, as structure: weekly rules, what holds on days set apart, exceptions.

Source of the shape: HSDS 3.0 ``schedule``, PTV ``serviceHours`` and the date periods of City of Helsinki's Hauki, where
the shortest of overlapping exceptions holds.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

DAY = 24 * 60
SCHOOL_HOLIDAY = "school_holiday"


class Access(StrEnum):
    """What one meets within a span: an answer, a call back, nobody without an appointment, or nobody knows."""

    OPEN = "open"
    CALL_BACK = "call_back"
    UNKNOWN = "unknown"
    BY_APPOINTMENT = "by_appointment"


@dataclass(frozen=True)
class Span:
    """From one minute of the day it opens to another, which lies past midnight where it is over 1,440.

    Raises ValueError for a span that does not open within its day, or lasts no time or more than 24 hours.
    """

    opens: int
    closes: int
    access: Access = Access.OPEN

    def __post_init__(self) -> None:
        if not (0 <= self.opens < DAY and self.opens < self.closes <= self.opens + DAY):
            raise ValueError(f"no span of opening hours: {self.opens}-{self.closes}")


@dataclass(frozen=True)
class Stretch:
    """Days from the first to the last, both in; without an end where one is None. Raises ValueError if turned round."""

    first: date | None = None
    last: date | None = None

    def __post_init__(self) -> None:
        if self.first and self.last and self.last < self.first:
            raise ValueError(f"ends before it begins: {self.first}-{self.last}")

    def __contains__(self, day: date) -> bool:
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)

    @property
    def days(self) -> int:
        """How many days; more than any calendar has where an end is open."""
        return ((self.last or date.max) - (self.first or date.min)).days + 1


class Weeks(StrEnum):
    """In which weeks a rule holds, by their ISO number."""

    EVERY = "every"
    ODD = "odd"
    EVEN = "even"


@dataclass(frozen=True)
class Weekly:
    """Spans on weekdays (Monday is 0); where ``nth`` is given, on the first, second … of the month, -1 the last."""

    days: frozenset[int]
    spans: tuple[Span, ...]
    valid: Stretch = field(default_factory=Stretch)
    weeks: Weeks = Weeks.EVERY
    nth: frozenset[int] = frozenset()


class How(StrEnum):
    """What holds on a day set apart."""

    USUAL = "usual"
    CLOSED = "closed"
    UNKNOWN = "unknown"
    LIKE = "like"
    OWN = "own"


@dataclass(frozen=True)
class Policy:
    """What holds on a day set apart: as on the weekday ``like``, or in ``spans`` of its own, where it says so."""

    how: How
    spans: tuple[Span, ...] = ()
    like: int = 0


@dataclass(frozen=True)
class Exceptional:
    """What holds on certain dates, before everything else."""

    when: Stretch
    policy: Policy


@dataclass(frozen=True)
class School:
    """The school holidays of a municipality; nothing is known of days outside ``known``."""

    known: Stretch
    holidays: tuple[Stretch, ...]


@dataclass(frozen=True)
class Hours:
    """All that is told of one phone's or place's hours.

    ``policies`` go by the name of a day (``christmas_eve``), its class (``holiday``) or ``school_holiday``. What nobody
    has checked for ``trusted_days`` is not believed any more; None believes for ever.
    """

    weekly: tuple[Weekly, ...] = ()
    policies: Mapping[str, Policy] = field(default_factory=dict)
    exceptions: tuple[Exceptional, ...] = ()
    school: School | None = None
    verified: date | None = None
    trusted_days: int | None = None
