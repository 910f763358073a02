"""Trust in what was made sure of halves with time and with every notice that says otherwise."""

from datetime import date, timedelta

import pytest

from rinnalla.methods.freshness import Level, due_on, freshness

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("group", "days", "notices", "crisis", "value", "level"),
    [
        ("hours", 0, 0, False, 1.0, Level.FRESH),
        ("hours", 90, 0, False, 0.5, Level.AGEING),
        ("hours", 180, 0, False, 0.25, Level.OLD),
        ("number", 180, 0, False, 0.5, Level.AGEING),
        ("place", 365, 0, False, 0.5, Level.AGEING),
        ("text", 0, 1, False, 0.5, Level.AGEING),
        ("text", 0, 2, False, 0.25, Level.OLD),
        ("text", 30, 0, True, 0.5, Level.AGEING),
        ("hours", -3, 0, False, 1.0, Level.FRESH),
    ],
)
def test_trust_halves_with_each_half_life_and_each_notice(group, days, notices, crisis, value, level):
    found = freshness(group, TODAY - timedelta(days), TODAY, notices=notices, crisis=crisis)

    assert (found.value, found.level) == (pytest.approx(value), level)


def test_what_nobody_made_sure_of_is_not_believed_at_all():
    assert freshness("text", None, TODAY).value == 0
    assert freshness("text", None, TODAY).level == Level.NEVER


def test_a_service_is_due_in_the_tenth_month_and_a_crisis_line_in_the_next():
    assert due_on(date(2026, 1, 1)) == date(2026, 10, 28)
    assert due_on(date(2026, 1, 1), crisis=True) == date(2026, 1, 31)
