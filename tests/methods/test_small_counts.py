"""Numbers of people too few to show."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rinnalla.methods.small_counts import FEWEST, in_steps, shown, split


@pytest.mark.parametrize(("count", "told"), [(0, None), (4, None), (5, 5), (60, 60)])
def test_a_number_below_five_is_kept_back(count, told):
    assert shown(count) == told


@pytest.mark.parametrize(
    ("total", "part", "told"),
    [
        (4, 2, (None, None, None)),
        (12, 6, (12, 6, 6)),
        (12, 9, (12, None, None)),
        (12, 3, (12, None, None)),
        (12, 12, (12, None, None)),
        (12, 0, (12, None, None)),
    ],
)
def test_neither_half_is_shown_when_one_is_too_few(total, part, told):
    assert split(total, part) == told


@given(st.integers(0, 50), st.data())
def test_no_small_number_follows_from_what_is_shown(total, data):
    part = data.draw(st.integers(0, total))
    whole, one, rest = split(total, part)

    assert all(number is None or number >= FEWEST for number in (whole, one, rest))
    assert (one is None) == (rest is None)


@pytest.mark.parametrize(("count", "told"), [(0, 0), (4, 0), (5, 5), (9, 5), (10, 10)])
def test_a_number_can_grow_five_people_at_a_time(count, told):
    assert in_steps(count) == told
