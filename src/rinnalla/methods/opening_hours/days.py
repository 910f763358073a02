"""What holds on one day: exceptions, then what is said of its name, of its class, of school holidays, last the week."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from rinnalla.methods.holidays import DayClass, NamedDay, named_day
from rinnalla.methods.opening_hours.rules import DAY, SCHOOL_HOLIDAY, Access, Hours, How, Policy, Span, Weekly, Weeks

# What is held true of a class that the service has said nothing about.
UNSAID = {
    DayClass.HOLIDAY: Policy(How.UNKNOWN),
    DayClass.EVE: Policy(How.UNKNOWN),
    DayClass.DAY_BEFORE: Policy(How.USUAL),
}
NOT_SAID = (Span(0, DAY, Access.UNKNOWN),)


class Why(StrEnum):
    """What an answer rests on."""

    USUAL = "usual"
    HOLIDAY = "holiday"
    EVE = "eve"
    DAY_BEFORE = "day_before"
    SCHOOL_HOLIDAY = "school_holiday"
    EXCEPTION = "exception"
    NOT_TOLD = "not_told"
    NOT_VALID = "not_valid"
    NEVER_CHECKED = "never_checked"
    NOT_CHECKED_LATELY = "not_checked_lately"


@dataclass(frozen=True)
class Reason:
    """Why, the day whose rule it is, and the name of that day where the calendar has one."""

    why: Why
    day: date
    name: str = ""


@dataclass(frozen=True)
class Day:
    """The spans that open on a day, and why these."""

    reason: Reason
    spans: tuple[Span, ...]


def day_of(hours: Hours, day: date) -> Day:
    """What the hours say of the spans that open on a day."""
    exceptions = [one for one in hours.exceptions if day in one.when]
    if exceptions:
        shortest = min(reversed(exceptions), key=lambda one: one.when.days)
        return Day(Reason(Why.EXCEPTION, day), _spans(hours, day, shortest.policy))
    named = named_day(day)
    said = _said(hours, named) if named else None
    policy = said or (UNSAID[named.kind] if named else None)
    if named is None or policy is None or policy.how is How.USUAL:
        return _on_school_holiday(hours, day) or _usual(hours, day)
    on_name = Day(Reason(Why(named.kind), day, named.name), _spans(hours, day, policy))
    return on_name if said else _on_school_holiday(hours, day) or on_name


def _said(hours: Hours, named: NamedDay) -> Policy | None:
    return hours.policies.get(named.name) or hours.policies.get(named.kind)


def _on_school_holiday(hours: Hours, day: date) -> Day | None:
    """Where the school's calendar is not known, all that could hold is uncertain."""
    policy = hours.policies.get(SCHOOL_HOLIDAY)
    if policy is None or policy.how is How.USUAL:
        return None
    reason = Reason(Why.SCHOOL_HOLIDAY, day)
    if hours.school is None or day not in hours.school.known:
        return Day(reason, _uncertain((*_week(hours, day, day.weekday()), *_spans(hours, day, policy))))
    on_holiday = any(day in one for one in hours.school.holidays)
    return Day(reason, _spans(hours, day, policy)) if on_holiday else None


def _usual(hours: Hours, day: date) -> Day:
    if any(day in rule.valid for rule in hours.weekly):
        return Day(Reason(Why.USUAL, day), _week(hours, day, day.weekday()))
    return Day(Reason(Why.NOT_VALID if hours.weekly else Why.NOT_TOLD, day), NOT_SAID)


def _spans(hours: Hours, day: date, policy: Policy) -> tuple[Span, ...]:
    if policy.how in {How.OWN, How.CLOSED}:
        return policy.spans
    spans = _week(hours, day, policy.like if policy.how is How.LIKE else day.weekday())
    return _uncertain(spans) if policy.how is How.UNKNOWN else spans


def _uncertain(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """A day nobody has spoken of opens no doors, but it may shut them: only what would be open is uncertain."""
    return tuple(replace(span, access=Access.UNKNOWN) for span in spans)


def _week(hours: Hours, day: date, weekday: int) -> tuple[Span, ...]:
    return tuple(span for rule in hours.weekly if _holds(rule, day, weekday) for span in rule.spans)


def _holds(rule: Weekly, day: date, weekday: int) -> bool:
    return weekday in rule.days and day in rule.valid and _in_weeks(rule.weeks, day) and _is_nth(rule.nth, day)


def _in_weeks(weeks: Weeks, day: date) -> bool:
    odd = day.isocalendar().week % 2 == 1
    return weeks is Weeks.EVERY or odd is (weeks is Weeks.ODD)


def _is_nth(nth: frozenset[int], day: date) -> bool:
    last = (day + timedelta(7)).month != day.month
    return not nth or (day.day - 1) // 7 + 1 in nth or (last and -1 in nth)
