"""Opening hours from plain data, as they are stored and shipped.

``{"weekly": [{"days": ["MO", "TU"], "times": ["09:00-15:00"]}], "policies": {"holiday": "closed"}}``.
A rule may add ``access``, ``from``, ``until``, ``weeks`` and ``nth``. A time that closes no later than it opens goes
past midnight. A policy is ``usual``, ``closed``, ``unknown``, ``like SU`` or times of its own; an exception has
``from``, ``until`` and ``holds``.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from rinnalla.methods.holidays import FIXED, FROM_EASTER, DayClass
from rinnalla.methods.opening_hours.rules import (
    DAY,
    SCHOOL_HOLIDAY,
    Access,
    Exceptional,
    Hours,
    How,
    Policy,
    School,
    Span,
    Stretch,
    Weekly,
    Weeks,
)

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
TIMES = re.compile(r"(\d\d):([0-5]\d)-(\d\d):([0-5]\d)", re.ASCII)
SATURDAYS = {"midsummer_eve", "midsummer_day", "all_saints_eve", "all_saints_day"}
SET_APART = {*DayClass, SCHOOL_HOLIDAY, *SATURDAYS}.union(*FIXED.values(), *FROM_EASTER.values())
KEYS = {
    "hours": {"weekly", "policies", "exceptions", "school"},
    "weekly": {"days", "times", "access", "from", "until", "weeks", "nth"},
    "exception": {"from", "until", "holds"},
    "school": {"from", "until", "holidays"},
    "school holiday": {"from", "until"},
}


class HoursError(ValueError):
    """Data that tells no opening hours; ``part`` names which of it."""

    def __init__(self, part: str) -> None:
        super().__init__(f"cannot be read as opening hours: {part}")
        self.part = part


def read(data: Any, *, verified: date | None = None, trusted_days: int | None = None) -> Hours:
    """The hours that data tells. Raises HoursError for what is not told in its way; nothing is passed over."""
    told = _keys("hours", data)
    policies = told.get("policies", {})
    if not isinstance(policies, Mapping) or not SET_APART.issuperset(policies):
        raise HoursError("policies")
    return Hours(
        weekly=tuple(_weekly(one) for one in _list("weekly", told.get("weekly", []))),
        policies={str(name): _policy(one) for name, one in policies.items()},
        exceptions=tuple(_exception(one) for one in _list("exceptions", told.get("exceptions", []))),
        school=_school(told["school"]) if told.get("school") else None,
        verified=verified,
        trusted_days=trusted_days,
    )


def _keys(part: str, data: Any) -> Mapping[str, Any]:
    if not isinstance(data, Mapping) or not KEYS[part].issuperset(data):
        raise HoursError(part)
    return data


def _list(part: str, data: Any) -> list[Any]:
    if not isinstance(data, list):
        raise HoursError(part)
    return data


def _weekly(data: Any) -> Weekly:
    told = _keys("weekly", data)
    try:
        access, weeks = Access(told.get("access", "open")), Weeks(told.get("weeks", "every"))
        nth = frozenset(_list("nth", told.get("nth", [])))
        days = frozenset(WEEKDAYS.index(code) for code in _list("days", told.get("days", [])))
    except (ValueError, TypeError) as error:
        raise HoursError("weekly") from error
    if not nth <= {-1, 1, 2, 3, 4, 5}:
        raise HoursError("nth")
    return Weekly(days, _spans(told.get("times"), access), _stretch(told), weeks, nth)


def _spans(data: Any, access: Access = Access.OPEN) -> tuple[Span, ...]:
    return tuple(_span(one, access) for one in _list("times", data))


def _span(data: Any, access: Access) -> Span:
    found = TIMES.fullmatch(data) if isinstance(data, str) else None
    if found is None:
        raise HoursError("times")
    hour, minute, last_hour, last_minute = map(int, found.groups())
    opens, closes = hour * 60 + minute, last_hour * 60 + last_minute
    if opens >= DAY or closes > DAY:
        raise HoursError("times")
    return Span(opens, closes if closes > opens else closes + DAY, access)


def _policy(data: Any) -> Policy:
    if isinstance(data, list):
        return Policy(How.OWN, _spans(data))
    word, _, weekday = data.partition(" ") if isinstance(data, str) else ("", "", "")
    if word == How.LIKE and weekday in WEEKDAYS:
        return Policy(How.LIKE, like=WEEKDAYS.index(weekday))
    if data not in {How.USUAL, How.CLOSED, How.UNKNOWN}:
        raise HoursError("policy")
    return Policy(How(data))


def _exception(data: Any) -> Exceptional:
    told = _keys("exception", data)
    return Exceptional(_stretch(told), _policy(told.get("holds")))


def _school(data: Any) -> School:
    told = _keys("school", data)
    holidays = _list("school holidays", told.get("holidays", []))
    return School(_stretch(told), tuple(_stretch(_keys("school holiday", one)) for one in holidays))


def _stretch(data: Mapping[str, Any]) -> Stretch:
    first, last = data.get("from"), data.get("until")
    try:
        return Stretch(first and date.fromisoformat(first), last and date.fromisoformat(last))
    except (ValueError, TypeError) as error:
        raise HoursError("dates") from error
