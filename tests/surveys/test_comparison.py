"""Two waves beside each other say what their design allows, and nothing that the gate holds back."""

import json

import pytest

from rinnalla.access.actors import system
from rinnalla.access.records import Run, writing
from rinnalla.methods.counts import after_of, before_of
from rinnalla.methods.questionnaire.content import Item, Kind, Questionnaire, Section
from rinnalla.methods.questionnaire.filled import Filled
from rinnalla.methods.wording import Way
from rinnalla.release.models import Channel
from rinnalla.surveys.models import Linking, Study
from rinnalla.surveys.presenters.comparison import compared, figures_of, page_of
from rinnalla.surveys.presenters.linking import linkings_facts
from rinnalla.surveys.queries.answer import counted, linkings
from rinnalla.surveys.queries.comparison import comparison_of
from tests.factories import surveys as given
from tests.guidance.conftest import Window

pytestmark = pytest.mark.postgres

BEFORE = [6, 8, 12, 7, 5]
AFTER = [0, 5, 9, 13, 8]
SQUARE = [[0, 3, 2, 0, 0], [0, 1, 2, 2, 0], [0, 0, 3, 4, 1], [0, 0, 0, 4, 2], [0, 0, 0, 0, 3]]


def forms(counts, second="12345"):
    """Answered forms in which the first statement was answered so often, and two statements by turns."""
    steps = [str(step) for step, count in enumerate(counts, start=1) for _ in range(count)]
    turns = [second[place % len(second)] for place in range(len(steps))]
    return [Filled({"sector": "care", "s1": one, "s2": two, "s3": two}) for one, two in zip(steps, turns, strict=True)]


def study(cast, before=BEFORE, after=AFTER, **more):
    return given.make_study(cast.eeva, cast.guidance.organisation, forms(before), forms(after), **more)


def link(study, square):
    """What linking the two waves would have left behind."""
    first, second = study.waves.order_by("wave")
    pairs = sum(map(sum, square))
    left = [a - b for a, b in zip(BEFORE, before_of(square), strict=True)]
    body = {"squares": {"s1": square}, "before": {"s1": [left, before_of(square)]}}
    row = Linking(
        data_key=second.data_key, study=study, before=first, after=second, tolerated=1, exact=pairs, near=0,
        ambiguous_before=0, ambiguous_after=0, alone_before=sum(BEFORE) - pairs, alone_after=sum(AFTER) - pairs,
        with_code_before=sum(BEFORE), with_code_after=sum(AFTER), expected_false=0.2, body=json.dumps(body),
    )  # fmt: skip
    with writing(Run(system("test"), frozenset({Linking}), frozenset())):
        row.save()


def opened(study):
    return Study.objects.get(pk=study.pk)


def test_waves_that_are_not_linked_are_compared_as_groups_and_never_as_people(cast):
    found = opened(study(cast))
    told = page_of(found, comparison_of(found, Channel.PAGE))
    assert {one.way for one in compared(told["comparison"]).values()} == {Way.UNPAIRED}
    assert "ei tiedetä olevan samoja ihmisiä" in told["sentences"][0]
    assert "Samat ihmiset" in told["ways"][0]


def test_effect_and_interval_come_first_and_the_family_is_adjusted(cast):
    found = opened(study(cast))
    comparison = comparison_of(found, Channel.PAGE)
    one = compared(comparison)["s1"]
    assert one.change.estimate == pytest.approx(21 / 35 - 12 / 38)
    assert one.adjusted == pytest.approx(min(1, 3 * one.p))
    row = page_of(found, comparison)["effects"][0]
    assert row[1].startswith("+28 (")


def test_linked_waves_are_tested_as_pairs_with_everybody_else_and_say_how_many(cast):
    made = study(cast)
    link(made, SQUARE)
    found = opened(made)
    told = page_of(found, comparison_of(found, Channel.PAGE))
    assert compared(told["comparison"])["s1"].way is Way.PARTLY_PAIRED
    assert told["sentences"][0].startswith("27 vastaajaa löytyi molemmilta")
    assert ["Löytyi molemmista", "27", "71\u00a0%"] in told["attrition"]
    assert ["Ei löytynyt jälkimmäiseltä kerralta", "11", ""] in told["attrition"]


