"""Finnish working days: Monday to Friday without public holidays.

Source: Act on certain church holidays and Independence Day as public holidays; Easter by the anonymous Gregorian
computus (Meeus, Astronomical Algorithms, ch. 8). Midsummer Eve and Christmas Eve are counted as days off, as in the
public service.
"""

from datetime import date, timedelta
from functools import lru_cache

SATURDAY = 5


def easter(year: int) -> date:
    """Easter Sunday of a Gregorian year."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    leap, over = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - correction + 15) % 30
    quarter, last = divmod(rest, 4)
    weekday = (32 + 2 * over + 2 * quarter - epact - last) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _saturday_from(day: date) -> date:
    return day + timedelta((SATURDAY - day.weekday()) % 7)


@lru_cache(maxsize=64)
def holidays(year: int) -> frozenset[date]:
    """Days off of a year that may fall on a weekday."""
    sunday = easter(year)
    midsummer = _saturday_from(date(year, 6, 20))
    moving = [sunday - timedelta(2), sunday + timedelta(1), sunday + timedelta(39), midsummer - timedelta(1), midsummer]
    fixed = [(1, 1), (1, 6), (5, 1), (12, 6), (12, 24), (12, 25), (12, 26)]
    return frozenset([*moving, *(date(year, month, day) for month, day in fixed)])


def is_working_day(day: date) -> bool:
    """Whether offices work on a day."""
    return day.weekday() < SATURDAY and day not in holidays(day.year)


def working_days_after(day: date, count: int) -> date:
    """The date ``count`` working days after a day; the day itself is not counted."""
    while count > 0:
        day += timedelta(1)
        count -= is_working_day(day)
    return day


def working_days_between(day: date, until: date) -> int:
    """How many working days follow a day up to and including another; none when that has passed."""
    return sum(is_working_day(day + timedelta(step)) for step in range(1, (until - day).days + 1))
