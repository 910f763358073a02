"""A plan of duty is cut where the number of people on duty changes."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from rinnalla.methods.duty import Stretch, stretches

NINE = datetime(2026, 11, 23, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)


def at(hours):
    return NINE + hours * HOUR


def test_an_empty_plan_is_one_gap():
    assert stretches([], NINE, at(8)) == [Stretch(NINE, at(8), 0)]


def test_a_gap_and_an_overlap_are_found_and_what_lies_outside_is_left_out():
    shifts = [(at(-5), at(2)), (at(1), at(3)), (at(5), at(40)), (at(50), at(60))]

    assert stretches(shifts, NINE, at(8)) == [
        Stretch(NINE, at(1), 1),
        Stretch(at(1), at(2), 2),
        Stretch(at(2), at(3), 1),
        Stretch(at(3), at(5), 0),
        Stretch(at(5), at(8), 1),
    ]


def test_shifts_that_follow_each_other_leave_no_gap():
    assert stretches([(NINE, at(4)), (at(4), at(8))], NINE, at(8)) == [Stretch(NINE, at(8), 1)]


@given(st.lists(st.tuples(st.integers(-10, 30), st.integers(1, 20)), max_size=8))
def test_stretches_cover_the_time_once_and_count_right(pairs):
    shifts = [(at(start), at(start + length)) for start, length in pairs]
    found = stretches(shifts, NINE, at(20))

    assert [found[0].start, found[-1].end] == [NINE, at(20)]
    assert [one.end for one in found[:-1]] == [one.start for one in found[1:]]
    for one in found:
        middle = one.start + (one.end - one.start) / 2
        assert one.count == sum(start <= middle < end for start, end in shifts)