def test_nobody_is_said_not_to_have_answered_who_may_have_answered_without_a_code(cast):
    made = study(cast)
    link(made, [[0, 3, 2, 0, 0], [0, 1, 2, 2, 0], [0] * 5, [0] * 5, [0] * 5])
    found = opened(made)
    told = page_of(found, comparison_of(found, Channel.PAGE))
    page = Window(cast.eeva.account).get(f"/kyselyt/tutkimus/{found.pk}/").content.decode()
    assert "Osa heistä on voinut vastata ilman koodia tai eri koodilla." in told["sentences"][1]
    assert ("Ei löytynyt, N" in page, "Jäi pois" in page, "Ilmoittau" in page) == (True, False, False)


def test_where_few_were_found_in_both_or_few_were_not_no_page_tells_how_many(cast):
    made = study(cast)
    link(made, [[3, 0, 0, 0, 0], *[[0] * 5] * 4])
    found = opened(made)
    told = page_of(found, comparison_of(found, Channel.PAGE))
    hidden = ["Löytyi molemmista", "Ei löytynyt jälkimmäiseltä kerralta", "Ei löytynyt aiemmalta kerralta"]
    assert told["attrition"][-3:] == [[name, "alle 5", ""] for name in hidden]
    assert told["sentences"][0].startswith("Osa vastaajista löytyi molemmilta kerroilta")
    assert [one for one in told["sentences"] if "%" in one] == []
    assert (told["linking"], told["leavers"]) == ({}, [])
    facts = dict(linkings_facts(linkings(found))[0][1])
    assert (facts["Pareja, joiden koodit ovat samat"], facts["Ilman paria"]) == ("alle 5", "alle 5")
    assert "Osuus ennen-vastauksista, joissa on koodi" not in facts
    window = Window(cast.eeva.account)
    for address in (f"/kyselyt/tutkimus/{found.pk}/", f"/kyselyt/tutkimukset/{found.pk}"):
        assert window.get(address).status_code == 200


def test_one_linking_of_a_study_that_must_be_kept_back_keeps_the_others_back(cast):
    made = study(cast)
    link(made, SQUARE)
    strict, tolerant = linkings(made)[0], linkings(made)[0]
    tolerant.near, tolerant.exact = 2, tolerant.exact - 2
    alone, together = linkings_facts([strict]), linkings_facts([strict, tolerant])
    assert [dict(facts)["Pareja, joiden koodit ovat samat"] for _, facts in alone] == ["27"]
    assert [dict(facts)["Pareja, joiden koodit ovat samat"] for _, facts in together] == ["alle 5"] * 2


def test_leavers_and_stayers_are_compared_only_where_all_of_both_may_be_told(cast):
    made = study(cast)
    link(made, SQUARE)
    found = opened(made)
    comparison = comparison_of(found, Channel.PAGE)
    assert None in comparison.stay["s1"].counts.values()
    assert page_of(found, comparison)["leavers"][0][-1] == "ei verrata"


def test_pairs_of_which_few_moved_one_way_are_not_told(cast):
    made = study(cast, hides_undivided=True)
    link(made, [[0, 1, 0, 0, 0], [0, 5, 1, 0, 0], [0, 0, 9, 1, 0], [0, 0, 0, 6, 0], [0, 0, 1, 0, 3]])
    comparison = comparison_of(opened(made), Channel.PAGE)
    pairs = comparison.pairs["s1"]
    assert (pairs.moves.is_whole, pairs.square) == (False, None)


def test_where_small_counts_are_hidden_only_the_change_of_what_is_shown_is_told(cast):
    found = opened(study(cast, [2, 12, 9, 11, 9], [1, 8, 9, 13, 8], hides_undivided=True))
    comparison = comparison_of(found, Channel.PAGE)
    one = compared(comparison)["s1"]
    assert (one.superiority, one.p) == (None, None)
    assert one.change.estimate == pytest.approx(21 / 39 - 20 / 43)


def test_who_never_answered_and_who_left_stand_beside_the_numbers(cast):
    found = opened(study(cast, BEFORE, [0, 2, 4, 5, 3], enrolled=60))
    told = page_of(found, comparison_of(found, Channel.PAGE))
    assert told["attrition"][0] == ["Kysyttiin kaikkiaan", "60", ""]
    assert told["attrition"][1] == ["Vastasi ennen", "38", "63\u00a0%"]
    assert ["Löytyi molemmista", "ei tiedossa", ""] in told["attrition"]
    assert any("37 %" in one for one in told["sentences"])
    assert any("22" in one and "kuulematta" in one for one in told["sentences"])
    assert told["bounds"][0][1:] == ["57\u00a0%", "21\u00a0%…84\u00a0%", "13\u00a0%…90\u00a0%"]


