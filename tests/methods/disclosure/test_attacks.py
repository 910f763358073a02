"""Somebody who reads every table ever printed of a small survey can't find out how any few people answered."""

import random
import time
from itertools import combinations

import pytest

from rinnalla.methods.disclosure.protection import protect
from rinnalla.methods.disclosure.tables import ARRIVED, Choice, Policy, Release, Table, guard_of, limits_of, tabulate
from tests import sizes
from tests.methods.disclosure.people import CODEBOOK, Reader, make_people

POLICY = Policy()
PROPERTIES = ["sector", "role", "years"]


def publish(people, plan, codebook=CODEBOOK, policy=POLICY):
    """Print table after table, each beside all before it."""
    releases, guarded = [], []
    for groups, answer, within in plan:
        table = tabulate(people, codebook, groups, answer, within)
        guarded += [guard for guard in [guard_of(people, codebook, table)] if guard]
        releases.append(protect(table, releases, codebook, policy, guarded=guarded))
    return releases


def every_table(seed):
    """All tables by up to two properties, with a question, also through a filter, in an order of chance."""
    plan = [(list(names), answer, None) for size in (0, 1, 2) for names in combinations(PROPERTIES, size)
            for answer in (None, "felt") if names or answer]  # fmt: skip
    plan += [(["role"], "felt", {"sector": frozenset({"care"})}), ([], "felt", {"years": frozenset({"few"})})]
    return random.Random(seed).sample(plan, len(plan))


@pytest.mark.parametrize("seed", range(sizes.pick(quick=4, full=200)))
def test_no_small_group_and_no_few_answers_can_be_computed(seed):
    people = make_people(random.Random(seed).randint(6, 60), seed)
    releases = publish(people, every_table(seed))
    reader = Reader([*PROPERTIES, "felt"], releases)
    for release in releases:
        table = release.table
        for cell in sorted(release.hidden):
            if 0 < table.counts[cell] < POLICY.minimum:
                assert reader.is_open(reader.matching(table.variables, cell, table.within)), (table.variables, cell)


def test_a_group_is_not_the_difference_of_two_filters():
    people = make_people(86, seed=2)
    assert sum(person["sector"] == "youth" for person in people) in range(1, 5)
    most = frozenset({"care", "school", "church"})
    releases = publish(people, [([], "felt", None), ([], "felt", {"sector": most}), (["sector"], None, None)])
    assert releases[0].shows_total
    reader = Reader(["sector", "felt"], releases)
    low, high = reader.limits(reader.matching(("sector",), ("youth",)))
    assert high - low >= 3
    for answer in ("low", "middle", "high"):
        low, high = reader.limits(reader.matching(("sector", "felt"), ("youth", answer)))
        assert high - low >= 3


def test_the_rest_of_a_parent_is_nobody_or_enough():
    people = make_people(60, seed=5)
    releases = publish(people, [(["sector"], None, None), (["sector", "role"], None, None), (["role"], None, None)])
    reader = Reader(["sector", "role"], releases)
    crossed = releases[1]
    for sector in CODEBOOK["sector"]:
        hidden = [cell for cell in crossed.hidden if cell[0] == sector]
        together = sum(crossed.table.counts[cell] for cell in hidden)
        if 0 < together < 5:
            low, high = reader.limits(sum(reader.matching(("sector", "role"), cell) for cell in hidden))
            assert high - low >= 3


def pictures(newcomers, groups):
    """The same table before and after so many came."""
    people = make_people(40 + newcomers, 7)
    people = [{**person, ARRIVED: "first" if place < 40 else "second"} for place, person in enumerate(people)]
    codebook = {**CODEBOOK, ARRIVED: ["first", "second"]}
    plan = [(groups, "knows", {ARRIVED: frozenset(steps)}) for steps in (["first"], ["first", "second"])]
    return publish(people, plan, codebook)


def test_a_later_picture_waits_until_enough_have_come():
    first, second = pictures(3, [])
    assert (first.shows_total, second.shows_total, second.shown) == (True, False, {})
    assert all(picture.shown for picture in pictures(12, []))


def test_a_later_picture_by_groups_hides_where_few_have_come():
    first, second = pictures(12, ["sector"])
    came = {group: second.table.bases[group] - first.table.bases[group] for group in first.table.bases}
    assert any(0 < count < 5 for count in came.values())
    for group in first.shown_bases.keys() & second.shown_bases.keys():
        assert came[group] == 0 or came[group] >= 5


def test_publishing_again_gives_the_same_table():
    people = make_people(86, seed=9)
    plan = [(["sector"], "felt", None), ([], "felt", None), (["role"], "felt", None)]
    once, twice = publish(people, plan), publish(people, plan * 3)
    assert [release.shown for release in twice] == [release.shown for release in once] * 3


