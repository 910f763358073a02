"""The gate in the database: thresholds that are a promise, steps in time, one answer to one question, one register."""

import random
import time
from dataclasses import replace
from itertools import combinations
from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction

from rinnalla.access.errors import WriteOutsideAction
from rinnalla.methods.disclosure.tables import Policy, Table, limits_of, tabulate
from rinnalla.release import gate
from rinnalla.release.gate import Material
from rinnalla.release.models import Channel, DataSet, Figure, Publication
from rinnalla.release.queries import data_set_of, publications_of
from tests import sizes
from tests.methods.disclosure.people import CODEBOOK, Reader, make_people

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]
OPEN = Policy(hides_undivided=False)
PROPERTIES = ["sector", "role", "years"]


class Survey:
    """Made-up people and what is asked of the gate about them."""

    def __init__(self, count, seed=1, policy=OPEN):
        self.people, self.source, self.policy = make_people(count, seed), uuid4(), policy
        self.is_final = True

    def ask(self, *plan, channel=Channel.PAGE, policy=None):
        tables = [tabulate(self.people, CODEBOOK, groups, answer) for groups, answer in plan]
        material = Material(self.source, len(self.people), policy or self.policy, CODEBOOK, self.is_final)
        return gate.release(material, tables, channel=channel)


@pytest.fixture
def survey(owner):
    return Survey(86)


def test_what_is_shown_holds_no_true_count_of_what_is_hidden(survey):
    told = survey.ask((["sector"], "felt")).tables[0]
    true = tabulate(survey.people, CODEBOOK, ["sector"], "felt")
    assert None in told.counts.values()
    assert all(count is None or count == true.counts[cell] for cell, count in told.counts.items())
    assert all(count is None or count >= 5 for count in told.counts.values())


def test_the_same_question_has_the_same_answer_on_every_way_out(survey):
    first = survey.ask((["sector"], "felt"), ([], "knows"))
    for channel in (
        Channel.CSV,
        Channel.JSON,
        Channel.XLSX,
        Channel.SPSS,
        Channel.PICTURE,
        Channel.PAPER,
        Channel.SLIDE,
    ):
        assert survey.ask((["sector"], "felt"), ([], "knows"), channel=channel) == first
    assert {one.channel for one in publications_of(survey.source)} == {*Channel.values} - {Channel.QUOTED}
    assert Figure.objects.count() == 2


def test_an_order_of_questions_can_not_get_more_out(owner):
    one, other = Survey(60, 3), Survey(60, 3)
    plan = [(["sector"], "felt"), ([], "felt"), (["sector"], None), (["role"], "felt"), (["sector", "role"], None)]
    for part in plan:
        one.ask(part)
    for survey, asked in ((one, plan), (other, plan[::-1])):
        told = survey.ask(*asked)
        assert all(
            count is None or count >= 5 or not told.groups for told in told.tables for count in told.counts.values()
        )


def test_fewer_than_the_threshold_show_nothing_at_all(owner):
    told = Survey(4).ask(([], "felt"), (["sector"], None))
    assert told.size is None
    assert all(set(one.counts.values()) == {None} and one.total is None for one in told.tables)


def test_figures_are_renewed_only_when_enough_have_come(survey):
    survey.is_final = False
    first = survey.ask(([], "felt"))
    everybody = list(survey.people)
    survey.people = everybody + make_people(4, 8)
    assert survey.ask(([], "felt")) == first
    assert survey.ask(([], "knows")).tables[0].total is None
    survey.people = everybody + make_people(5, 8)
    second = survey.ask(([], "felt"))
    assert (second.size, second.step) == (91, 2)


def test_a_few_who_take_their_answers_back_change_nothing(survey):
    survey.is_final = False
    first = survey.ask(([], "felt"))
    survey.people = survey.people[3:]
    assert survey.ask(([], "felt")) == first


def test_groups_are_told_once_when_the_last_answer_is_in(survey):
    survey.is_final = False
    assert survey.ask((["sector"], "felt")).tables[0].total is None
    survey.is_final = True
    final = survey.ask((["sector"], "felt"))
    assert final.is_final
    assert final.tables[0].total is not None
    survey.people = survey.people + make_people(30, 4)
    assert survey.ask((["sector"], "felt")) == final


def test_a_threshold_is_raised_and_never_lowered(survey):
    survey.ask(([], "felt"), policy=Policy(8, 12))
    told = survey.ask(([], "knows"), (["sector"], None), policy=OPEN)
    kept = data_set_of(survey.source)
    assert (kept.minimum, kept.crossed, kept.hides_undivided) == (8, 12, True)
    assert all(count is None or count >= 8 for table in told.tables for count in table.counts.values())


