"""Answers that another tool has collected are brought in: read, named, counted by a person, stored, shown."""

import csv
import io
from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile

from rinnalla.access import clock
from rinnalla.access.models import DataKey, StoredFile
from rinnalla.surveys import tasks
from rinnalla.surveys.actions.campaign import start_study
from rinnalla.surveys.models import Answer, AnswerFile, Campaign, ImportProfile
from rinnalla.surveys.queries.answer import columns
from tests.attack.crawl import window_of
from tests.formats.sheets import xlsx

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]

AGREE = ("Eri mieltä", "Osin eri mieltä", "Osin samaa mieltä", "Samaa mieltä")
NAME, EMAIL = "Canary Kanarialintu", "canary@example.com"
HEADINGS = [
    "Vastaajan nimi", "Sähköposti", "Vastausaika", "1. Toimiala", "2. Mitä toivot?: Tukea", "2. Mitä toivot?: Aikaa",
    "3. Väittämät: Jaksan työssäni", "3. Väittämät: Saan tukea", "4. Kerro lisää",
]  # fmt: skip


def table(n=24, first=0):
    """A file in Webropol's layout."""
    return [
        HEADINGS,
        *(
            [
                NAME, EMAIL, f"12.3.2024 10.{row % 60:02}", ("Terveys", "Sosiaali")[row % 2],
                "Tukea" if row % 3 else "", "Aikaa" if row % 3 == 0 or row % 4 == 0 else "",
                AGREE[row % 4], AGREE[(row // 2) % 4], f"Kiitos kysymästä {row}" if row % 8 == 0 else "",
            ]
            for row in range(first, first + n)
        ),
    ]  # fmt: skip


def as_csv(rows):
    held = io.StringIO()
    csv.writer(held, delimiter=";").writerows(rows)
    return held.getvalue().encode()


@pytest.fixture
def window(cast):
    """The browser of an evaluator who has signed in."""
    return window_of(cast.eeva.account)


def send(client, address, **fields):
    return client.post(address, {"submission": str(uuid4()), **fields})


def upload(window, content, name="vastaukset.csv"):
    form = window.get("/kyselyt/tuonnit/uusi").context["form"]
    organisation = form.fields["organisation"].initial or form.fields["organisation"].choices[0][0]
    return send(
        window, "/kyselyt/tuonnit/uusi", file=SimpleUploadedFile(name, content), organisation=organisation
    )  # fmt: skip


def said_of(form):
    """What a page's form says before anybody has changed it."""
    values = {name: form[name].value() for name in form.fields}
    return {name: value for name, value in values.items() if value not in (None, False)}


def name_columns(window, address, **changed):
    form = window.get(address).context["form"]
    return send(window, address, **{**said_of(form), **changed})


def store(window, address, number, **changed):
    fields = {"name": "Kysely 2024", "number": number, "undivided": "show", "minimum": 5, "crossed": 10}
    version = window.get(address).context["form"].initial["version"]
    return send(window, address, version=version, **{**fields, **changed})


def bring_in(window, content, number, name="vastaukset.csv", **changed):
    """From the file to the survey."""
    named = name_columns(window, upload(window, content, name).url)
    stored = store(window, named.url, number, **changed)
    assert stored.status_code == 303, stored.context["form"].errors
    assert tasks.take_up_answer_file()
    return AnswerFile.objects.order_by("created_at").last()


@pytest.mark.parametrize("content", [as_csv(table()), xlsx(table())])
def test_an_evaluator_brings_a_webropol_file_in_and_has_its_figures(window, content):
    answer = upload(window, content)
    page = window.get(answer.url)
    assert "Näyttää olevan peräisin työkalusta Webropol" in page.content.decode()
    kinds = [page.context["form"].fields[f"meaning_{at}"].initial for at in range(8)]
    assert kinds == ["identity", "identity", "time", "single", "many", "statement", "statement", "text"]

    answer = name_columns(window, answer.url, background_3="on")
    assert "Tukea · Aikaa" in window.get(answer.url).content.decode()
    answer = store(window, answer.url, 24)
    assert "Tiedostoa luetaan" not in window.get(answer.url).content.decode()
    assert tasks.take_up_answer_file()
    assert not tasks.take_up_answer_file()

    page = window.get(answer.url)
    assert "24 vastausta on tallennettu" in page.content.decode()
    campaign = Campaign.objects.get()
    assert (campaign.state, campaign.mode, campaign.settled_at is None) == ("closed", "imported", False)
    results = window.get(f"/kyselyt/{campaign.pk}/tulokset/").content.decode()
    assert "Mitä toivot?" in results
    assert "24 vastausta." in results
    said = [one for one in columns(campaign, ["q5"])["q5"] if one]
    assert sorted(said) == ["Kiitos kysymästä 0", "Kiitos kysymästä 16", "Kiitos kysymästä 8"]


def test_what_tells_who_answered_is_dropped_and_the_file_goes_with_its_key(window):
    brought = bring_in(window, as_csv(table()), 24)

    assert (brought.state, brought.file, brought.columns, brought.choices) == ("stored", None, "", "")
    assert DataKey.objects.get(pk=brought.data_key_id).wrapped is None
    assert not StoredFile.objects.exists()
    campaign = brought.campaign
    kept = [item.text["fi"] for item in campaign.instrument_version.questionnaire.items]
    assert kept == ["Toimiala", "Mitä toivot?", "Jaksan työssäni", "Saan tukea", "Kerro lisää"]
    said = str(columns(campaign, [item.code for item in campaign.instrument_version.questionnaire.items]))
    assert NAME not in said
    assert EMAIL not in said
    assert NAME not in str(ImportProfile.objects.get().columns)


def test_another_number_of_answers_than_the_file_has_is_refused(window):
    address = name_columns(window, upload(window, as_csv(table())).url).url

    answer = store(window, address, 23)

    assert answer.status_code == 422
    assert answer.context["form"].errors["number"] == [
        "Tiedostossa on 24 vastausta, mutta kirjoitit 23. Mitään ei tallennettu. Hae tiedosto työkalusta uudelleen "
        "tai tarkista, ettei vastauksia ollut suodatettu pois."
    ]
    assert answer.context["form"]["name"].value() == "Kysely 2024"
    assert (Campaign.objects.count(), Answer.objects.count()) == (0, 0)


def test_the_same_file_is_brought_in_once_unless_it_was_thrown_away(window):
    address = upload(window, as_csv(table())).url
    again = upload(window, as_csv(table()))
    assert again.status_code == 422
    assert "Sama tiedosto on jo tuotu" in again.content.decode()

    record = AnswerFile.objects.get()
    send(window, f"/kyselyt/tuonnit/{record.pk}/pois", version=record.version)
    record.refresh_from_db()
    assert (record.state, record.file, StoredFile.objects.count()) == ("discarded", None, 0)
    assert window.get(address).status_code == 303
    assert upload(window, as_csv(table())).status_code == 303


def test_how_columns_were_named_is_remembered_for_files_with_the_same_headings(window):
    address = upload(window, as_csv(table())).url
    name_columns(window, address, meaning_7="left_out", words_3="Missä työskentelet?")

    form = window.get(upload(window, as_csv(table(first=3))).url).context["form"]

    assert (form.fields["meaning_7"].initial, form.fields["words_3"].initial) == ("left_out", "Missä työskentelet?")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\x00\x01\x02", "ei ole taulukko"),
        (b"PK\x03\x04nothing", "on vioittunut tai jäänyt kesken"),
        (b"a;b\r\n", "otsikot mutta ei yhtään vastausta"),
        (as_csv([["1. A", "2. B", "2. B"], ["x", "y", "z"], ["x", "z", "y"]]), "nimi on ”C B” rivillä 1"),
        (
            as_csv([["1. A", "2. B"], ["x", "y", "z"], ["x", "y"]]),
            "Rivillä 2 sarakkeessa C on jotain taulukon vieressä",
        ),
        (
            as_csv([["1. A", "2. B"], ["x", "#REF!"]]),
            "Rivillä 2 sarakkeessa B 2. B on taulukkolaskennan virhe: ”#REF!”",
        ),
    ],
)
def test_a_file_that_can_not_be_read_says_why_and_where(window, content, words):
    answer = upload(window, content)

    assert answer.status_code == 422
    said = answer.context["form"].errors["file"][0]
    assert AnswerFile.objects.count() == 0
    assert words in said
    assert "%" not in said


