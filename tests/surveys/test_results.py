"""Results go through the gate: on a page, as files, row by row where that was promised."""

import csv
import io
import json
import zipfile

import pyreadstat
import pytest

from rinnalla.access.errors import NotNow
from rinnalla.formats.table_file import as_csv, as_xlsx
from rinnalla.methods.questionnaire.filled import Filled
from rinnalla.release.models import Channel, Figure
from rinnalla.release.queries import publications_of
from rinnalla.surveys import tasks
from rinnalla.surveys.actions import campaign as campaigns
from rinnalla.surveys.exports import results as taken
from rinnalla.surveys.presenters.results import figures_of
from rinnalla.surveys.queries.answer import counted
from rinnalla.surveys.queries.results import gives_rows, release_rows, results_of
from tests.factories import surveys as given
from tests.guidance.conftest import Window

pytestmark = pytest.mark.postgres
UNDIVIDED = {"groups": []}


def closed(cast, count=40, **more):
    campaign = given.make_campaign(cast, **more)
    given.answer_with(campaign, *map(given.form, range(count)))
    return fresh(given.close_and_settle(cast, campaign))


def fresh(campaign):
    related = ("promise", "instrument_version", *campaign.KEYS)
    return type(campaign).objects.select_related(*related).get(pk=campaign.pk)


def read_csv(body):
    return list(csv.reader(io.StringIO(body.decode("utf-8-sig"))))


@pytest.fixture
def evaluator(cast):
    return Window(cast.eeva.account)


def test_every_question_is_told_with_its_base_and_no_small_count(cast):
    campaign = closed(cast)
    found = results_of(campaign, Channel.PAGE)
    true = counted(campaign)
    assert found.size == 40
    for code in ("s1", "s2", "s3"):
        told = found.of[code]
        assert told.total == true.of(code).answered
        assert all(count is None or count >= 5 or count == 0 for count in told.counts.values())


def test_by_group_nothing_small_is_told_and_every_group_has_its_base(cast):
    campaign = closed(cast, 60)
    found = results_of(campaign, Channel.PAGE, "sector")
    assert {cell[0] for cell in found.groups.counts} == {"care", "social", "school", ""}
    assert not any(0 < (count or 0) < 5 for told in found.of.values() for count in told.counts.values())


def test_while_a_survey_is_open_it_is_not_divided(cast, evaluator):
    campaign = given.make_campaign(cast)
    given.answer_with(campaign, *map(given.form, range(40)))
    tasks.mix_answers()
    assert results_of(fresh(campaign), Channel.PAGE).size == 35
    assert results_of(fresh(campaign), Channel.PAGE, "sector").groups.total is None
    assert "suljettu" in evaluator.get(f"/kyselyt/{campaign.pk}/tulokset/?ryhma=sector").content.decode()


def test_statements_stand_in_one_figure_and_choices_are_ranked(cast):
    campaign = closed(cast, 60, hides_undivided=False)
    drawn = {one.code: one.figure for one in figures_of(campaign, results_of(campaign, Channel.PAGE))}
    assert [one.label for one in drawn["s1"].statements] == ["Osaan kohdata", "Tiedän palvelut", "Saan tukea"]
    assert drawn["s1"].unsure == "En osaa sanoa"
    bars = drawn["themes"].groups[0].bars
    assert [bar.count for bar in bars] == sorted((bar.count for bar in bars), reverse=True)
    assert drawn["themes"].groups[0].base == counted(campaign).of("themes").answered


def test_the_page_says_how_many_answered_and_whom_we_have_not_heard(cast, evaluator):
    campaign = given.make_campaign(cast, hides_undivided=False)
    campaign = campaigns.schedule_campaign(by=cast.eeva.actor, campaign=campaign, enrolled=100)
    given.answer_with(campaign, *map(given.form, range(40)))
    given.close_and_settle(cast, campaign)
    page = evaluator.get(f"/kyselyt/{campaign.pk}/tulokset/").content.decode()
    assert "40 vastausta" in page
    assert "60 ei vastannut" in page
    assert "counts-drawing" in page


def test_too_few_answers_show_no_number(cast, evaluator):
    campaign = closed(cast, 4)
    page = evaluator.get(f"/kyselyt/{campaign.pk}/tulokset/").content.decode()
    assert "counts-drawing" not in page
    assert "Vastauksia on alle 5, joten lukuja ei näytetä" in page


