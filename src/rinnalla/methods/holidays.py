"""The one Finnish calendar: public holidays and eves with their names, for working days and for opening hours.

Source: Act on certain church holidays and Independence Day as public holidays, as in force since 1992; Easter by the
anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType

SATURDAY = 5


class DayClass(StrEnum):
    """What sets a day apart: a public holiday, an eve on which offices are shut, any other day before a holiday."""

    HOLIDAY = "holiday"
    EVE = "eve"
    DAY_BEFORE = "day_before"


@dataclass(frozen=True)
class NamedDay:
    """A day of the calendar that has a name."""

    name: str
    kind: DayClass


FIXED = {
    DayClass.HOLIDAY: {
        "new_year": (1, 1), "epiphany": (1, 6), "may_day": (5, 1), "independence_day": (12, 6),
        "christmas_day": (12, 25), "boxing_day": (12, 26),
    },
    DayClass.EVE: {"christmas_eve": (12, 24)},
    DayClass.DAY_BEFORE: {
        "epiphany_eve": (1, 5), "may_day_eve": (4, 30), "independence_eve": (12, 5), "new_years_eve": (12, 31),
    },
}  # fmt: skip
FROM_EASTER = {
    DayClass.HOLIDAY: {"good_friday": -2, "easter_day": 0, "easter_monday": 1, "ascension_day": 39, "whit_sunday": 49},
    DayClass.EVE: {},
    DayClass.DAY_BEFORE: {"maundy_thursday": -3, "easter_eve": -1, "ascension_eve": 38, "whitsun_eve": 48},
}


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


def _saturdays(year: int) -> dict[DayClass, dict[str, date]]:
    midsummer, saints = _saturday_from(date(year, 6, 20)), _saturday_from(date(year, 10, 31))
    return {
        DayClass.HOLIDAY: {"midsummer_day": midsummer, "all_saints_day": saints},
        DayClass.EVE: {"midsummer_eve": midsummer - timedelta(1)},
        DayClass.DAY_BEFORE: {"all_saints_eve": saints - timedelta(1)},
    }


@lru_cache(maxsize=64)
def named_days(year: int) -> Mapping[date, NamedDay]:
    """The named days of a year; where two fall on one day, the holiday hides the eve, and the eve the day before."""
    sunday, saturdays = easter(year), _saturdays(year)
    found: dict[date, NamedDay] = {}
    for kind in (DayClass.DAY_BEFORE, DayClass.EVE, DayClass.HOLIDAY):
        days = {
            **{name: date(year, *when) for name, when in FIXED[kind].items()},
            **{name: sunday + timedelta(after) for name, after in FROM_EASTER[kind].items()},
            **saturdays[kind],
        }
        found.update({day: NamedDay(name, kind) for name, day in days.items()})
    return MappingProxyType(found)


def named_day(day: date) -> NamedDay | None:
    """What the calendar calls a day; None for a day like any other."""
    return named_days(day.year).get(day)
