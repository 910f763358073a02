"""Words that people use in an area are written down there, and found by; the index can be built anew."""

import io
import zipfile

import pytest
from django.db import connection

from rinnalla.access.actors import visitor
from rinnalla.access.errors import Refused
from rinnalla.access.roles import Role
from rinnalla.formats.directory.tables_out import write_tables
from rinnalla.people.choices import UnitKind
from rinnalla.services.actions.import_run import say_who_decides
from rinnalla.services.actions.need import load_needs, write_words
from rinnalla.services.choices import Taxonomy
from rinnalla.services.exports.hsds import Hsds
from rinnalla.services.imports.content import demonstration
from rinnalla.services.models import (
    NeedWord,
    Schedule,
    SearchEntry,
    SearchWord,
    Service,
    SourceLink,
    StagedRow,
    TaxonomyTerm,
)
from rinnalla.services.queries.feed import each_service
from rinnalla.services.queries.saying import look_anew
from rinnalla.services.queries.search import Asking, find
from rinnalla.services.tasks.search import rebuild
from tests.attack.crawl import window_of
from tests.factories.cast import SYSTEM, make_staff, make_unit
from tests.guidance.raw import change
from tests.services.bringing import TWO, bring_in, hsds, read_in

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


@pytest.fixture
def food(directory):
    look_anew()
    load_needs(by=SYSTEM, services=demonstration()["services"])
    yield TaxonomyTerm.objects.get(taxonomy=Taxonomy.NEED, code="food")
    look_anew()


def names(words):
    found = find(visitor(), Asking(words)).services
    return [Service.objects.get(pk=key).key for key in found]


def test_a_word_of_our_own_finds_what_answers_the_need(food, steward):
    assert "ruoka-apu" not in names("pötyä pöytään")

    write_words(by=steward, need=food, words={"fi": ["pötyä pöytään", "nyssäkkä"]})

    assert names("pötyä pöytään")[0] == "ruoka-apu"
    assert names("nyssäkkä")[:1] == ["ruoka-apu"]


def test_words_take_the_place_of_those_written_before(food, steward):
    write_words(by=steward, need=food, words={"fi": ["nyssäkkä", "eväs"], "sv": ["kasse"]})
    write_words(by=steward, need=food, words={"fi": ["eväs"]})

    assert list(NeedWord.objects.values_list("language", "word")) == [("fi", "eväs")]


def test_words_are_written_on_their_page_by_those_who_keep_the_directory(food, stella):
    window = window_of(stella.account)
    address = f"/palvelut/sanat/{food.pk}/"
    sent = {"fi": "Nyssäkkä\n\n  oma   eväs ", "submission": "01890000-0000-7000-8000-000000000001"}

    assert window.post(address, {**sent, "fi": "x" * 101}).status_code == 422
    assert window.post(address, sent).status_code == 303
    assert set(NeedWord.objects.values_list("word", flat=True)) == {"nyssäkkä", "oma eväs"}
    assert "2 omaa sanaa" in window.get("/palvelut/sanat/").content.decode()


def test_nobody_else_writes_them(food):
    cecilia = make_staff("Cecilia", (Role.GUIDE, make_unit("Muualla", UnitKind.GUIDANCE)))

    with pytest.raises(Refused):
        write_words(by=cecilia.actor, need=food, words={"fi": ["x"]})
    assert window_of(cecilia.account).get("/palvelut/sanat/").status_code == 404


def test_an_index_that_has_gone_wrong_is_right_after_it_is_built_anew(directory):
    right = {row.word: row.count for row in SearchWord.objects.all() if row.count}
    with connection.cursor() as cursor:
        cursor.execute("UPDATE services_searchword SET count = 77 WHERE word LIKE 'k%'")
        cursor.execute("UPDATE services_searchentry SET name_words = 'rikki' WHERE number = 1")

    assert rebuild() == SearchEntry.objects.count()

    assert {row.word: row.count for row in SearchWord.objects.all() if row.count} == right
    assert not SearchEntry.objects.filter(name_words="rikki").exists()
    assert names("uimahalliin")[:1] == ["uimahalli"]


