"""Waves that share some of their people."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from rinnalla.methods import unpaired
from rinnalla.methods.counts import total_of
from rinnalla.methods.partly_paired import Waves, mean_change, shift

# The example of the R package Partiallyoverlapping (Derrick, Russ, Toher & White 2017).
ALONE_A, PAIRED_A = [20, 21, 16, 18, 14, 12, 14, 17], [14, 15, 18, 20, 11, 19, 14, 15]
ALONE_B, PAIRED_B = [10, 16, 18, 16, 15, 14, 13, 10], [15, 10, 15, 17, 13, 19, 12, 13]
vectors = st.lists(st.integers(0, 12), min_size=4, max_size=4)
squares = st.lists(vectors, min_size=4, max_size=4).filter(lambda square: total_of(square) > 1)


def published():
    values = range(10, 22)
    pairs = list(zip(PAIRED_A, PAIRED_B, strict=True))
    both = [[pairs.count((i, j)) for j in values] for i in values]
    return Waves(both, [ALONE_A.count(i) for i in values], [ALONE_B.count(i) for i in values], list(values))


@pytest.mark.parametrize(
    ("equal", "expected"),
    [(True, (2.4207, 18.5, 0.0260, 0.268, 3.732)), (False, (2.4191, 18.422, 0.0261, 0.266, 3.734))],
)
def test_the_partially_overlapping_t_test_is_the_published_one(equal, expected):
    found = mean_change(published(), equal_spread=equal)
    assert found.change.estimate == -2.0
    rounded = (round(-found.t, 4), round(found.df, 3), round(found.p, 4))
    assert (*rounded, round(-found.change.high, 3), round(-found.change.low, 3)) == expected


@given(vectors, vectors, squares)
def test_with_nobody_in_both_the_shift_is_brunner_and_munzels(before, after, square):
    shared = [[0] * 4 for _ in range(4)]
    shared[0][0] = 2  # two who answered the lowest both times, so that there is a wave to speak of
    waves = Waves(shared, before, after)
    other = unpaired.compare(waves.before, waves.after)
    found = shift(waves)
    assert found.superiority.estimate == pytest.approx(other.superiority.estimate)
    if found.z is not None:
        assert found.z == pytest.approx(other.statistic)


@given(squares)
def test_with_everybody_in_both_it_is_the_paired_t_test(square):
    found = mean_change(Waves(square, [0] * 4, [0] * 4))
    pairs = [(i, j) for i, row in enumerate(square) for j, count in enumerate(row) for _ in range(count)]
    if found.t is not None and found.df == len(pairs) - 1 and len({j - i for i, j in pairs}) > 1:
        before, after = [i for i, _ in pairs], [j for _, j in pairs]
        if len(set(before)) > 1 and len(set(after)) > 1:
            other = stats.ttest_rel(after, before)
            assert (found.t, found.p) == (pytest.approx(other.statistic), pytest.approx(other.pvalue, abs=1e-12))


def test_pairs_that_agree_make_the_error_smaller_than_ignoring_them():
    waves = Waves([[20, 5, 0], [2, 20, 6], [0, 2, 20]], [5, 5, 5], [3, 5, 6])
    ignoring = unpaired.compare(waves.before, waves.after)
    assert shift(waves).error < (ignoring.superiority.estimate - 0.5) / ignoring.statistic
    assert shift(waves).p < ignoring.p


def test_waves_without_spread_have_no_test():
    waves = Waves([[0, 3], [0, 0]], [2, 0], [0, 2])
    assert (mean_change(waves).p, mean_change(waves).change.estimate) == (None, 1)
    assert (shift(waves).p, shift(waves).superiority.estimate) == (None, 1)


@pytest.mark.parametrize(
    "waves",
    [([[1, 0], [0, 0]], [1, 1], [1, 1]), ([[2, 0], [0, 1]], [1], [1, 1]), ([[2, 0], [0, 1]], [1, -1], [1, 1])],
)
def test_waves_that_cant_be_compared_so_are_refused(waves):
    with pytest.raises(ValueError, match=r"two pairs|same categories|below zero"):
        Waves(*waves)
