"""A steward brings a file in, names its columns, sees what it would change and publishes it."""

import io
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from rinnalla.services.models import ImportProfile, ImportRun, Phone, Schedule, Service
from rinnalla.services.tasks.import_run import take_up_import
from tests.attack.crawl import window_of
from tests.services.bringing import TWO, bring_in, file_of, hsds, read_in

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]

SHEET = (
    "Palvelu;Yhdistys;Puhelin;Soittoaika;Maksuton;Ammattilaisen numero\r\n"
    "Päiväkahvila;Lähitupa ry;08 555 0101;ma–pe klo 9–12;kyllä;08 555 0199\r\n"
    "Iltapäivä äideille;Lähitupa ry;;;ehkä;\r\n"
)


@pytest.fixture
def window(stella):
    """The browser of a service steward who has signed in."""
    return window_of(stella.account)


def send(client, address, **fields):
    return client.post(address, {"submission": str(uuid4()), **fields})


def upload(client, content, kind, **more):
    file = SimpleUploadedFile("palvelut.csv", content if isinstance(content, bytes) else file_of(content).read())
    return send(client, "/palvelut/tuonnit/uusi/", name="Naapurialue", kind=kind, file=file, **more)


def test_a_spreadsheet_is_read_by_the_columns_that_were_named_and_the_names_are_remembered(window):
    answer = upload(window, SHEET.encode("cp1252"), "spreadsheet")
    page = window.get(answer.url)
    form = page.context["form"]
    assert [form.initial.get(name) or form.fields[name].initial for name in form.fields if name != "version"] == [
        "name", "organization", "phone", "phone_hours", "free_of_charge", "professional_phone", "Naapurialue",
    ]  # fmt: skip
    assert "ma–pe klo 9–12" in page.content.decode()

    given = {name: field.initial or "" for name, field in form.fields.items() if name.startswith("column")}
    answer = send(window, answer.url, version=form.initial["version"], name="Yhdistysten lista", **given)
    assert take_up_import()

    page = window.get(answer.url)
    assert [one["number"] for one in page.context["counts"]] == [2, 0, 0, 1]
    assert page.context["record"].profile.name == "Yhdistysten lista"
    left_out = window.get(f"{answer.url}?show=rejected").content.decode()
    assert "”Maksuton” ei ole kyllä eikä ei: ehkä" in left_out

    send(window, f"{answer.url}julkaise/", version=page.context["record"].version)
    assert take_up_import()
    assert Service.objects.get().name == {"fi": "Päiväkahvila"}
    assert {phone.number: phone.audience for phone in Phone.objects.all()} == {
        "08 555 0101": "everyone",
        "08 555 0199": "professionals",
    }
    told = Schedule.objects.get()
    assert (told.rules, told.text, told.draft["weekly"][0]["times"]) == ({}, {"fi": "ma–pe klo 9–12"}, ["09:00-12:00"])
    again = upload(window, SHEET.encode(), "spreadsheet")
    assert window.get(again.url).context["form"].initial["name"] == "Yhdistysten lista"


def test_a_column_can_be_only_one_thing_and_a_name_there_must_be(window):
    address = upload(window, SHEET.encode(), "spreadsheet").url

    page = send(window, address, version=1, name="Lista", column_0="phone", column_1="phone")

    assert (page.status_code, ImportProfile.objects.count()) == (422, 0)
    assert page.context["form"].errors == {
        "__all__": ["Valitse, mikä sarake on ”palvelun nimi”."],
        "column_1": ["Toinen sarake on jo tämä. Valitse jompikumpi."],
    }


def test_a_file_that_is_no_spreadsheet_is_said_to_be_none_where_its_columns_would_be_named(window):
    address = upload(window, b"PK\x03\x04 not a zip", "spreadsheet").url

    assert "Tiedosto on vioittunut tai jäänyt kesken." in window.get(address).content.decode()


def test_two_files_of_one_source_are_not_under_way_at_once(window, steward):
    upload(window, [hsds()], "hsds_json")

    page = upload(window, [hsds(TWO)], "hsds_json")

    assert "Saman lähteen toinen tiedosto on kesken." in page.content.decode()
    assert ImportRun.objects.count() == 1


def test_what_would_change_is_shown_old_and_new(window, steward):
    bring_in(steward, [hsds()])
    run = read_in(steward, [hsds(description="Kahvia ja keittoa.", email="tupa@example.org")])

    page = window.get(f"/palvelut/tuonnit/{run.pk}/").content.decode()

    assert [words in page for words in ("<del>Kahvia ja seuraa.</del>", "<ins>Kahvia ja keittoa.</ins>")] == [True] * 2


def test_what_looks_alike_is_joined_or_kept_apart_by_a_button(window, steward):
    bring_in(steward, [hsds()])
    run = read_in(steward, [hsds(TWO)], name="Toinen")
    page = window.get(f"/palvelut/tuonnit/{run.pk}/?show=alike")
    row = page.context["rows"][0]
    assert row["like"].name["fi"] == "Avoin olohuone"

    send(window, f"/palvelut/tuonnit/rivit/{row['pk']}/eri/")

    assert window.get(f"/palvelut/tuonnit/{run.pk}/?show=alike").context["rows"] == []


def test_an_import_is_thrown_away_by_a_button(window, steward):
    run = read_in(steward, [hsds()])

    send(window, f"/palvelut/tuonnit/{run.pk}/hylkaa/", version=run.version)

    run.refresh_from_db()
    assert run.state == "discarded"


def test_the_list_of_imports_begins_empty_and_tells_of_each(window, steward):
    assert "Yhtään tiedostoa ei ole vielä tuotu." in window.get("/palvelut/tuonnit/").content.decode()
    read_in(steward, [hsds()], file_name="palvelut.json")

    assert [(row["name"], row["file"]) for row in window.get("/palvelut/tuonnit/").context["rows"]] == [
        ("Naapurialue", "palvelut.json")
    ]


def test_a_number_for_professionals_is_told_to_workers_and_to_nobody_else(window, steward, client):
    sheet = "Palvelu;Puhelin;Ammattilaisen numero\nPäiväkahvila;08 555 0101;08 555 0199\n"
    columns = {"Palvelu": "name", "Puhelin": "phone", "Ammattilaisen numero": "professional_phone"}
    bring_in(steward, sheet, "spreadsheet", columns=columns)
    address = f"/palvelut/{Service.objects.get().pk}/"

    assert ["08 555 0199" in page.get(address).content.decode() for page in (window, client)] == [True, False]


def test_files_have_a_limit(window):
    big = SimpleUploadedFile("palvelut.csv", b"")
    big.file = io.BytesIO(b"x" * (50 * 1024 * 1024 + 1))
    big.size = 50 * 1024 * 1024 + 1

    page = send(window, "/palvelut/tuonnit/uusi/", name="Lähde", kind="hsds_json", file=big)

    assert "Tiedosto on suurempi kuin 50 megatavua." in page.content.decode()
