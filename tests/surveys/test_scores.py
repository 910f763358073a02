"""Scores of scales on the pages of results and in every file, as their published rule says."""

import io
import json
import statistics
import zipfile
from dataclasses import replace

import pytest
from scipy import stats

from rinnalla.methods.questionnaire.content import Centre, Questionnaire, Scoring
from rinnalla.methods.questionnaire.filled import Filled
from rinnalla.methods.questionnaire.scoring import scores
from rinnalla.methods.wording import Way
from rinnalla.release.models import Channel
from rinnalla.surveys import tasks
from rinnalla.surveys.actions.campaign import end_study, start_study
from rinnalla.surveys.models import Scale, Study
from rinnalla.surveys.presenters.score_comparison import compared_scores, score_figures
from rinnalla.surveys.queries.campaign import sealed_code
from rinnalla.surveys.queries.comparison import comparison_of
from rinnalla.surveys.queries.instrument import newest_of
from rinnalla.surveys.queries.results import results_of
from tests.factories import surveys as given
from tests.guidance.conftest import Window
from tests.surveys.test_results import closed, read_csv

pytestmark = pytest.mark.postgres
RULE = Scoring("osaaminen", "Osaamisen summa", may_lack=1, source="Esimerkki 2026")
CODE = "score:osaaminen"


def asked(**rule):
    """The questionnaire of the other tests, its three statements on one reusable scale; the second is reversed."""
    whole = given.questionnaire()
    background, statements, rest = whole.sections
    items = tuple(replace(one, scale="osaaminen", reverse=one.code == "s2") for one in statements.items)
    return replace(
        whole, sections=(background, replace(statements, items=items), rest), scorings=(replace(RULE, **rule),)
    )


def true_scores(count, content):
    (one,) = scores(content)
    found = [one.of(given.form(seed).answers) for seed in range(count)]
    return [value for value in found if value is not None]


@pytest.fixture
def evaluator(cast):
    return Window(cast.eeva.account)


def test_page_and_every_file_tell_the_same_score_with_base_and_interval(cast, evaluator):
    content = asked()
    campaign = closed(cast, 60, content=content, hides_undivided=False)
    true = true_scores(60, content)
    mean, deviation = statistics.mean(true), statistics.stdev(true)
    base = f"/kyselyt/{campaign.pk}/tulokset"
    page = evaluator.get(f"{base}/").content.decode()
    told = f"{mean:.2f}".replace(".", ",")
    assert told in page
    assert f"{deviation:.2f}".replace(".", ",") in page
    assert "Esimerkki 2026" in page
    rows = [row for row in read_csv(evaluator.get(f"{base}/csv").content) if row[2] == "Osaamisen summa"]
    numbers = {row[3]: (row[5], row[9]) for row in rows}
    assert numbers == {
        "keskiarvo": (str(len(true)), f"{round(mean, 4):g}"),
        "keskihajonta": (str(len(true)), f"{round(deviation, 4):g}"),
    }
    figures = json.loads(evaluator.get(f"{base}/json").content)["figures"]
    assert figures[0]["rows"][0][-1] == pytest.approx(mean, abs=1e-4)
    book = zipfile.ZipFile(io.BytesIO(evaluator.get(f"{base}/xlsx").content))
    assert f"{round(mean, 4):g}" in book.read("xl/worksheets/sheet1.xml").decode()
    assert evaluator.get(f"{base}/pdf").content.startswith(b"%PDF")
    for kind, begins in (("csv", b"\xef\xbb\xbf"), ("svg", b"<svg"), ("png", b"\x89PNG"), ("pdf", b"%PDF")):
        assert evaluator.get(f"{base}/kuvio/value:{CODE}/{kind}").content.startswith(begins)
    assert f"{told} (" in evaluator.get(f"{base}/kuvio/value:{CODE}/svg").content.decode()


def test_a_median_is_told_with_its_quartiles_where_the_rule_says_so(cast, evaluator):
    campaign = closed(cast, 60, content=asked(centre=Centre.MEDIAN), hides_undivided=False)
    page = evaluator.get(f"/kyselyt/{campaign.pk}/tulokset/").content.decode()
    assert "mediaani" in page
    assert "kvartiilit" in page


def test_where_small_counts_are_hidden_no_middle_is_told_and_the_page_says_why(cast, evaluator):
    campaign = closed(cast, 40, content=asked())
    (one,) = results_of(campaign, Channel.PAGE).scores or [None]
    assert one is None
    page = evaluator.get(f"/kyselyt/{campaign.pk}/tulokset/").content.decode()
    assert "Osaamisen summa" in page
    assert "keskiarvo" not in page


def test_beside_statements_that_hide_nothing_a_score_is_told_by_fifths_alone(cast):
    campaign = given.make_campaign(cast, asked(), plan={"groups": []})
    forms = [Filled({code: str(1 + n % 6) for code in ("s1", "s2", "s3")}) for n in range(60)]
    given.answer_with(campaign, *forms)
    (one,) = results_of(given.close_and_settle(cast, campaign), Channel.PAGE).scores
    assert one.exact is None
    assert all(count is None or count == 0 or count >= 5 for count in one.fifths.counts.values())


def test_a_score_is_not_told_by_groups(cast, evaluator):
    campaign = closed(cast, 60, content=asked(), hides_undivided=False)
    assert results_of(campaign, Channel.PAGE, "sector").scores == []
    page = evaluator.get(f"/kyselyt/{campaign.pk}/tulokset/?ryhma=sector").content.decode()
    assert "Osaamisen summa" not in page


