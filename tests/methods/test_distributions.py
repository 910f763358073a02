"""Tails and quantiles agree with an independent package (SciPy) to 1e-9, from ten answers to a million."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from rinnalla.methods.distributions import chi_squared_p, normal_p, normal_quantile, t_p, t_quantile

CLOSE = {"rel": 1e-9, "abs": 1e-300}


@pytest.mark.parametrize("df", [1, 2.5, 7, 18.422, 39.99, 40.01, 283.7, 1e4, 2e6])
@pytest.mark.parametrize("t", [0, 1e-4, 0.3, 1, 2.2, 6.3246, 37])
def test_students_tail_is_the_independent_one(df, t):
    assert t_p(t, df) == pytest.approx(2 * stats.t.sf(t, df), **CLOSE)
    assert t_p(-t, df) == t_p(t, df)


@pytest.mark.parametrize("df", [1, 3.3, 18.5, 40, 1e5])
@pytest.mark.parametrize("probability", [0.005, 0.3, 0.5, 0.975, 0.9995])
def test_students_quantile_is_the_independent_one(df, probability):
    assert t_quantile(probability, df) == pytest.approx(stats.t.ppf(probability, df), rel=1e-9, abs=1e-12)


@given(st.floats(0, 400), st.integers(1, 12))
def test_the_chi_squared_tail_is_the_independent_one(statistic, df):
    assert chi_squared_p(statistic, df) == pytest.approx(stats.chi2.sf(statistic, df), **CLOSE)


@given(st.floats(-30, 30))
def test_the_normal_tail_is_the_independent_one(z):
    assert normal_p(z) == pytest.approx(2 * stats.norm.sf(abs(z)), **CLOSE)
    assert normal_quantile(0.975) == pytest.approx(stats.norm.ppf(0.975), rel=1e-12)
