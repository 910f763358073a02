"""Can one call now? Open, closed or unknown, why, and what changes next.

A span belongs to the day it opens and is never cut by the next day's rule. Hours are wall-clock time in Finland: what
falls into the hour that spring leaves out happens as the clocks move; of the hour that autumn repeats, a span
opens at the first and closes at the second.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from zoneinfo import ZoneInfo

from rinnalla.methods.opening_hours.days import Reason, Why, day_of
from rinnalla.methods.opening_hours.rules import DAY, Access, Hours, Span

HELSINKI = ZoneInfo("Europe/Helsinki")
LOOK_AHEAD = 400  # days
# Of spans that overlap, the one that comes first here speaks.
STRENGTH = (Access.OPEN, Access.CALL_BACK, Access.UNKNOWN, Access.BY_APPOINTMENT)


class State(StrEnum):
    """The three answers."""

    OPEN = "open"
    CLOSED = "closed"
    UNKNOWN = "unknown"


STATES = {
    Access.OPEN: State.OPEN,
    Access.CALL_BACK: State.OPEN,
    Access.UNKNOWN: State.UNKNOWN,
    Access.BY_APPOINTMENT: State.CLOSED,
    None: State.CLOSED,
}


@dataclass(frozen=True)
class Change:
    """The moment (UTC) at which the answer becomes another, and that answer; no access is plainly closed."""

    at: datetime
    access: Access | None

    @property
    def state(self) -> State:
        """Open, closed or unknown."""
        return STATES[self.access]


@dataclass(frozen=True)
class Answer:
    """What can be said of a moment. ``opens`` is when it is next surely open, in the time that is looked ahead."""

    access: Access | None
    reason: Reason
    next: Change | None
    opens: datetime | None
    verified: date | None

    @property
    def state(self) -> State:
        """Open, closed or unknown."""
        return STATES[self.access]


@dataclass(frozen=True)
class _Interval:
    begins: datetime
    ends: datetime
    access: Access
    reason: Reason


def answer(hours: Hours, at: datetime) -> Answer:
    """Whether it is open at a moment. Raises ValueError for a moment without a time zone."""
    if at.tzinfo is None:
        raise ValueError("a moment needs its time zone")
    today = _day(at)
    limit = _believed_until(hours)
    if limit is not None and at >= limit:
        why = Why.NOT_CHECKED_LATELY if hours.verified else Why.NEVER_CHECKED
        return Answer(Access.UNKNOWN, Reason(why, hours.verified or today), None, None, hours.verified)
    found = _speaking(_around(hours, today), at)
    reason = found.reason if found else day_of(hours, today).reason
    first, opens = _next(hours, at, limit)
    return Answer(found.access if found else None, reason, first, opens, hours.verified)


def changes(hours: Hours, at: datetime) -> Iterator[Change]:
    """Every change of what the rules say after a moment, in order, for the 400 days that are looked ahead."""
    day = _day(at)
    near = _around(hours, day)
    now = _access(near, at)
    for _ in range(LOOK_AHEAD):
        until = _moment(day + timedelta(1), 0)
        for edge in sorted({moment for one in near for moment in (one.begins, one.ends) if at < moment < until}):
            if (then := _access(near, edge)) != now:
                now = then
                yield Change(edge, then)
        day += timedelta(1)
        near = [one for one in near if one.ends >= until] + _opening(hours, day)


def _next(hours: Hours, at: datetime, limit: datetime | None) -> tuple[Change | None, datetime | None]:
    first: Change | None = None
    for change in changes(hours, at):
        if limit is not None and change.at >= limit:
            break
        first = first or change
        if change.state is State.OPEN:
            return first, change.at
    if first is None and limit is not None and _access(_around(hours, _day(at)), at) is not Access.UNKNOWN:
        first = Change(limit, Access.UNKNOWN)
    return first, None


def _day(at: datetime) -> date:
    return at.astimezone(HELSINKI).date()


def _believed_until(hours: Hours) -> datetime | None:
    if hours.trusted_days is None:
        return None
    if hours.verified is None:
        return datetime.min.replace(tzinfo=UTC)
    return _moment(hours.verified + timedelta(hours.trusted_days + 1), 0)


def _around(hours: Hours, day: date) -> list[_Interval]:
    """What opens on a day and the day before; nothing else can hold on it."""
    return _opening(hours, day - timedelta(1)) + _opening(hours, day)


def _opening(hours: Hours, day: date) -> list[_Interval]:
    told = day_of(hours, day)
    return [_interval(day, span, told.reason) for span in told.spans]


def _interval(day: date, span: Span, reason: Reason) -> _Interval:
    ends = _moment(day, span.closes, closing=True)
    return _Interval(_moment(day, span.opens), ends, span.access, reason)


@lru_cache(maxsize=16384)
def _moment(day: date, minutes: int, *, closing: bool = False) -> datetime:
    days, rest = divmod(minutes, DAY)
    wall = datetime.combine(day + timedelta(days), time(rest // 60, rest % 60, fold=int(closing)), HELSINKI)
    moment = wall.astimezone(UTC)
    if moment.astimezone(HELSINKI).replace(tzinfo=None) == wall.replace(tzinfo=None):
        return moment
    return wall.replace(minute=0, fold=0).astimezone(UTC)


def _speaking(near: list[_Interval], at: datetime) -> _Interval | None:
    covering = [one for one in near if one.begins <= at < one.ends]
    return min(covering, key=lambda one: STRENGTH.index(one.access), default=None)


def _access(near: list[_Interval], at: datetime) -> Access | None:
    found = _speaking(near, at)
    return found.access if found else None