def test_too_few_answers_have_no_score(cast, evaluator):
    campaign = closed(cast, 4, content=asked(), hides_undivided=False)
    assert "Osaamisen summa" not in evaluator.get(f"/kyselyt/{campaign.pk}/tulokset/").content.decode()


def study_of(cast, before, after, *, hides_undivided=False):
    forms = [[Filled(dict.fromkeys(("s1", "s3"), step) | {"s2": str(6 - int(step))}) for step in wave]
             for wave in (before, after)]  # fmt: skip
    made = given.make_study(
        cast.eeva, cast.guidance.organisation, *forms, content=asked(may_lack=0), hides_undivided=hides_undivided
    )
    return Study.objects.get(pk=made.pk)


def test_waves_that_are_not_linked_show_the_change_of_the_mean_before_its_test(cast):
    study = study_of(cast, "1234" * 5, "2345" * 5)
    comparison = comparison_of(study, Channel.PAGE)
    found = compared_scores(comparison)[CODE]
    assert (found.way, found.change.estimate) == (Way.UNPAIRED, 3)
    assert found.change.low < 3 < found.change.high
    (figure,) = score_figures(comparison)
    assert [(row.label, row.base, row.middle) for row in figure.rows] == [("Ennen", 20, 7.5), ("Jälkeen", 20, 10.5)]
    page = Window(cast.eeva.account).get(f"/kyselyt/tutkimus/{study.pk}/").content.decode()
    assert "+3,00 (" in page
    table = Window(cast.eeva.account).get(f"/kyselyt/tutkimus/{study.pk}/csv").content.decode()
    assert "7.5" in table


def test_where_either_wave_hides_small_counts_scores_are_not_compared(cast):
    study = study_of(cast, "1234" * 5, "2345" * 5, hides_undivided=True)
    assert comparison_of(study, Channel.PAGE).scores == []


def test_a_scale_with_a_rule_gives_its_statements_a_score(cast, window):
    evaluator = window("eeva")
    rule = {"made": "times", "factor": "10", "lowest": "0", "may_lack": "1", "centre": "median"}
    evaluator.post(
        "/kyselyt/asteikot/uusi", name="Jaksaminen", options_fi="Ei\nJoskus\nUsein", source="Barkham 2013", **rule
    )
    scale = Scale.objects.get(name="Jaksaminen")
    made = given.make_instrument(cast, Questionnaire({"fi": "Kysely"}, given.questionnaire().sections[:1]))
    draft = newest_of(made)
    said = {"text_fi": "Nukun\nVäsyn", "scale": str(scale.pk), "section": "background", "reverse": "on"}
    evaluator.post(f"/kyselyt/versiot/{draft.pk}/kysymys?laji=statement", version=draft.version, **said)
    content = newest_of(made).questionnaire
    (one,) = scores(content)
    assert (one.scoring.name, one.structure.factor, one.lowest, one.highest) == ("Jaksaminen", 10, 0, 20)
    assert one.structure.reverse == {1, 2}
    page = evaluator.get(f"/kyselyt/versiot/{draft.pk}").content.decode()
    assert "Barkham 2013" in page
    saved = evaluator.get(f"/kyselyt/asteikot/{scale.pk}").content.decode()
    assert 'value="Barkham 2013"' in saved


def test_a_multiplier_that_is_not_written_is_asked_for_and_nothing_typed_is_lost(cast, window):
    evaluator = window("eeva")
    said = {"name": "Jaksaminen", "options_fi": "Ei\nOn", "made": "times", "source": "Oma"}
    page = evaluator.post("/kyselyt/asteikot/uusi", **said)
    told = page.content.decode()
    assert page.status_code == 422
    assert "Kirjoita luku" in told
    assert 'value="Oma"' in told
    assert not Scale.objects.filter(name="Jaksaminen").exists()


def test_linked_waves_compare_scores_of_the_same_people(cast):
    by, organisation = cast.eeva.actor, cast.guidance.organisation
    study = start_study(by=by, organisation=organisation, name="Vaikuttavuus", elements=given.ELEMENTS)
    first = given.make_campaign(cast, asked(may_lack=0), study=study, wave=1, hides_undivided=False)
    second = given.make_campaign(
        cast, study=study, wave=2, instrument=first.instrument_version.instrument, hides_undivided=False
    )
    for wave, lift in ((first, 0), (second, 1)):
        given.answer_with(wave, *(coded(wave, person, 1 + person % 4 + lift * (person % 2)) for person in range(20)))
        given.close_and_settle(cast, wave)
    end_study(by=by, study=study)
    tasks.link_studies()
    comparison = comparison_of(Study.objects.get(pk=study.pk), Channel.PAGE)
    found = compared_scores(comparison)[CODE]
    assert (found.way, found.change.estimate) == (Way.PAIRED, 1.5)
    other = stats.ttest_rel([3 * (person % 2) for person in range(20)], [0] * 20)
    assert found.p == pytest.approx(other.pvalue, rel=1e-9)


def coded(campaign, person, step):
    said = [f"{element}{person}" for element in given.ELEMENTS]
    answers = {"s1": str(step), "s2": str(6 - step), "s3": str(step)}
    return Filled(answers, "fi", sealed_code(campaign, said))
