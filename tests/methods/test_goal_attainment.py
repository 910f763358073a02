"""The T-score of goal attainment against hand-computed and published values (ρ = 0.3, Kiresuk & Sherman 1968)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rinnalla.methods.goal_attainment import NotComputable, attainment, by_number_of_goals, t_score

LEVELS = st.lists(st.integers(-2, 2), min_size=1, max_size=6)


@pytest.mark.parametrize(
    ("levels", "weights", "expected"),
    [
        ((1, 0, -1), None, 50.00),
        ((1, 1, 0), None, 59.13),
        ((-2,), None, 30.0),
        ((-2,) * 3, None, 22.61),
        ((2,) * 3, None, 77.39),
        ((2,) * 6, None, 80.98),
        ((1, 0, -1), (1, 2, 3), 45.59),
        *(((-1,) * goals, None, t) for goals, t in enumerate((40.00, 37.60, 36.31, 35.49, 34.92), start=1)),
    ],
)
def test_reference_values(levels, weights, expected):
    assert round(t_score(levels, weights), 2) == expected


@pytest.mark.parametrize(("goals", "step"), list(enumerate((10.0, 6.2017, 4.5644, 3.6274, 3.0151, 2.5820), start=1)))
def test_one_step_of_one_goal_is_worth_what_the_number_of_goals_says(goals, step):
    assert round(t_score([1] + [0] * (goals - 1)) - 50, 4) == step


@given(LEVELS)
def test_as_expected_is_fifty_and_the_opposite_levels_lie_on_the_other_side(levels):
    assert t_score([0] * len(levels)) == 50
    assert t_score(levels) + t_score([-level for level in levels]) == pytest.approx(100)


@given(LEVELS, st.floats(0.1, 50))
def test_only_the_proportions_of_weights_count(levels, factor):
    assert t_score(levels, [factor] * len(levels)) == pytest.approx(t_score(levels))


@pytest.mark.parametrize(
    ("levels", "weights"),
    [((), None), ((3,), None), ((None, 1), None), ((1,), (0,)), ((1,), (-1,)), ((1, 2), (1,)), ((True,), None)],
)
def test_it_is_refused_where_it_can_not_be_computed(levels, weights):
    with pytest.raises(NotComputable):
        t_score(levels, weights)


def test_change_final_score_and_share_of_goals_reached_are_told_together():
    told = attainment([-1, -1, -2], [1, 0, -1])

    assert (told.goals, round(told.final, 2), round(told.change, 2), round(told.reached, 2)) == (3, 50.0, 18.26, 0.67)


def test_means_are_formed_within_one_number_of_goals_and_not_of_too_few_people():
    people = [attainment([-1], [0])] * 5 + [attainment([-1, -1], [2, 2])] * 4

    assert by_number_of_goals(people, at_least=5) == {1: (5, 50.0, 10.0)}