def test_a_cell_that_does_not_fit_its_column_is_named_and_nothing_typed_is_lost(window):
    rows = table()
    rows[5][8] = "viisi"
    address = upload(window, as_csv(rows)).url

    answer = name_columns(window, address, meaning_7="number", words_3="Työpaikka")

    assert answer.status_code == 422
    assert answer.context["form"].non_field_errors() == [
        "Rivillä 2 sarakkeen I Kerro lisää vastaus ei ole luku: ”Kiitos kysymästä 0”. Korjaa se tai ota sarake sanoina."
    ]
    assert answer.context["form"]["words_3"].value() == "Työpaikka"


def test_rounds_of_a_study_ask_the_same_and_another_file_is_refused(cast, window):
    study = start_study(
        by=cast.eeva.actor, organisation=cast.eeva.memberships[0].unit.organisation, name="Verkkokurssi"
    )
    before = bring_in(window, as_csv(table()), 24, study=study.pk, wave=1, enrolled=60)
    after = bring_in(window, as_csv(table(12, first=30)), 12, study=study.pk, wave=2, name="Jälkeen")

    assert before.campaign.instrument_version_id == after.campaign.instrument_version_id
    assert [(one.wave, one.enrolled) for one in study.waves.order_by("wave")] == [(1, 60), (2, None)]

    other = [["1. Ihan muuta"], *([one] for one in ("Kyllä", "Ei") * 6)]
    address = name_columns(window, upload(window, as_csv(other)).url).url
    answer = store(window, address, 12, study=study.pk, wave=3)
    assert "ei kysy sitä, mitä sarakkeessa A Ihan muuta on" in answer.context["form"].errors["study"][0]


