"""Reliable change against the values computed for CORE-10's published spread."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rinnalla.methods.reliable_change import (
    Change,
    Yardstick,
    classify,
    cutoff_c,
    minimum_reliable_change,
    reliable_change_index,
    se_difference,
)

DOWN = Yardstick(minimum=6, cutoff=11, low_is_better=True)
UP = Yardstick(minimum=10, cutoff=None, low_is_better=False)


def test_reference_values():
    assert round(se_difference(6.5, 0.9), 3) == 2.907
    assert round(minimum_reliable_change(6.5, 0.9), 2) == 5.70
    assert round(cutoff_c(clinical=(20, 7), norm=(5, 4)), 2) == 10.45


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (20, 10, Change.RECOVERED), (20, 14, Change.IMPROVED), (20, 15, Change.UNCHANGED), (17, 11, Change.IMPROVED),
        (12, 18, Change.DETERIORATED), (8, 2, Change.STARTED_WELL), (8, 14, Change.DETERIORATED),
    ],
)  # fmt: skip
def test_a_change_falls_in_its_class(before, after, expected):
    assert classify(before, after, DOWN) == expected


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [(40, 50, Change.IMPROVED), (40, 49, Change.UNCHANGED), (40, 30, Change.DETERIORATED)],
)
def test_where_more_is_better_the_other_way_round(before, after, expected):
    assert classify(before, after, UP) == expected


@given(st.floats(0, 40), st.floats(0, 40), st.floats(1, 20), st.floats(0, 0.99))
def test_back_again_is_as_far_as_there(before, after, sd, reliability):
    there = reliable_change_index(before, after, sd=sd, reliability=reliability)
    assert there == -reliable_change_index(after, before, sd=sd, reliability=reliability)


@pytest.mark.parametrize(("sd", "reliability"), [(0, 0.9), (-1, 0.9), (6, 1), (6, -0.1)])
def test_a_spread_or_a_reliability_that_can_not_be_is_refused(sd, reliability):
    with pytest.raises(ValueError, match="positive SD"):
        se_difference(sd, reliability)


def test_a_cutoff_needs_two_spreads():
    with pytest.raises(ValueError, match="positive"):
        cutoff_c(clinical=(20, 0), norm=(5, 4))
