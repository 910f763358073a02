"""Whether the whole distribution moved, against published tables."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rinnalla.methods.marginal import homogeneity, trend
from tests.methods.test_paired import OPINIONS, squares, turned

# Stuart, Biometrika 42 (1955) 412–416: unaided distance vision of the right and the left eye.
WOMEN = [[1520, 266, 124, 66], [234, 1512, 432, 78], [117, 362, 1772, 205], [36, 82, 179, 492]]
MEN = [[821, 112, 85, 35], [116, 494, 145, 27], [72, 151, 583, 87], [43, 34, 106, 331]]


def test_stuart_maxwell_and_bhapkar_are_the_published_ones():
    women, men, opinions = homogeneity(WOMEN), homogeneity(MEN), homogeneity(OPINIONS)
    assert (round(women.stuart_maxwell, 3), women.df, round(women.p, 5)) == (11.957, 3, 0.00753)
    assert round(women.bhapkar, 3) == 11.976
    assert round(men.stuart_maxwell, 3) == 3.674
    # The example of the R package coin.
    assert (round(opinions.stuart_maxwell, 2), opinions.df) == (271.92, 3)


def test_the_ordered_test_is_the_published_one():
    assert round(trend(turned(OPINIONS)).z, 3) == 16.454
    assert round(trend(OPINIONS).z, 3) == -16.454


def test_two_categories_are_mcnemars_test():
    # Agresti (2002), p. 409: approval of the prime minister.
    found = homogeneity([[794, 150], [86, 570]])
    assert (round(found.stuart_maxwell, 3), found.df) == (17.356, 1)
    assert found.p == pytest.approx(3.099e-05, rel=1e-3)


def test_a_category_that_nobody_used_takes_no_part():
    wide = [[row[0], 0, *row[1:]] for row in MEN]
    wide.insert(1, [0] * 5)
    assert homogeneity(wide) == homogeneity(MEN)


def test_where_nobody_moved_there_is_nothing_to_compare():
    assert (homogeneity([[3, 0], [0, 4]]).df, homogeneity([[3, 0], [0, 4]]).p) == (0, 1.0)
    assert trend([[3, 0], [0, 4]]).p == 1.0


@given(squares, st.randoms())
def test_the_order_of_the_categories_does_not_matter(square, chance):
    order = list(range(len(square)))
    chance.shuffle(order)
    found, other = homogeneity(square), homogeneity([[square[i][j] for j in order] for i in order])
    assert (other.stuart_maxwell, other.df) == (pytest.approx(found.stuart_maxwell, abs=1e-9), found.df)
