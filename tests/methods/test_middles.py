"""The middle of scores and how they spread, against an independent package."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from rinnalla.methods.middles import mean, median, quantile

VALUES = [1.0, 1.5, 2.0, 2.5, 4.0]
counted = st.lists(st.integers(0, 30), min_size=5, max_size=5).filter(lambda counts: sum(counts) > 1)


def scores(counts):
    return np.repeat(VALUES, counts)


@given(counted)
def test_a_mean_has_its_deviation_and_students_interval(counts):
    found, all_of_them = mean(VALUES, counts), scores(counts)
    assert found.base == len(all_of_them)
    assert found.middle.estimate == pytest.approx(all_of_them.mean(), rel=1e-9)
    assert found.spread == pytest.approx(all_of_them.std(ddof=1), rel=1e-9, abs=1e-9)
    reach = stats.t.ppf(0.975, len(all_of_them) - 1) * all_of_them.std(ddof=1) / np.sqrt(len(all_of_them))
    assert found.middle.high - found.middle.estimate == pytest.approx(reach, rel=1e-9, abs=1e-9)


@given(counted)
def test_a_median_and_its_quartiles_are_those_of_the_averaged_inverse(counts):
    found, all_of_them = median(VALUES, counts), scores(counts)
    expected = [np.quantile(all_of_them, share, method="averaged_inverted_cdf") for share in (0.5, 0.25, 0.75)]
    assert [found.middle.estimate, *found.quartiles] == expected
    assert found.middle.low <= found.middle.estimate <= found.middle.high


@pytest.mark.parametrize(("base", "place"), [(6, 1), (10, 2), (20, 6), (86, 34), (286, 126), (5000, 2431)])
def test_the_interval_of_a_median_stands_at_the_places_of_the_binomial(base, place):
    """Tables of the sign test: 6 gives the ends, 10 the 2nd and the 9th, 20 the 6th and the 15th."""
    values = [float(one) for one in range(1, base + 1)]
    found = median(values, [1] * base).middle
    assert (found.low, found.high) == (place, base + 1 - place)
    assert stats.binom.cdf(place - 1, base, 0.5) <= 0.025 < stats.binom.cdf(place, base, 0.5)


def test_a_quantile_between_two_scores_is_their_mean():
    assert quantile([1.0, 2.0], [1, 1], 0.5) == 1.5
    assert quantile([1.0, 2.0], [1, 2], 0.5) == 2.0


@pytest.mark.parametrize("tell", [mean, median])
def test_one_score_has_no_spread(tell):
    with pytest.raises(ValueError, match="two scores"):
        tell([1.0, 2.0], [1, 0])
