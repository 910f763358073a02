"""What a source says comes into the directory in one go, and what was corrected here stays corrected."""

import json
from itertools import islice

import pytest

from rinnalla.access.actors import visitor
from rinnalla.access.doors import visible
from rinnalla.access.errors import NotNow
from rinnalla.access.permissions import Permission
from rinnalla.access.translated import Translated
from rinnalla.formats.directory.hsds import read_json
from rinnalla.services.actions.care import check_service
from rinnalla.services.actions.content import take_draft
from rinnalla.services.actions.import_run import discard_import, join_row, publish_import, say_who_decides, start_import
from rinnalla.services.choices import CheckMethod, CheckOutcome
from rinnalla.services.imports.upload import sealed
from rinnalla.services.models import (
    Change,
    DirectoryOrganization,
    ImportRun,
    Location,
    Phone,
    Schedule,
    Service,
    SourceLink,
    StagedRow,
    TaxonomyTerm,
    Tombstone,
)
from rinnalla.services.queries.import_run import counts
from rinnalla.services.tasks.import_run import READERS, take_up_import
from tests.guidance.raw import change
from tests.services.bringing import HOUSE, ONE, TWO, bring_in, file_of, hsds, publish, read_in

WORKING = ["MO", "TU", "WE", "TH", "FR"]
pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


def cut_off_after(rows):
    """A reader that is cut off, as by a power cut."""

    def read(path, language):
        yield from islice(read_json(path, language), rows)
        raise ConnectionError

    return read


def seen():
    return visible(visitor(), Permission.SERVICE_READ, Service)


def test_a_source_comes_in_with_all_that_belongs_to_its_services(steward):
    run = bring_in(steward, [hsds()])

    service = seen().get()
    assert (run.state, service.public_id.__str__(), service.name) == ("published", ONE, {"fi": "Avoin olohuone"})
    assert service.organization.name == {"fi": "Lähitupa ry"}
    assert service.phones.get().number == "08 555 0100"
    assert service.schedules.get().rules == {"weekly": [{"days": ["MO", "TU"], "times": ["09:00-12:00"]}]}
    assert service.at_locations.get().location.street == "Satamakatu 4, 00100 Rannikko"
    assert service.terms.get().term.name == {"fi": "Vertaistuki"}
    assert (service.languages, service.areas.get().name) == (["fi", "sv"], {"fi": "Rannikko"})
    assert service.schedules.get().verified_on is None


def test_nobody_sees_anything_before_it_is_published(steward):
    run = read_in(steward, [hsds()])

    assert (run.state, counts(run)["new"], Service.objects.count()) == ("ready", 4, 0)


def test_the_same_file_twice_changes_nothing(steward):
    bring_in(steward, [hsds()])
    before = Service.objects.get().version

    run = bring_in(steward, [hsds()])

    assert (counts(run), run.same) == ({"new": 0, "changed": 0, "gone": 0, "rejected": 0}, 4)
    assert (Service.objects.get().version, Change.objects.count(), Phone.objects.count()) == (before, 0, 1)


def test_what_the_source_changes_is_shown_field_by_field_and_then_written(steward):
    bring_in(steward, [hsds()])

    run = read_in(steward, [hsds(description="Kahvia, keittoa ja seuraa.")])
    row = StagedRow.objects.get(import_run=run)
    told = {"old": {"fi": "Kahvia ja seuraa."}, "new": {"fi": "Kahvia, keittoa ja seuraa."}}
    assert (row.verdict, row.changes) == ("changed", {"description": told})

    publish(steward, run)
    assert Service.objects.get().description == {"fi": "Kahvia, keittoa ja seuraa."}
    assert [(one.field, one.old, one.new) for one in Change.objects.all()] == [
        ("description", told["old"], told["new"])
    ]


def test_a_correction_made_here_survives_the_next_imports(steward):
    bring_in(steward, [hsds()])
    change(Service.objects.get(), name=Translated({"fi": "Avoin olohuone keskiviikkona"}))

    run = bring_in(steward, [hsds(name="Olohuone", email="tupa@example.org")])
    again = bring_in(steward, [hsds(name="Olohuone taas", email="tupa@example.org")])

    service = Service.objects.get()
    assert (service.name["fi"], service.email) == ("Avoin olohuone keskiviikkona", "tupa@example.org")
    assert (run.state, again.state) == ("published", "published")


def test_a_field_given_back_to_the_source_follows_it_again(steward):
    bring_in(steward, [hsds()])
    change(Service.objects.get(), name=Translated({"fi": "Oma nimi"}))
    say_who_decides(by=steward, link=SourceLink.objects.get(kind="service"), field="name", owner="source")

    bring_in(steward, [hsds(email="tupa@example.org")])

    assert Service.objects.get().name == {"fi": "Avoin olohuone"}


