"""The same people before and after, from a square table of counts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from rinnalla.methods.counts import total_of
from rinnalla.methods.paired import compare

# Agresti, Categorical Data Analysis (2002), p. 421: opinions on premarital (rows) and extramarital sex.
OPINIONS = [[144, 2, 0, 0], [33, 4, 2, 0], [84, 14, 6, 1], [126, 29, 25, 5]]
squares = (
    st.integers(2, 7)
    .flatmap(
        lambda size: st.lists(st.lists(st.integers(0, 9), min_size=size, max_size=size), min_size=size, max_size=size)
    )
    .filter(lambda square: total_of(square) > 0)
)


def rows(square):
    pairs = [(i, j) for i, row in enumerate(square) for j, count in enumerate(row) for _ in range(count)]
    return [before for before, _ in pairs], [after for _, after in pairs]


def turned(square):
    return [list(column) for column in zip(*square, strict=True)]


def by_scipy(square):
    before, after = rows(square)
    return stats.wilcoxon(after, before, zero_method="pratt", correction=False, method="asymptotic")


def test_pratts_statistic_is_the_independent_one():
    found, other = compare(OPINIONS), by_scipy(OPINIONS)
    assert found.z == pytest.approx(other.zstatistic, rel=1e-9)
    assert found.p == pytest.approx(other.pvalue, rel=1e-9)


def test_shares_of_change_add_up_and_say_the_direction():
    found = compare(OPINIONS)
    assert [round(475 * one.estimate) for one in (found.better, found.same, found.worse)] == [5, 159, 311]
    assert found.net.estimate == pytest.approx((5 - 311) / 475)
    assert found.superiority.estimate == pytest.approx((5 + 159 / 2) / 475)
    assert found.rank_biserial < -0.9


def test_where_nobody_moved_there_is_nothing_to_test():
    found = compare([[3, 0], [0, 4]])
    assert (found.z, found.p, found.rank_biserial, found.net.estimate) == (0, 1, None, 0)


@pytest.mark.parametrize("square", [[[0, 0], [0, 0]], [[1, 2]], [[1, 2], [3]], [[1, -1], [0, 2]]])
def test_what_is_no_table_of_pairs_is_refused(square):
    with pytest.raises(ValueError, match=r"no share|same categories|below zero"):
        compare(square)


@given(squares)
def test_any_table_agrees_with_the_independent_package(square):
    found = compare(square)
    if any(count for i, row in enumerate(square) for j, count in enumerate(row) if i != j):
        other = by_scipy(square)
        assert abs(found.z) == pytest.approx(abs(other.zstatistic), rel=1e-9, abs=1e-12)
        assert found.p == pytest.approx(other.pvalue, rel=1e-9)


@given(squares)
def test_the_other_direction_has_the_other_sign(square):
    there, back = compare(square), compare(turned(square))
    assert there.z == pytest.approx(-back.z)
    assert there.net.low == pytest.approx(-back.net.high)
    assert there.net.low <= there.net.estimate <= there.net.high
    assert there.better == back.worse


def test_the_interval_of_net_change_covers_what_it_should():
    up, down, pairs = 0.3, 0.1, 20
    covered = 0.0
    for rise in range(pairs + 1):
        for fall in range(pairs + 1 - rise):
            net = compare([[0, rise], [fall, pairs - rise - fall]]).net
            chance = stats.multinomial.pmf([rise, fall, pairs - rise - fall], pairs, [up, down, 1 - up - down])
            covered += chance * (net.low <= up - down <= net.high)
    assert 0.94 <= covered <= 0.98
