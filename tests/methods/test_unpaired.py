"""Two groups of different people, from two vectors of counts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from rinnalla.methods.unpaired import compare, mean_change

# Hollander & Wolfe, Nonparametric Statistical Methods (1973), p. 29: pain scores, the example of the R package lawstat.
WITH, WITHOUT = [11, 2, 0, 1, 0], [3, 1, 4, 2, 1]
vectors = st.lists(st.integers(0, 20), min_size=5, max_size=5).filter(lambda counts: sum(counts) > 1)


def answers(counts):
    return [place for place, count in enumerate(counts) for _ in range(count)]


def test_brunner_and_munzels_test_is_the_published_one():
    found = compare(WITH, WITHOUT)
    assert (round(found.statistic, 4), round(found.df, 3), round(found.p, 6)) == (3.1375, 17.683, 0.005786)
    held = found.superiority
    assert [round(one, 7) for one in (held.estimate, held.low, held.high)] == [0.7889610, 0.5952169, 0.9827052]
    assert found.delta.estimate == pytest.approx(2 * held.estimate - 1)


def test_ten_answers_before_and_ten_after_that_hardly_mix():
    found = compare([0, 4, 5, 1, 0], [0, 0, 2, 6, 2])
    assert round(found.statistic, 4) == 6.3246
    assert found.p == pytest.approx(6.18e-6, rel=1e-3)
    assert (found.superiority.estimate, found.delta.estimate) == (pytest.approx(0.9), pytest.approx(0.8))


def test_groups_without_spread_have_no_test_and_an_interval_that_says_nothing():
    found = compare([5, 0, 0], [0, 0, 5])
    assert (found.superiority.estimate, found.superiority.low, found.superiority.high) == (1, 0, 1)
    assert (found.p, found.statistic) == (None, None)


def test_one_answer_is_no_group():
    with pytest.raises(ValueError, match="at least two"):
        compare([1, 0], [3, 3])
    with pytest.raises(ValueError, match="at least two"):
        mean_change([1, 2], [1, 0], [3, 3])


@given(vectors, vectors)
def test_any_two_groups_agree_with_the_independent_package(first, second):
    found = compare(first, second)
    if found.p is not None:
        other = stats.brunnermunzel(answers(first), answers(second))
        assert found.statistic == pytest.approx(other.statistic, rel=1e-9, abs=1e-12)
        assert found.p == pytest.approx(other.pvalue, rel=1e-9, abs=1e-300)


@given(vectors, vectors)
def test_the_change_of_a_mean_agrees_with_the_independent_package(first, second):
    values = [1.0, 1.5, 2.0, 2.5, 4.0]
    found = mean_change(values, first, second)
    if found.p is None:
        assert found.change.low == found.change.estimate == found.change.high
        return
    held = [[values[place] for place in answers(counts)] for counts in (second, first)]
    other = stats.ttest_ind(*held, equal_var=False)
    assert (found.t, found.df) == (pytest.approx(other.statistic, abs=1e-9), pytest.approx(other.df, rel=1e-9))
    assert found.p == pytest.approx(other.pvalue, rel=1e-9, abs=1e-300)
    assert found.change.low == pytest.approx(other.confidence_interval().low, abs=1e-9)


@given(vectors, vectors)
def test_superiority_of_the_one_is_what_the_other_lacks(first, second):
    there, back = compare(first, second), compare(second, first)
    assert there.superiority.estimate == pytest.approx(1 - back.superiority.estimate)
    assert there.superiority.low <= there.superiority.estimate <= there.superiority.high
