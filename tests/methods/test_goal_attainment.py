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


def test_means_are_formed_within_one_number_of_goals_and_of_five_people_at_a_time():
    one = [attainment([-1], [level]) for level in (0, 1, -1, 0, 0)]
    two = [attainment([-1, -1], [2, level]) for level in (2, 1, 0, 0)]

    told = by_number_of_goals(one + two)
    assert told == by_number_of_goals([*one, *two, attainment([-1], [2])])
    assert list(told) == [1]
    assert (told[1].people, told[1].final, told[1].reached) == (5, 50.0, 0.8)
    assert tuple(round(limit, 2) for limit in vars(told[1].change).values()) == (10.0, 1.22, 18.78)


@pytest.mark.parametrize(
    ("ends", "final", "reached"),
    [((2, 2, 2, 2, 2), None, None), ((0, 1, 1, 1, 2), 60.0, None), ((-2,) * 5, None, None)],
)
def test_what_would_tell_the_level_of_everybody_is_kept_back(ends, final, reached):
    starts = (-1, -2, -1, -1, -2)
    told = by_number_of_goals([attainment([start], [end]) for start, end in zip(starts, ends, strict=True)])

    assert (told[1].final, told[1].reached) == (final, reached)


def test_nothing_is_told_where_all_changed_alike():
    assert by_number_of_goals([attainment([-1], [0])] * 5) == {}