def test_others_are_told_that_there_is_no_such_page(cast):
    campaign = closed(cast, 10)
    for name in ("aino", "marja", "cecilia"):
        window = Window(getattr(cast, name).account)
        assert window.get(f"/kyselyt/{campaign.pk}/tulokset/").status_code == 404


def test_page_and_files_tell_the_same_numbers(cast, evaluator):
    campaign = closed(cast, 60)
    page = evaluator.get(f"/kyselyt/{campaign.pk}/tulokset/").content.decode()
    rows = read_csv(evaluator.get(f"/kyselyt/{campaign.pk}/tulokset/csv").content)
    for row in rows[1:]:
        if row[4].isdigit() and row[6].replace(".", "").isdigit() and row[3] != "":
            assert f"{round(float(row[6]))}\u00a0% ({row[4]})" in page
    book = zipfile.ZipFile(io.BytesIO(evaluator.get(f"/kyselyt/{campaign.pk}/tulokset/xlsx").content))
    assert "Koodikirja" in book.read("xl/workbook.xml").decode()
    assert {one.channel for one in publications_of(campaign.pk)} == {"page", "csv", "xlsx"}


@pytest.mark.parametrize(
    ("kind", "begins"), [("csv", b"\xef\xbb\xbf"), ("svg", b"<svg"), ("png", b"\x89PNG"), ("pdf", b"%PDF")]
)
def test_a_figure_is_taken_out_as_a_file(cast, evaluator, kind, begins):
    campaign = closed(cast, 40)
    answer = evaluator.get(f"/kyselyt/{campaign.pk}/tulokset/kuvio/s1/{kind}")
    assert answer.status_code == 200
    assert answer.content.startswith(begins)


@pytest.mark.parametrize(
    "address", ["tulokset/kuvio/s1/exe", "tulokset/kuvio/none/csv", "tulokset/doc", "vastaukset/answers.csv"]
)
def test_what_there_is_not_is_not_found(cast, evaluator, address):
    campaign = closed(cast, 10)
    assert evaluator.get(f"/kyselyt/{campaign.pk}/{address}").status_code == 404


def test_rows_are_given_only_where_they_were_promised_and_when_all_are_in(cast):
    hidden = closed(cast, 20)
    assert not gives_rows(hidden)
    with pytest.raises(NotNow):
        release_rows(hidden, Channel.CSV)
    instrument = hidden.instrument_version.instrument
    still_open = given.make_campaign(cast, hides_undivided=False, instrument=instrument, plan=UNDIVIDED)
    given.answer_with(still_open, *map(given.form, range(40)))
    tasks.mix_answers()
    assert not gives_rows(fresh(still_open))


def test_rows_are_not_given_of_people_whom_a_table_divides(cast, evaluator):
    by_groups = closed(cast, 20, hides_undivided=False)
    by, organisation = cast.eeva.actor, cast.guidance.organisation
    study = campaigns.start_study(by=by, organisation=organisation, name="Koodeilla", elements=given.ELEMENTS)
    instrument = by_groups.instrument_version.instrument
    of_study = {"study": study, "wave": 1, "plan": UNDIVIDED, "hides_undivided": False}
    linked = closed(cast, 20, instrument=instrument, **of_study)
    alone = closed(cast, 20, instrument=instrument, hides_undivided=False, plan=UNDIVIDED)
    assert [gives_rows(one) for one in (by_groups, linked, alone)] == [False, False, True]
    for one in (by_groups, linked):
        with pytest.raises(NotNow):
            release_rows(one, Channel.CSV)
        assert evaluator.get(f"/kyselyt/{one.pk}/vastaukset/answers.csv").status_code == 404
        assert "answers.csv" not in evaluator.get(f"/kyselyt/{one.pk}/tulokset/").content.decode()


def test_received_is_exported_and_nothing_says_who(cast, evaluator):
    campaign = closed(cast, 20, hides_undivided=False, plan=UNDIVIDED)
    answer = evaluator.get(f"/kyselyt/{campaign.pk}/vastaukset/answers.csv")
    rows = read_csv(b"".join(answer.streaming_content))
    assert rows[0] == ["s1", "s2", "s3", *(f"{code}.{at}" for code in ("themes", "two") for at in "1234"), "years"]
    assert len(rows) == 21
    sent = [given.form(seed).answers for seed in range(20)]
    assert sorted(row[0] for row in rows[1:]) == sorted(one["s1"] for one in sent)
    assert sum(int(row[3]) for row in rows[1:]) == sum("1" in one["themes"] for one in sent)


