"""Moments checked by hand: nights, Christmas, Midsummer, Easter, the clocks moved, seasons, schools, appointments."""

from datetime import date, datetime

import pytest

from rinnalla.methods.opening_hours.answers import Change, State, answer
from rinnalla.methods.opening_hours.days import Reason, Why
from rinnalla.methods.opening_hours.reading import WEEKDAYS
from rinnalla.methods.opening_hours.rules import Access
from tests.methods.opening_hours.told import CHECKED, LETTERS, hours, lines, moment

CHRISTMAS_EVE = date(2026, 12, 24)


@pytest.mark.parametrize("name", CHECKED)
def test_each_moment_has_the_answer_found_by_hand(name):
    told = hours(name)
    wrong = [
        f"{day} {one}"
        for day, _, *clocks in lines(CHECKED[name])
        for one in clocks
        if answer(told, moment(day, one[:-1])).access != LETTERS[one[-1]]
    ]

    assert wrong == []


def test_there_are_enough_moments_on_the_weekdays_they_say():
    checked = [line for table in CHECKED.values() for line in lines(table)]

    assert [day for day, weekday, *_ in checked if WEEKDAYS[date.fromisoformat(day).weekday()] != weekday] == []
    assert sum(len(line) - 2 for line in checked) >= 200


@pytest.mark.parametrize(
    ("name", "at", "then", "opens"),
    [
        ("office", "2026-11-20 14:00", ("2026-11-20 15:00", None), "2026-11-23 09:00"),
        ("office", "2026-11-20 15:00", ("2026-11-23 09:00", "open"), "2026-11-23 09:00"),
        ("office", "2026-12-23 16:00", ("2026-12-24 09:00", "unknown"), "2026-12-28 09:00"),
        ("workdays", "2026-12-23 16:00", ("2026-12-28 09:00", "open"), "2026-12-28 09:00"),
        ("workdays", "2026-06-18 15:00", ("2026-06-22 09:00", "open"), "2026-06-22 09:00"),
        ("crisis", "2026-11-20 23:00", ("2026-11-21 07:00", None), "2026-11-21 15:00"),
        ("crisis", "2026-06-19 07:00", ("2026-06-19 09:00", "unknown"), "2026-06-20 15:00"),
        ("cafe", "2026-10-25 03:30", ("2026-10-25 04:00", None), "2026-10-30 22:00"),
        ("dawn", "2026-03-29 02:00", ("2026-03-29 04:00", "open"), "2026-03-29 04:00"),
        ("mixed", "2026-11-26 12:00", ("2026-11-27 00:00", None), "2026-11-27 12:00"),
        ("season", "2026-07-31 12:00", ("2026-08-03 09:00", "open"), "2026-08-03 09:00"),
        ("season", "2026-12-31 16:00", ("2027-01-02 00:00", "unknown"), None),
        ("round", "2026-11-22 12:00", None, None),
        ("nothing", "2026-11-30 12:00", ("2026-12-06 00:00", None), None),
    ],
)
def test_the_next_change_and_the_next_opening_are_told(name, at, then, opens):
    found = answer(hours(name), moment(*at.split()))

    assert found.next == (then and Change(moment(*then[0].split()), then[1] and Access(then[1])))
    assert found.opens == (opens and moment(*opens.split()))


@pytest.mark.parametrize(
    ("name", "at", "state", "reason"),
    [
        ("crisis", "2026-11-21 02:00", "open", Reason(Why.USUAL, date(2026, 11, 20))),
        ("crisis", "2026-01-06 09:00", "closed", Reason(Why.HOLIDAY, date(2026, 1, 6), "epiphany")),
        ("crisis", "2026-12-25 03:00", "unknown", Reason(Why.EVE, CHRISTMAS_EVE, "christmas_eve")),
        ("workdays", "2026-12-31 13:00", "closed", Reason(Why.DAY_BEFORE, date(2026, 12, 31), "new_years_eve")),
        ("school", "2026-10-20 15:00", "closed", Reason(Why.SCHOOL_HOLIDAY, date(2026, 10, 20))),
        ("season", "2026-07-10 10:00", "closed", Reason(Why.EXCEPTION, date(2026, 7, 10))),
        ("season", "2027-01-04 10:00", "unknown", Reason(Why.NOT_VALID, date(2027, 1, 4))),
        ("nothing", "2026-11-23 10:00", "unknown", Reason(Why.NOT_TOLD, date(2026, 11, 23))),
        ("mixed", "2026-11-27 10:00", "closed", Reason(Why.USUAL, date(2026, 11, 27))),
        ("mixed", "2026-11-24 10:00", "open", Reason(Why.USUAL, date(2026, 11, 24))),
    ],
)
def test_an_answer_says_why(name, at, state, reason):
    found = answer(hours(name), moment(*at.split()))

    assert (found.state, found.reason) == (state, reason)


def test_hours_that_nobody_has_checked_lately_are_not_known():
    told = hours("office", verified=date(2026, 11, 18), trusted_days=5)
    friday, stale = answer(told, moment("2026-11-20", "16:00")), answer(told, moment("2026-11-24", "10:00"))

    assert (friday.state, friday.verified, friday.opens) == (
        State.CLOSED,
        date(2026, 11, 18),
        moment("2026-11-23", "09:00"),
    )
    assert (stale.state, stale.reason) == (State.UNKNOWN, Reason(Why.NOT_CHECKED_LATELY, date(2026, 11, 18)))
    assert (stale.next, stale.opens) == (None, None)


def test_trust_that_ends_is_the_next_change_where_nothing_comes_before():
    told = hours("round", verified=date(2026, 11, 18), trusted_days=5)

    assert answer(told, moment("2026-11-20", "16:00")).next == Change(moment("2026-11-24", "00:00"), Access.UNKNOWN)


def test_hours_never_checked_are_not_known_where_checking_is_asked_for():
    found = answer(hours("round", trusted_days=180), moment("2026-11-20", "16:00"))

    assert (found.state, found.reason.why) == (State.UNKNOWN, Why.NEVER_CHECKED)


def test_a_moment_without_a_time_zone_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        answer(hours("office"), datetime(2026, 11, 20, 12))  # noqa: DTZ001 -- the very thing refused
