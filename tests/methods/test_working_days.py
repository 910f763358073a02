"""Finnish working days, against the published calendars."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rinnalla.methods.holidays import easter
from rinnalla.methods.working_days import is_working_day, working_days_after


@pytest.mark.parametrize(
    ("year", "sunday"),
    [
        (2024, date(2024, 3, 31)),
        (2025, date(2025, 4, 20)),
        (2026, date(2026, 4, 5)),
        (2027, date(2027, 3, 28)),
        (2038, date(2038, 4, 25)),
    ],
)
def test_easter_falls_on_the_published_sunday(year, sunday):
    assert easter(year) == sunday


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 1, 1),
        date(2026, 1, 6),
        date(2026, 4, 3),
        date(2026, 4, 6),
        date(2026, 5, 1),
        date(2026, 5, 14),
        date(2026, 6, 19),
        date(2027, 12, 6),
        date(2026, 12, 24),
        date(2026, 12, 25),
        date(2026, 11, 21),
    ],
)
def test_holidays_eves_and_weekends_are_not_working_days(day):
    assert is_working_day(day) is False


def test_three_working_days_over_a_weekend_and_a_holiday():
    assert working_days_after(date(2026, 11, 20), 3) == date(2026, 11, 25)
    assert working_days_after(date(2026, 12, 23), 3) == date(2026, 12, 30)


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(1, 30))
def test_the_day_found_is_a_working_day_and_later_counts_are_later(day, count):
    found = working_days_after(day, count)

    assert is_working_day(found)
    assert found < working_days_after(day, count + 1)