def test_spss_reads_the_words_of_questions_and_answers(cast, tmp_path):
    campaign = closed(cast, 20, hides_undivided=False, plan=UNDIVIDED)
    (tmp_path / "rows.sav").write_bytes(b"".join(taken.answers_spss(campaign)))
    data, meta = pyreadstat.read_sav(tmp_path / "rows.sav", output_format="dict")
    assert meta.column_names_to_labels["s1"] == "Osaan kohdata"
    assert meta.variable_value_labels["s1"][1.0] == "Eri mieltä"
    assert meta.variable_measure["s1"] == "ordinal"
    assert sorted(data["s1"]) == sorted(float(given.form(seed).answers["s1"]) for seed in range(20))


def test_no_cell_of_a_file_is_a_formula(cast):
    content = given.questionnaire()
    campaign = closed(cast, 20, name="=1+1", content=content)
    drawn = figures_of(campaign, results_of(campaign, Channel.CSV))
    sheet = taken.figures_sheet(campaign, [one.figure for one in drawn])
    book = zipfile.ZipFile(io.BytesIO(as_xlsx([("=x", sheet)])))

    assert "\n=" not in as_csv(sheet).decode()
    assert not any(b"<f>" in book.read(name) for name in book.namelist())


def test_a_page_of_results_is_read_from_the_register_the_second_time(cast, evaluator, django_assert_max_num_queries):
    campaign = closed(cast, 40)
    evaluator.get(f"/kyselyt/{campaign.pk}/tulokset/")
    made = Figure.objects.count()
    with django_assert_max_num_queries(15):
        evaluator.get(f"/kyselyt/{campaign.pk}/tulokset/")
    assert Figure.objects.count() == made


def statement_form(seed, step):
    return Filled({"sector": "care", "s1": str(step), "s2": str(1 + seed % 5), "s3": "3"})


def test_what_everybody_answered_is_told_whole_whoever_divides_it_first(cast):
    instrument = given.make_instrument(cast)
    one, other = (closed(cast, 60, instrument=instrument, hides_undivided=False, name=name) for name in ("A", "B"))
    results_of(one, Channel.PAGE, "sector")
    first = {code: told.counts for code, told in results_of(one, Channel.PAGE).of.items()}
    assert first == {code: told.counts for code, told in results_of(other, Channel.PAGE).of.items()}
    assert not any(None in counts.values() for counts in first.values())


def test_of_texts_only_is_told_how_many_wrote_one(cast):
    content = given.questionnaire()
    campaign = given.make_campaign(cast, content, hides_undivided=False)
    given.answer_with(campaign, *(given.form(seed, themes=["4"], why="Sanon jotain") for seed in range(8)))
    given.answer_with(campaign, *(given.form(seed) for seed in range(8, 20)))
    campaign = fresh(given.close_and_settle(cast, campaign))
    drawn = {one.code: one.figure for one in figures_of(campaign, results_of(campaign, Channel.PAGE))}
    group = drawn["why"].groups[0]
    assert (group.base, [bar.count for bar in group.bars]) == (20, [8])


def test_figures_come_for_another_program_and_as_slides_through_the_same_gate(cast, evaluator):
    campaign = given.make_campaign(cast, plan={"groups": []})
    given.answer_with(campaign, *(given.form(seed) for seed in range(14)))
    given.close_and_settle(cast, campaign)

    told = json.loads(evaluator.get(f"/kyselyt/{campaign.pk}/tulokset/json").content)
    slides = evaluator.get(f"/kyselyt/{campaign.pk}/tulokset/pdf").content

    assert (told["answers"], told["least"]) == (14, 5)
    assert "Mistä haluat koulutusta?" in [one["title"] for one in told["figures"]]
    small = [cell for one in told["figures"] for row in one["rows"] for cell in row[1:3] if cell in {1, 2, 3, 4}]
    assert small == []
    assert slides.startswith(b"%PDF")
    assert {one.channel for one in publications_of(campaign.pk)} == {"json", "slide"}


def test_nothing_is_given_out_while_too_few_have_answered(cast, evaluator):
    campaign = given.make_campaign(cast)
    given.answer_with(campaign, given.form(1), given.form(2))
    given.close_and_settle(cast, campaign)

    kinds = ("csv", "xlsx", "json", "pdf")
    assert [evaluator.get(f"/kyselyt/{campaign.pk}/tulokset/{kind}").status_code for kind in kinds] == [404] * 4