def test_one_wave_or_too_few_answers_are_not_compared(cast):
    one = given.make_study(cast.eeva, cast.guidance.organisation, forms(BEFORE))
    assert comparison_of(opened(one), Channel.PAGE) is None


def test_the_page_of_a_study_holds_figure_effects_and_those_who_are_missing(cast):
    found = study(cast, enrolled=60)
    window = Window(cast.eeva.account)
    page = window.get(f"/kyselyt/tutkimus/{found.pk}/").content.decode()
    for words in (
        "Keitä luvuista puuttuu",
        "Mitä vastaamatta jääneet voisivat muuttaa",
        "counts-drawing",
        "p, korjattu",
    ):
        assert words in page
    assert Window(cast.saga.account).get(f"/kyselyt/tutkimus/{found.pk}/").status_code == 404
    assert window.get(f"/kyselyt/tutkimus/{found.pk}/png").content.startswith(b"\x89PNG")


OFTEN = given.options("Ei koskaan", "Joskus", "Usein", "Aina")
RATED = given.options("Huono", "Heikko", "Tyydyttävä", "Hyvä", "Kiitettävä", "En osaa sanoa", apart={"En osaa sanoa"})
THEMES = given.options("Kohtaaminen", "Palvelut")


def asked_on_three_scales():
    """Statements by turns on a scale of four steps and on two of five, which differ in words alone."""
    often = Item("often", Kind.STATEMENT, given.said("Kysyn"), options=OFTEN)
    rated = Item("rated", Kind.STATEMENT, given.said("Arvioin"), options=RATED)
    items = (given.statement("s1", "Osaan"), often, rated, given.statement("s2", "Tiedän"))
    return Questionnaire(given.said("Kolme asteikkoa"), (Section("g", items),))


def asked_only_of_many():
    many = Item("themes", Kind.MANY, given.said("Mistä?"), options=THEMES)
    return Questionnaire(given.said("Toiveet"), (Section("g", (many,)),))


def test_each_scale_of_a_study_has_a_figure_of_its_own_with_its_own_words(cast):
    said = [Filled({code: str(1 + n % 4) for code in ("s1", "s2", "often", "rated")}) for n in range(20)]
    found = given.make_study(cast.eeva, cast.guidance.organisation, said, said, content=asked_on_three_scales())
    comparison = comparison_of(opened(found), Channel.PAGE)
    figures = figures_of(comparison, compared(comparison))
    assert [[one.label for one in figure.statements] for figure in figures] == [
        ["Osaan", "Tiedän"],
        ["Kysyn"],
        ["Arvioin"],
    ]
    assert [figure.steps[0] for figure in figures] == ["Eri mieltä", "Ei koskaan", "Huono"]
    window, base = Window(cast.eeva.account), f"/kyselyt/tutkimus/{found.pk}"
    assert window.get(f"{base}/").content.decode().count("counts-drawing") == 3
    assert [window.get(f"{base}/csv{query}").status_code for query in ("", "?kuvio=2", "?kuvio=3", "?kuvio=x")] == [
        200, 200, 404, 404,
    ]  # fmt: skip
    assert "Ei koskaan" in window.get(f"{base}/csv?kuvio=1").content.decode()


def test_a_study_without_a_statement_tells_who_answered_and_has_no_figure(cast):
    said = [Filled({"themes": ["1"]})] * 12
    found = given.make_study(cast.eeva, cast.guidance.organisation, said, said, content=asked_only_of_many())
    window, base = Window(cast.eeva.account), f"/kyselyt/tutkimus/{found.pk}"
    page = window.get(f"{base}/")
    assert (page.status_code, window.get(f"{base}/csv").status_code) == (200, 404)
    assert "Keitä luvuista puuttuu" in page.content.decode()
    assert "counts-drawing" not in page.content.decode()


def test_the_counts_of_the_waves_are_what_was_answered(cast):
    found = opened(study(cast))
    for wave, counts in zip(found.waves.order_by("wave"), (BEFORE, AFTER), strict=True):
        assert [counted(wave).of("s1").given[str(step)] for step in range(1, 6)] == counts


def test_the_square_agrees_with_the_waves():
    assert all(part <= whole for part, whole in zip(after_of(SQUARE), AFTER, strict=True))
    assert all(part <= whole for part, whole in zip(before_of(SQUARE), BEFORE, strict=True))
