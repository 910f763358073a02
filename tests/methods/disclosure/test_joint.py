"""All tables of the same data are looked at together."""

import pytest
from scipy.optimize import linprog

from rinnalla.methods.disclosure.joint import exposures
from rinnalla.methods.disclosure.protection import protect
from rinnalla.methods.disclosure.system import System, cliques
from rinnalla.methods.disclosure.tables import Policy, Release, Table, limits_of, tabulate
from tests.methods.disclosure.people import CODEBOOK, make_people

POLICY = Policy()
TWO = {"row": ["a", "b"], "column": ["x", "y"]}


def square(hidden):
    """Eight and two, three and twenty, with their sums; rows of an answer, so that bases are shown."""
    table = Table(("row",), "column", {("a", "x"): 8, ("a", "y"): 2, ("b", "x"): 3, ("b", "y"): 20})
    columns = Table((), "column", {("x",): 11, ("y",): 22})
    return [Release(columns), Release(table, frozenset(hidden))]


def test_one_hidden_cell_is_the_difference_of_its_sum():
    found = exposures(square([("a", "y")]), TWO, POLICY)
    assert {(one.low, one.high) for one in found} == {(2, 2)}


def test_four_hidden_cells_with_all_their_sums_stay_open():
    assert exposures(square([("a", "x"), ("a", "y"), ("b", "x"), ("b", "y")]), TWO, POLICY) == []


def test_a_hidden_cell_is_exposed_through_the_other_direction():
    found = exposures(square([("a", "x"), ("a", "y"), ("b", "x")]), TWO, POLICY)
    assert {(one.low, one.high) for one in found} == {(2, 2), (3, 3)}


def test_a_quoted_percentage_counts_as_known():
    # 8 % of the 26 who answered: one or three would not round to it.
    table = Table(("row",), "column", {("a", "x"): 8, ("a", "y"): 2, ("b", "x"): 6, ("b", "y"): 10})
    hidden = Release(table, frozenset(table.counts))
    assert exposures([hidden], TWO, POLICY) == []
    quoted = Release(table, frozenset(table.counts), rounded={("a", "y"): limits_of(8, 26)})
    assert {(one.low, one.high) for one in exposures([quoted], TWO, POLICY)} >= {(2, 2)}


def test_tables_that_contradict_each_other_are_refused():
    small = Release(Table((), "column", {("x",): 2, ("y",): 20}), frozenset({("x",), ("y",)}))
    other = Release(Table((), "column", {("x",): 30, ("y",): 20}))
    with pytest.raises(ValueError, match="contradict"):
        exposures([small, other], TWO, POLICY)


def test_a_zero_that_had_to_be_hidden_as_well_is_no_contradiction():
    counts = {("a",): 0, ("b",): 3, ("c",): 0, ("d",): 1, ("e",): 1}
    book = {"answer": ["a", "b", "c", "d", "e"]}
    hidden = frozenset({("a",), ("b",), ("d",), ("e",)})

    assert exposures([Release(Table((), "answer", counts), hidden)], book, POLICY) == []
    made = protect(Table((), "answer", counts), [], book, POLICY)
    assert made.shown == {("c",): 0}


def test_no_release_gives_nothing_away():
    assert exposures([], TWO, POLICY) == []


def test_variables_that_never_met_have_no_common_unknowns():
    met = [frozenset({"sector", "felt"}), frozenset({"sector", "knows"})]
    assert cliques(met) == [("felt", "sector"), ("knows", "sector")]
    ring = [*met, frozenset({"role", "felt"}), frozenset({"role", "knows"})]
    assert sorted(map(len, cliques(ring))) == [3, 3]


@pytest.mark.parametrize("seed", range(6))
def test_the_small_system_says_as_much_as_the_table_of_everything(seed):
    people = make_people(25, seed)
    releases = [
        Release(tabulate(people, CODEBOOK, groups, answer))
        for groups, answer in [(("sector",), "felt"), (("sector",), "knows"), (("role",), "felt"), (("role",), "knows")]
    ]
    small, whole = (
        System(releases, CODEBOOK),
        System([*releases, Release(tabulate(people, CODEBOOK, list(CODEBOOK)))], CODEBOOK),
    )
    assert len(whole.cliques) == 1
    for number, cell in [(0, ("care", "low")), (1, ("church", "yes")), (3, ("leader", "no"))]:
        hidden = {(number, cell), (0, ("school", "high")), (1, ("school", "no"))}
        assert limits(small, releases, hidden, number, cell) == limits(whole, releases, hidden, number, cell)


def limits(system, releases, hidden, number, cell):
    """How few and how many, with these cells and all bases hidden, by another solver."""
    rows, values, mine = [], [], [row for row in system.rows if row.low == row.high == 0 and -1 in row.signs]
    for row in mine:
        rows.append(vector(system, row.places, row.signs))
        values.append(0)
    for place, release in enumerate(releases):
        for one, count in release.table.counts.items():
            if (place, one) not in hidden:
                rows.append(vector(system, system.cells[place][one]))
                values.append(count)
    rows.append(vector(system, range([*system.starts, system.size][1])))
    values.append(25)
    cost = vector(system, system.cells[number][cell])
    found = [linprog([sign * one for one in cost], A_eq=rows, b_eq=values, bounds=(0, 99)).fun for sign in (1, -1)]
    return round(found[0], 5) + 0.0, round(-found[1], 5) + 0.0


def vector(system, places, signs=None):
    row = [0.0] * system.size
    for place, sign in zip(places, signs or [1] * len(places), strict=True):
        row[place] += sign
    return row
