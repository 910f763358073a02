"""Agreement of coders, against the published examples."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rinnalla.methods.agreement import Scale, alpha, kappa

# Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section C: four coders, twelve units, gaps.
CODERS = ["123321412...", "1233224125.3", ".3332342251.", "12332441251."]
UNITS = [[None if value == "." else int(value) for value in unit] for unit in zip(*CODERS, strict=True)]
# Hout, Duncan & Sobel (1987) in Agresti (2002), 10.5: 91 couples; as in the R package vcd.
COUPLES = [[7, 7, 2, 3], [2, 8, 3, 7], [1, 5, 4, 9], [2, 8, 9, 14]]


@pytest.mark.parametrize(
    ("scale", "expected"),
    [(Scale.NOMINAL, 0.743), (Scale.ORDINAL, 0.815), (Scale.INTERVAL, 0.849), (Scale.RATIO, 0.797)],
)
def test_alpha_is_the_published_one_on_each_scale(scale, expected):
    assert round(alpha(UNITS, scale), 3) == expected


def test_kappa_and_its_error_are_the_published_ones():
    found = kappa(COUPLES)
    assert round(found.estimate, 4) == 0.1293
    assert round((found.high - found.estimate) / 1.959964, 4) == 0.0686


def test_where_there_is_nothing_to_disagree_about_there_is_no_agreement():
    assert alpha([["a", "a"], ["a", "a"]]) is None
    assert alpha([["a", None], [None, "b"]]) is None
    assert kappa([[5, 0], [0, 0]]) is None


def test_perfect_agreement_is_one():
    assert alpha([["a", "a"], ["b", "b"]]) == 1
    assert kappa([[5, 0], [0, 3]]).estimate == 1


@given(
    st.lists(st.lists(st.sampled_from([None, 0, 1, 2, 3]), min_size=3, max_size=3), min_size=2),
    st.sampled_from(Scale),
    st.randoms(),
)
def test_alpha_does_not_depend_on_the_order_of_units_or_coders(units, scale, chance):
    shuffled = [chance.sample(unit, len(unit)) for unit in chance.sample(units, len(units))]
    assert alpha(shuffled, scale) == pytest.approx(alpha(units, scale))