def test_what_was_given_away_already_does_not_become_known_more_closely():
    cells = {("care", "no"): 9, ("care", "yes"): 30, ("school", "no"): 3, ("school", "yes"): 9}
    codebook = {"sector": ["care", "school"], "knows": ["no", "yes"]}
    vague = Release(Table(("sector",), "knows", cells), frozenset(cells), rounded={("school", "no"): (2.0, 4.0)})
    undivided = protect(Table((), "knows", {("no",): 12, ("yes",): 39}), [vague], codebook, POLICY)
    assert undivided.shown == {("no",): 12, ("yes",): 39}
    care = Table((), "knows", {("no",): 9, ("yes",): 30}, {"sector": frozenset({"care"})})
    assert protect(care, [vague, undivided], codebook, POLICY).shown == {}


def test_percentages_beside_their_base_give_no_hidden_count_back():
    people = make_people(60, seed=11)
    for release in publish(people, [(["sector"], "felt", None), (["role"], "knows", None)]):
        table = release.table
        for group, base in release.shown_bases.items():
            row = [cell for cell in table.counts if table.group_of(cell) == group]
            left = base - sum(release.shown.get(cell, 0) for cell in row)
            assert left == 0 or left >= 5
            assert all(cell in release.hidden for cell in row if table.counts[cell] == base)


WISHES = ("time", "trust", "words", "peers")
CHOSEN = {"care": (21, 18, 12, 3), "school": (6, 7, 8, 9)}
BASES = {"care": 27, "school": 15}


def wishes(**known):
    """Two of four wishes were chosen by everybody; each wish is printed by sector, one after another."""
    codebook = {"sector": ["care", "school"], **dict.fromkeys(WISHES, ("", "no", "yes"))}
    tables = [
        Table(("sector",), wish, {
            (sector, said): CHOSEN[sector][place] if said == "yes" else BASES[sector] - CHOSEN[sector][place]
            for sector in BASES for said in ("no", "yes")
        }) for place, wish in enumerate(WISHES)
    ]  # fmt: skip
    releases = []
    for table in tables:
        releases.append(protect(table, releases, codebook, POLICY, guarded=tables, **known))
    return [release.shown.get(("care", "yes")) for release in releases]


def test_the_last_of_so_many_choices_is_not_what_the_others_leave():
    assert wishes() == [21, 18, 12, None]
    printed = wishes(choices=[Choice(WISHES, exactly=2)])
    assert printed[3] is None
    assert 0 < printed.count(None) < 4
    assert 2 * BASES["care"] - sum(count for count in printed if count is not None) >= 5


def test_what_was_quoted_elsewhere_is_known_and_not_held_against_a_new_table():
    table = Table(
        ("sector",), "knows", {("care", "no"): 8, ("care", "yes"): 30, ("school", "no"): 3, ("school", "yes"): 9}
    )
    codebook = {"sector": ["care", "school"], "knows": ["no", "yes"]}
    quoted = Release(table, frozenset(table.counts), rounded={("school", "no"): limits_of(25, 12)})
    undivided = Table((), "knows", {("no",): 11, ("yes",): 39})
    assert protect(undivided, [quoted], codebook, POLICY).shown == {("no",): 11, ("yes",): 39}
    assert protect(table, [], codebook, POLICY).shown != table.counts


def test_everybody_in_small_groups_who_answered_alike_stays_unknown():
    cells = {("care", "no"): 20, ("care", "yes"): 20, ("church", "no"): 0, ("church", "yes"): 3}
    cells |= {("youth", "no"): 0, ("youth", "yes"): 4}
    table = Table(("sector",), "knows", cells)
    codebook = {"sector": ["care", "church", "youth"], "knows": ["", "no", "yes"]}
    undivided = Release(Table((), "knows", {("no",): 20, ("yes",): 27}))
    assert protect(table, [undivided], codebook, POLICY).shown == {}


@pytest.mark.parametrize("count", [6, 10, 15, 40, 47, 80, 84, 86, 96, 99, 116, 286, 361])
def test_surveys_of_the_sizes_of_the_sources_can_be_published_in_time(count):
    people = make_people(count, seed=count)
    plan = [([], "felt", None), (["sector"], None, None), (["sector"], "felt", None), (["role"], "knows", None)]
    begun = time.perf_counter()
    releases = publish(people, plan)
    taken = (time.perf_counter() - begun) / len(plan)
    assert releases[0].shows_total
    assert not sizes.is_full() or taken < 0.05