def test_hours_that_a_person_made_sure_of_stay_so_while_the_source_says_the_same(steward):
    bring_in(steward, [hsds()])
    change(Schedule.objects.get(), verified_on="2026-11-01")

    bring_in(steward, [hsds(email="tupa@example.org")])
    assert str(Schedule.objects.get().verified_on) == "2026-11-01"

    bring_in(steward, [hsds(schedules=[])])
    assert (Schedule.objects.get().rules, Schedule.objects.get().verified_on) == ({}, None)


def test_what_a_whole_file_lacks_leaves_the_directory_and_comes_back(steward):
    bring_in(steward, [hsds(), hsds(TWO, name="Toinen")], complete=True)

    run = read_in(steward, [hsds()], complete=True)
    assert counts(run)["gone"] == 1
    publish(steward, run)
    assert [str(one.public_id) for one in seen()] == [ONE]
    assert [(str(one.public_id), one.name) for one in Tombstone.objects.all()] == [(TWO, "Toinen")]

    bring_in(steward, [hsds(), hsds(TWO, name="Toinen")], complete=True)
    assert seen().count() == 2


def test_what_somebody_here_found_closed_down_does_not_come_back(steward):
    bring_in(steward, [hsds()], complete=True)
    service = Service.objects.get()
    check_service(by=steward, service=service, outcome=CheckOutcome.CLOSED_DOWN, method=CheckMethod.CALL)

    same = bring_in(steward, [hsds()], complete=True)
    bring_in(steward, [hsds(email="tupa@example.org")], complete=True)

    service.refresh_from_db()
    assert (same.same, service.email, seen().count()) == (4, "tupa@example.org", 0)


def test_what_part_of_a_file_lacks_stays(steward):
    bring_in(steward, [hsds(), hsds(TWO, name="Toinen")])
    bring_in(steward, [hsds()])

    assert seen().count() == 2


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"name": ""}, {"code": "no_name", "column": "name"}),
        ({"url": "javascript:alert(1)"}, {"code": "bad_url", "column": "url", "value": "javascript:alert(1)"}),
        ({"email": "a@b"}, {"code": "bad_email", "column": "email", "value": "a@b"}),
        ({"description": "=HYPERLINK(1)"}, {"code": "formula", "column": "description", "value": "=HYPERLINK(1)"}),
        ({"phones": [{"id": "1", "number": "soita"}]}, {"code": "bad_number", "column": "number", "value": "soita"}),
        ({"name": "A\x07"}, {"code": "control", "column": "name"}),
        ({"phones": 5}, {"code": "not_hsds"}),
    ],
)
def test_a_row_that_cannot_be_kept_is_named_with_its_reason_and_the_others_come_in(steward, said, reason):
    run = bring_in(steward, [hsds(**said), hsds(TWO)])

    left_out = StagedRow.objects.get(import_run=run, kind="service")
    assert (left_out.verdict, left_out.reason, left_out.number) == ("rejected", reason, 1)
    assert [str(one.public_id) for one in seen()] == [TWO]


def test_a_service_that_comes_twice_is_left_out_the_second_time(steward):
    run = bring_in(steward, [hsds(), hsds(name="Toinen nimi")])

    assert StagedRow.objects.get(import_run=run).reason == {"code": "twice"}
    assert Service.objects.get().name == {"fi": "Avoin olohuone"}


def test_what_looks_alike_is_proposed_and_joined_by_nobody_but_a_person(steward):
    bring_in(steward, [hsds()])
    other = hsds(TWO, email="olohuone@example.org", description="Muuta.", phones=[])

    run = read_in(steward, [other], name="Toinen lähde")
    row = StagedRow.objects.get(import_run=run, kind="service")
    assert (row.like, row.verdict) == (Service.objects.get(), "new")

    join_row(by=steward, row=row)
    publish(steward, run)
    service = Service.objects.get()
    assert (service.description["fi"], service.email) == ("Kahvia ja seuraa.", "olohuone@example.org")
    assert service.phones.count() == 1
    assert {link.source.name for link in service.links.all()} == {"Naapurialue", "Toinen lähde"}


def test_without_a_person_two_that_look_alike_stay_two(steward):
    bring_in(steward, [hsds()])
    bring_in(steward, [hsds(TWO)], name="Toinen lähde")

    assert Service.objects.count() == 2


def test_an_identifier_that_another_source_uses_is_not_given_twice(steward):
    bring_in(steward, [hsds()])
    bring_in(steward, [hsds(name="Aivan muu", phones=[])], name="Toinen lähde")

    assert len({one.public_id for one in Service.objects.all()}) == 2


def test_an_import_thrown_away_leaves_nothing_but_its_name(steward):
    run = read_in(steward, [hsds()])
    discard_import(by=steward, run=run)
    assert take_up_import()

    run.refresh_from_db()
    assert (run.state, run.file, StagedRow.objects.count()) == ("discarded", None, 0)
    assert (Service.objects.count(), DirectoryOrganization.objects.count()) == (0, 0)


