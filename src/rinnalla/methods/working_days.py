"""Finnish working days: Monday to Friday without public holidays.

Midsummer Eve and Christmas Eve are counted as days off, as in the public service.
"""

from datetime import date, timedelta

from rinnalla.methods.holidays import SATURDAY, DayClass, named_day


def _day_off(day: date) -> bool:
    named = named_day(day)
    return named is not None and named.kind is not DayClass.DAY_BEFORE


def is_working_day(day: date) -> bool:
    """Whether offices work on a day."""
    return day.weekday() < SATURDAY and not _day_off(day)


def working_days_after(day: date, count: int) -> date:
    """The date ``count`` working days after a day; the day itself is not counted."""
    while count > 0:
        day += timedelta(1)
        count -= is_working_day(day)
    return day


def working_days_between(day: date, until: date) -> int:
    """How many working days follow a day up to and including another; none when that has passed."""
    return sum(is_working_day(day + timedelta(step)) for step in range(1, (until - day).days + 1))
