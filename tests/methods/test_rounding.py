"""Percentages add up to a hundred, and none is further off than one unit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rinnalla.methods.rounding import percentages


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ([1, 1, 1], [34, 33, 33]),
        ([32, 13, 7, 14, 12, 8, 5, 9], [32, 13, 7, 14, 12, 8, 5, 9]),
        ([1, 2], [33, 67]),
        ([0, 0], [0, 0]),
        ([], []),
    ],
)
def test_the_largest_remainders_are_rounded_up(counts, expected):
    assert percentages(counts) == expected


def test_decimals_add_up_too():
    assert percentages([1, 1, 1], decimals=1) == [33.4, 33.3, 33.3]


def test_a_count_below_zero_is_refused():
    with pytest.raises(ValueError, match="never below zero"):
        percentages([3, -1])


@given(st.lists(st.integers(0, 10**6), min_size=1).filter(any))
def test_they_add_up_and_keep_the_order_of_the_counts(counts):
    found = percentages(counts)
    assert sum(found) == 100
    assert all(abs(part - 100 * count / sum(counts)) < 1 for part, count in zip(found, counts, strict=True))
    ordered = sorted(zip(counts, found, strict=True))
    assert [part for _, part in ordered] == sorted(found)