@pytest.mark.parametrize(
    "change", ["minimum = 5", "crossed = 10", "hides_undivided = FALSE", "step = 0", "is_final = FALSE"]
)
def test_the_database_itself_refuses_a_lower_threshold(survey, change):
    survey.ask(([], "felt"), policy=Policy(8, 12))
    with pytest.raises(DatabaseError), transaction.atomic():
        connection.cursor().execute(f"UPDATE {DataSet._meta.db_table} SET {change}")


def test_what_was_released_can_not_be_changed(survey):
    survey.ask(([], "felt"))
    for model in (Figure, Publication):
        with pytest.raises(DatabaseError), transaction.atomic():
            connection.cursor().execute(f"UPDATE {model._meta.db_table} SET step = 9")
    with pytest.raises(WriteOutsideAction):
        Figure.objects.first().save()


def test_the_register_says_of_which_counts_a_figure_is_and_gives_no_count_away(survey):
    told = survey.ask((["sector"], "felt")).tables[0]
    kept = Figure.objects.get()
    assert kept.data_hash == told.data_hash
    assert (kept.base, kept.hidden) == (told.total, list(told.counts.values()).count(None))
    other = Survey(86)
    assert other.ask((["sector"], "felt")).tables[0].data_hash == told.data_hash
    assert Survey(86, 2).ask((["sector"], "felt")).tables[0].data_hash != told.data_hash


def test_two_who_release_at_once_are_checked_one_after_the_other(survey):
    survey.ask(([], "felt"))
    seen = gate._standing(survey.source)
    survey.ask((["sector"], "felt"))
    with pytest.raises(gate.register.Overtaken):
        gate.register.enter(
            by=gate.system("gate"), source=survey.source, seen=seen.data_set, policy=OPEN, size=None, is_final=False,
            releases=[], channel=Channel.PAGE, is_new=False,
        )  # fmt: skip


def test_what_was_quoted_elsewhere_is_known_to_the_gate(owner):
    cells = {("care", "no"): 8, ("care", "yes"): 30, ("school", "no"): 7, ("school", "yes"): 9}
    codebook = {"sector": ["care", "school"], "knows": ["no", "yes"]}
    by_sector = Table(("sector",), "knows", cells)
    plain = Material(uuid4(), 54, OPEN, codebook, is_final=True)
    assert None not in gate.release(plain, [by_sector], channel=Channel.PAGE).tables[0].counts.values()
    quoted = replace(plain, source=uuid4())
    small = {("care", "no"): 8, ("care", "yes"): 30, ("school", "no"): 3, ("school", "yes"): 13}
    one, two = replace(by_sector, counts=small), Table((), "knows", {("no",): 11, ("yes",): 43})
    gate.quote(quoted, one, {("care", "no"): limits_of(21, 38)}, where="Loppuraportti 2023, s. 12")
    told = gate.release(quoted, [two], channel=Channel.PAGE).tables[0]
    assert told.counts == {("no",): None, ("yes",): None}
    assert [one.where for one in publications_of(quoted.source) if one.channel == Channel.QUOTED] != []


@pytest.mark.parametrize("seed", range(sizes.pick(quick=2, full=60)))
def test_whatever_is_asked_of_a_survey_gives_no_few_people_away(owner, seed):
    """Every table that can be asked for, on every way out, in an order of chance, read by an attacker of our own."""
    chance = random.Random(seed)
    survey = Survey(chance.randint(6, 60), seed)
    plan = [(list(names), answer) for size in (0, 1, 2) for names in combinations(PROPERTIES, size)
            for answer in (None, "felt") if names or answer]  # fmt: skip
    chance.shuffle(plan)
    for part in plan:
        survey.ask(part, channel=chance.choice([Channel.PAGE, Channel.CSV, Channel.JSON, Channel.PAPER]))
    told = [gate.read(figure.body) for figure in Figure.objects.all()]
    reader = Reader([*PROPERTIES, "felt"], told)
    for release in told:
        for cell in sorted(release.hidden):
            if 0 < release.table.counts[cell] < 5:
                assert reader.is_open(reader.matching(release.table.variables, cell)), (release.table.variables, cell)
        for base in release.shown_bases.values():
            rest = release.table.total - base
            assert not release.table.groups or rest == 0 or rest >= 5


def test_a_released_table_is_shown_again_without_being_computed(survey, django_assert_num_queries):
    plan = [(["sector"], "felt"), ([], "felt"), (["role"], "felt")]
    survey.ask(*plan)
    begun = time.process_time()
    with django_assert_num_queries(2):
        survey.ask(*plan)
    assert not sizes.is_full() or time.process_time() - begun < 0.02