def test_a_big_file_is_read_by_the_worker_and_its_progress_is_told(window, monkeypatch):
    monkeypatch.setattr("rinnalla.surveys.imports.answer_file.AT_ONCE", 10)
    address = upload(window, as_csv(table(400))).url
    assert "Tiedostoa luetaan" in window.get(address).content.decode()
    assert tasks.take_up_answer_file()

    columns_page = f"{address}/sarakkeet"
    address = name_columns(window, columns_page).url
    assert "Tiedostoa luetaan" in window.get(address).content.decode()
    assert tasks.take_up_answer_file()
    store(window, f"{address}/tallenna", 400)
    seen = []
    assert tasks.take_up_answer_file(lambda: seen.append(window.get(address).content.decode()))

    assert ["300/400" in seen[0], "400/400" in seen[1]] == [True, True]
    assert Answer.objects.count() == 400


def test_storing_that_was_cut_off_goes_on_where_it_stopped(window):
    named = name_columns(window, upload(window, as_csv(table(400))).url)
    store(window, named.url, 400)

    class Stopped(Exception):
        pass

    def stop():
        raise Stopped

    with pytest.raises(Stopped):
        tasks.take_up_answer_file(stop)
    assert Answer.objects.count() == 300
    tasks.mix_answers()
    assert Campaign.objects.get().settled_at is None
    assert tasks.take_up_answer_file()
    assert (Answer.objects.count(), AnswerFile.objects.get().state) == (400, "stored")


def test_a_file_that_nobody_has_gone_on_with_is_thrown_away_after_two_weeks(window):
    upload(window, as_csv(table()))
    later = clock.now() + timedelta(days=15)

    with time_machine.travel(later, tick=False):
        tasks.look_after()

    assert AnswerFile.objects.get().state == "discarded"


def test_nobody_else_sees_a_file(cast, window):
    address = upload(window, as_csv(table())).url

    assert window_of(cast.saga.account).get(address).status_code == 404
    assert window_of(cast.aino.account).get(address).status_code == 404
