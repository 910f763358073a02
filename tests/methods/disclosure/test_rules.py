"""What one table hides by itself: the threshold, the remainder, and what says something of a whole group."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rinnalla.methods.disclosure.rules import apply, may_step
from rinnalla.methods.disclosure.tables import Policy, Table, limits_of, tabulate
from tests.methods.disclosure.people import CODEBOOK, make_people

POLICY = Policy()


def groups(*bases):
    return Table(("sector",), None, {(f"s{place}",): base for place, base in enumerate(bases)})


def divided(*rows):
    cells = {(f"s{i}", f"a{j}"): count for i, row in enumerate(rows) for j, count in enumerate(row)}
    return Table(("sector",), "felt", cells)


def undivided(*counts):
    return Table((), "felt", {(f"a{place}",): count for place, count in enumerate(counts)})


def left(table, policy=POLICY):
    return list(apply(table, policy).shown.values())


@pytest.mark.parametrize(
    ("bases", "shown"),
    [
        ([30, 20, 7], [30, 20, 7]),
        ([30, 20, 4], [30]),  # the four would be what is left of the sum, so the twenty go with them
        ([30, 20, 3, 3], [30, 20]),  # six together
        ([30, 20, 0], [30, 20]),
        ([30, 20, 0, 4], [30]),
        ([3, 1], []),
        ([4, 3], []),
    ],
)
def test_small_groups_are_hidden_with_enough_others(bases, shown):
    assert left(groups(*bases)) == shown


def test_a_table_of_fewer_than_five_shows_nothing_at_all():
    found = apply(groups(3, 1), POLICY)
    assert (found.shown, found.shown_bases, found.shows_total) == ({}, {}, False)
    assert apply(undivided(2, 1), POLICY).shows_total is False


def test_a_zero_or_a_whole_group_is_not_shown_of_a_group():
    assert left(divided([0, 20, 20], [6, 7, 8])) == [20, 6, 7, 8]
    assert left(divided([0, 40, 0], [6, 7, 8])) == [6, 7, 8]


def test_an_answer_that_nobody_anywhere_gave_says_nothing_of_a_group():
    assert left(divided([0, 20, 20], [0, 7, 8])) == [0, 20, 20, 0, 7, 8]


def test_small_counts_are_hidden_with_enough_others_also_undivided():
    assert left(undivided(40, 2, 6, 38, 0)) == [40, 38, 0]
    assert left(undivided(40, 2, 6, 38, 0), Policy(hides_undivided=False)) == [40, 2, 6, 38, 0]


def test_what_everybody_answered_alike_is_not_shown_undivided_or_by_groups():
    assert left(undivided(0, 86, 0)) == left(undivided(2, 82, 2)) == []
    assert left(divided([0, 40], [0, 20])) == left(divided([2, 38], [1, 19])) == []
    assert left(undivided(0, 86, 0), Policy(hides_undivided=False)) == [0, 86, 0]


def test_what_is_divided_twice_needs_ten():
    cells = {("care", "nurse"): 12, ("care", "leader"): 9, ("school", "nurse"): 30, ("school", "leader"): 2}
    crossed = Table(("sector", "role"), None, cells)
    assert left(crossed) == [12, 30]
    filtered = Table(("role",), "felt", {("nurse", "low"): 5, ("nurse", "high"): 4}, {"sector": frozenset({"care"})})
    assert left(filtered) == []


@pytest.mark.parametrize("thresholds", [(4, 10), (5, 9), (12, 11)])
def test_thresholds_are_never_lower(thresholds):
    with pytest.raises(ValueError, match="at least 5"):
        Policy(*thresholds)


@pytest.mark.parametrize(
    ("changes", "allowed"),
    [
        ((0, 0, 0), True),
        ((5, 0, 0), True),
        ((4, 0, 0), False),
        ((9, 1, 0), False),
        ((0, 0, 3), False),
        ((6, 5, 5), True),
    ],
)
def test_figures_are_renewed_in_steps_of_the_threshold(changes, allowed):
    assert may_step(*changes, POLICY) is allowed


def test_a_rounded_percentage_leaves_limits():
    assert limits_of(56, 86) == pytest.approx((47.73, 48.59))
    assert limits_of(0, 86) == pytest.approx((0, 0.43))


def test_people_are_counted_once_and_no_answer_is_none():
    people = make_people(60, seed=1)
    table = tabulate(people, CODEBOOK, ["sector"], "felt")
    assert table.total == sum(person["felt"] != "" for person in people)
    assert all(cell[-1] for cell in table.counts)
    one = tabulate(people, CODEBOOK, (), "felt", within={"sector": frozenset({"care"})})
    assert one.total == table.bases["care",]


@given(st.lists(st.lists(st.integers(0, 30), min_size=3, max_size=3), min_size=2, max_size=6))
def test_what_is_hidden_together_is_nobody_or_enough_and_no_small_count_is_shown(rows):
    table = divided(*rows)
    found = apply(table, POLICY)
    if found.shows_total:
        hidden = sum(table.bases[group] for group in found.hidden_groups)
        assert hidden == 0 or hidden >= 5
    for cell, count in found.shown.items():
        base = table.bases[table.group_of(cell)]
        assert count == 0 or (count >= 5 and base >= 5)
        assert count not in (0, base) or not table.given[cell[-1]] or count == base == table.given[cell[-1]]