def test_the_interface_finds_as_the_page_does_the_best_first(directory, client):
    found = client.get("/api/hsds/services", {"search": "uimahalleihin"}).json()["contents"]

    assert [one["name"] for one in found][:1] == ["Uimahallin erityisryhmävuoro"]
    assert client.get("/api/hsds/services", {"search": "xyzzyx"}).json()["total_items"] == 0


@pytest.mark.parametrize(
    "said",
    [
        {"id": 5},
        {"organization": {"id": 7, "name": "x"}},
        {"phones": [{"id": ["a"], "number": "08 555 0100"}]},
        {"id": {}},
    ],
)
def test_an_identifier_that_is_no_text_leaves_its_row_out_with_a_sentence(steward, said):
    run = read_in(steward, [{**hsds(), **said}, hsds(TWO)])

    row = StagedRow.objects.get(import_run=run, verdict="rejected")
    assert (run.state, row.reason["code"], row.number) == ("ready", "id_not_text", 1)


def test_no_cell_of_the_tables_is_a_formula_and_they_come_back_as_they_were(steward, tmp_path, directory):
    service = Service.objects.get(key="avoin-kahvila")
    service.description["fi"] = "-5 astetta tai +8, =1+1"
    change(service)

    write_tables(tmp_path / "out.zip", map(Hsds("fi").service, each_service(visitor())))

    with zipfile.ZipFile(tmp_path / "out.zip") as archive:
        lines = [
            line
            for name in archive.namelist()
            if name.endswith(".csv")
            for line in archive.read(name).decode().splitlines()
        ]
    assert any("'-5 astetta" in line for line in lines)
    assert not any(cell.lstrip('"')[:1] in "=+-@" for line in lines for cell in line.split(",") if cell.strip('"'))
    run = read_in(steward, io.BytesIO((tmp_path / "out.zip").read_bytes()).getvalue(), "hsds_csv")
    told = {row.values["description"]["fi"] for row in StagedRow.objects.filter(import_run=run, kind="service")}
    assert "-5 astetta tai +8, =1+1" in told


def test_a_correction_is_seen_on_the_page_of_sources_and_given_back_there(steward, stella):
    bring_in(steward, [hsds()])
    service = Service.objects.get()
    service.name["fi"] = "Oma nimi"
    change(service)
    window, link = window_of(stella.account), SourceLink.objects.get(kind="service")
    address = f"/palvelut/{service.pk}/lahteet/"

    assert "Seuraa taas lähdettä" in window.get(address).content.decode()
    sent = {
        "field": "name",
        "owner": "source",
        "version": link.version,
        "submission": "01890000-0000-7000-8000-000000000001",
    }
    assert window.post(f"/palvelut/lahteet/{link.pk}/", sent).status_code == 303
    assert SourceLink.objects.get(pk=link.pk).owned == {"name": "source"}
    assert "Pidä täällä kirjoitettu" in window.get(address).content.decode()
    say_who_decides(by=steward, link=SourceLink.objects.get(pk=link.pk), field="name", owner="local")


def test_hours_read_out_of_words_are_taken_on_the_page_of_sources(steward, stella):
    columns = {"Palvelu": "name", "Auki": "hours"}
    bring_in(steward, "Palvelu;Auki\nKahvila;ma–pe klo 9–12\n", "spreadsheet", columns=columns)
    service, schedule, window = Service.objects.get(), Schedule.objects.get(), window_of(stella.account)

    assert "ma, ti, ke, to, pe 09:00–12:00" in window.get(f"/palvelut/{service.pk}/lahteet/").content.decode()
    sent = {"version": schedule.version, "submission": "01890000-0000-7000-8000-000000000001"}
    assert (
        window.post(f"/palvelut/ajat/{schedule.pk}/ota/", sent).headers["Location"]
        == f"/palvelut/{service.pk}/lahteet/"
    )
    assert Schedule.objects.get().rules["weekly"]
    assert SearchEntry.objects.get().open_state in {"open", "closed", "unknown"}
