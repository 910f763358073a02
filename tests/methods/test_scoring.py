"""Scores of a questionnaire: which statements make one, and what each form gives."""

import pytest

from rinnalla.methods.questionnaire import counting, document
from rinnalla.methods.questionnaire.content import Centre, Item, Kind, Option, Questionnaire, Scoring, Section
from rinnalla.methods.questionnaire.scoring import scores

STEPS = (*(Option(str(step), {"fi": str(step)}) for step in range(1, 6)), Option("9", {"fi": "Ei"}, apart=True))


def statement(code, *, reverse=False, scale="jaksaminen", options=STEPS):
    return Item(code, Kind.STATEMENT, {"fi": code}, options=options, scale=scale, reverse=reverse)


def asked(*items, **rule):
    scoring = Scoring("jaksaminen", "Jaksaminen", **rule)
    return Questionnaire({"fi": "Kysely"}, (Section("g1", items),), scorings=(scoring,))


THREE = (statement("a"), statement("b", reverse=True), statement("c"))


@pytest.mark.parametrize(
    ("rule", "answers", "score"),
    [
        ({}, {"a": "5", "b": "1", "c": "3"}, 13),
        ({"lowest": 0}, {"a": "5", "b": "1", "c": "3"}, 10),
        ({"factor": 1.0}, {"a": "4", "b": "4", "c": "4"}, pytest.approx(10 / 3, abs=1e-4)),
        ({"factor": 10.0, "lowest": 0}, {"a": "5", "b": "1", "c": "5"}, 40),
        ({}, {"a": "5", "b": "1"}, None),
        ({}, {"a": "5", "b": "1", "c": "9"}, None),
        ({"may_lack": 1}, {"a": "5", "b": "1"}, 15),
        ({"may_lack": 1, "factor": 1.0}, {"a": "5", "b": "2", "c": "9"}, 4.5),
        ({"may_lack": 1}, {"a": "5"}, None),
    ],
)
def test_a_score_follows_the_published_rule(rule, answers, score):
    (one,) = scores(asked(*THREE, **rule))
    assert one.of(answers) == score


def test_a_score_is_always_one_of_what_it_can_be():
    (one,) = scores(asked(*THREE, factor=1.0, may_lack=1))
    steps = [None, *"12345"]
    found = {one.of({"a": a, "b": b, "c": c}) for a in steps for b in steps for c in steps} - {None}
    assert found == set(one.values())
    assert (one.lowest, one.highest) == (min(found), max(found))


@pytest.mark.parametrize(
    "items",
    [
        (statement("a"),),
        (statement("a"), statement("b", scale="")),
        (statement("a"), statement("b", options=STEPS[:3])),
    ],
)
def test_one_statement_or_two_of_other_steps_make_no_score(items):
    assert scores(asked(*items)) == []


def test_a_rule_that_lets_everything_lack_makes_no_score():
    assert scores(asked(*THREE, may_lack=3)) == []


def test_scores_are_counted_of_everybody_and_never_of_groups():
    sector = Item("ala", Kind.SINGLE, {"fi": "Ala"}, options=STEPS[:2], background=True)
    form = {"ala": "1", "a": "5", "b": "1", "c": "3"}
    found = counting.count(asked(sector, *THREE), [form, form, {"ala": "2", "a": "1"}], ["ala"])
    assert found.of("score:jaksaminen").answered == 2
    assert dict(found.of("score:jaksaminen").given) == {"13": 2}
    assert all("score:jaksaminen" not in one.questions for one in found.groups["ala"].values())


def test_a_rule_comes_back_from_the_document_it_is_kept_in():
    kept = asked(*THREE, factor=10.0, lowest=0, may_lack=1, centre=Centre.MEDIAN, source="Barkham 2013")
    assert document.read(document.write(kept)) == kept


def test_a_document_with_a_rule_that_is_none_is_no_questionnaire():
    written = document.write(asked(*THREE))
    written["scorings"][0]["centre"] = "mode"
    with pytest.raises(document.NotAQuestionnaire):
        document.read(written)
