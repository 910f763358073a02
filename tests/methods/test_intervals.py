"""Shares and their differences, against the values printed by Newcombe."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rinnalla.methods.intervals import difference, share

# Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3.
SHARES = [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)]
# Newcombe, the same volume, 873–890, table II, method 10: the first share minus the second.
DIFFERENCES = [
    ((56, 70), (48, 80), 0.0524, 0.3339),
    ((9, 10), (3, 10), 0.1705, 0.8090),
    ((6, 7), (2, 7), 0.0582, 0.8062),
    ((5, 56), (0, 29), -0.0381, 0.1926),
    ((0, 10), (0, 20), -0.1611, 0.2775),
    ((0, 10), (0, 10), -0.2775, 0.2775),
    ((10, 10), (0, 20), 0.6791, 1.0),
]


@pytest.mark.parametrize(("count", "base", "low", "high"), SHARES)
def test_wilsons_interval_is_the_published_one(count, base, low, high):
    found = share(count, base)
    assert (round(found.low, 4), round(found.high, 4)) == (low, high)


@pytest.mark.parametrize(("minuend", "subtrahend", "low", "high"), DIFFERENCES)
def test_newcombes_interval_is_the_published_one(minuend, subtrahend, low, high):
    found = difference(subtrahend, minuend)
    assert (round(found.low, 4), round(found.high, 4)) == (low, high)


def test_what_56_and_65_per_cent_of_86_answers_say():
    assert [round(100 * limit) for limit in (share(48, 86).low, share(48, 86).high)] == [45, 66]
    assert [round(100 * limit) for limit in (share(56, 86).low, share(56, 86).high)] == [55, 74]


@pytest.mark.parametrize(("count", "base"), [(1, 0), (-1, 5), (6, 5)])
def test_what_is_no_share_is_refused(count, base):
    with pytest.raises(ValueError, match="is no share"):
        share(count, base)


counted = st.integers(1, 10**6).flatmap(lambda base: st.tuples(st.integers(0, base), st.just(base)))


@given(counted)
def test_an_interval_holds_its_share_and_mirrors_that_of_the_others(pair):
    count, base = pair
    found, others = share(count, base), share(base - count, base)
    assert 0 <= found.low <= found.estimate <= found.high <= 1
    assert (found.low, found.high) == (pytest.approx(1 - others.high), pytest.approx(1 - others.low))


@given(counted, counted)
def test_a_difference_turns_its_sign_with_its_groups(one, other):
    there, back = difference(one, other), difference(other, one)
    assert there.low <= there.estimate <= there.high
    assert (there.low, there.high) == (pytest.approx(-back.high), pytest.approx(-back.low))