@pytest.mark.parametrize("rows", [4, 100])
def test_an_import_thrown_away_while_it_is_read_stays_so(steward, monkeypatch, rows):
    monkeypatch.setattr("rinnalla.services.tasks.import_run.CHUNK", rows)
    run = start_import(by=steward, name="Naapurialue", kind="hsds_json", stored=sealed(file_of([hsds(), hsds(TWO)])))

    assert take_up_import(lambda: discard_import(by=steward, run=run))
    run.refresh_from_db()
    assert run.state == "discarded"

    assert (take_up_import(), take_up_import(), StagedRow.objects.count()) == (True, False, 0)


def test_rows_left_out_are_kept_after_publishing_and_the_file_is_let_go(steward):
    run = bring_in(steward, [hsds(name=""), hsds(TWO)])

    assert [row.verdict for row in StagedRow.objects.filter(import_run=run)] == ["rejected"]
    assert ImportRun.objects.get(pk=run.pk).file is None


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", {"code": "empty"}),
        (json.dumps([hsds()])[:-40], {"code": "truncated", "row": 1}),
        ("<html></html>", {"code": "not_json"}),
        ("[1", {"code": "truncated", "row": 1}),
        ("[" * 100_000, {"code": "not_json", "row": 1}),
        (b"\x00\x01\x02", {"code": "not_text"}),
        ('{"contents": [' + '"' + "a" * 3_000_000 + '"]}', {"code": "item_too_large", "row": 1}),
    ],
)
def test_a_file_that_cannot_be_read_says_why_and_brings_nothing(steward, content, fault):
    run = read_in(steward, content)

    assert (run.state, run.fault, Service.objects.count()) == ("failed", fault, 0)


def test_work_that_was_cut_off_goes_on_without_doubles(steward, monkeypatch):
    monkeypatch.setattr("rinnalla.services.tasks.import_run.CHUNK", 4)
    monkeypatch.setitem(READERS, "hsds_json", cut_off_after(10))
    many = [hsds(f"{number:08d}-1111-4111-8111-111111111111", name=f"Palvelu {number}") for number in range(5)]
    with pytest.raises(ConnectionError):
        read_in(steward, many)
    run = ImportRun.objects.get()
    assert (run.state, run.read) == ("reading", 8)

    monkeypatch.setitem(READERS, "hsds_json", read_json)
    assert take_up_import()
    run.refresh_from_db()
    assert (run.state, counts(run)) == ("ready", {"new": 8, "changed": 0, "gone": 0, "rejected": 0})


def test_what_fails_each_time_is_given_up(steward, monkeypatch):
    monkeypatch.setitem(READERS, "hsds_json", cut_off_after(0))
    for _ in range(3):
        with pytest.raises(ConnectionError):
            read_in(steward, [hsds()]) if not ImportRun.objects.exists() else take_up_import()
    assert take_up_import()

    assert (ImportRun.objects.get().state, ImportRun.objects.get().fault) == ("failed", {"code": "given_up"})


def test_places_told_apart_from_services_are_joined_whichever_comes_last(steward):
    bring_in(steward, [hsds()])
    place = Location.objects.get()

    assert (str(place.public_id), place.at_services.get().service.name["fi"]) == (HOUSE, "Avoin olohuone")


def test_terms_are_one_whichever_source_tells_of_them(steward):
    bring_in(steward, [hsds()])
    bring_in(steward, [hsds(TWO)], name="Toinen lähde")

    assert TaxonomyTerm.objects.count() == 1


def test_hours_in_words_are_a_draft_that_nobody_is_shown_before_a_person_takes_it(steward, client):
    columns = {"Palvelu": "name", "Auki": "hours"}
    bring_in(steward, "Palvelu;Auki\nKahvila;ma–pe klo 9–12\n", "spreadsheet", columns=columns)
    schedule = Schedule.objects.get()
    assert (schedule.rules, schedule.draft) == ({}, {"weekly": [{"days": WORKING, "times": ["09:00-12:00"]}]})

    take_draft(by=steward, schedule=schedule)

    schedule.refresh_from_db()
    told = (schedule.rules["weekly"][0]["days"], schedule.draft, schedule.verified_on)
    assert told == (WORKING, None, None)
    with pytest.raises(NotNow):
        take_draft(by=steward, schedule=schedule)


def test_publishing_that_was_cut_off_goes_on_and_is_seen_by_nobody_meanwhile(steward, monkeypatch):
    monkeypatch.setattr("rinnalla.services.tasks.import_run.NEW_AT_ONCE", 2)
    many = [hsds(f"{number:08d}-1111-4111-8111-111111111111", name=f"Palvelu {number}") for number in range(5)]
    run = read_in(steward, many)
    publish_import(by=steward, run=run)
    chunks = iter(range(4))

    def between():
        if next(chunks, None) is None:
            raise ConnectionError

    with pytest.raises(ConnectionError):
        take_up_import(between)
    assert (Service.objects.count() > 0, seen().count()) == (True, 0)

    assert take_up_import()
    assert (Service.objects.count(), seen().count(), Phone.objects.count()) == (5, 5, 5)
