"""Who came, materials, and proofs of attendance."""

import secrets
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from rinnalla.access import clock
from rinnalla.access.actors import visitor
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.files import path_of
from rinnalla.access.models import DemoMark
from rinnalla.formats.meeting_list import Attendee
from rinnalla.formats.open_badge import checked
from rinnalla.learning.actions.attendance import record_attendance, say_here
from rinnalla.learning.choices.event import AttendanceSource
from rinnalla.learning.models import Attendance, Material
from rinnalla.learning.queries.attendance import code_of, matched, stay
from rinnalla.learning.queries.registration import token_of
from tests.factories.learning import join, join_as, make_event

PDF = b"%PDF-1.7\nhello"


@pytest.fixture
def event(cast):
    return make_event(cast.taimi)


@pytest.fixture
def session(event):
    return event.sessions.get()


@pytest.fixture
def later(cast):
    DemoMark.objects.create(stamp="x", built_at=clock.now())
    return lambda **time: clock.told(clock.now() + timedelta(**time))


def upload(browser, session, text):
    file = SimpleUploadedFile("lista.csv", text.encode("utf-16"))
    return browser.post(reverse("session_list", args=[session.pk]), file=file).content.decode()


def test_whoever_reads_the_code_is_marked_once_by_their_address(event, session, outside):
    mine = join(event, "Anna")
    page = reverse("attend", args=[code_of(session)])

    for _time in range(2):
        outside.post(page, {"submission": secrets.token_hex(16), "email": "ANNA@example.org"})

    assert [(one.registration, one.source) for one in Attendance.objects.all()] == [(mine, AttendanceSource.CODE)]


def test_somebody_signed_in_is_marked_as_themselves(cast, event, session, window):
    mine = join_as(cast.wilma, event)

    window("wilma").post(reverse("attend", args=[code_of(session)]))

    assert Attendance.objects.get().registration == mine


def test_an_address_nobody_registered_with_gets_a_sentence_and_marks_nobody(event, session, outside):
    page = reverse("attend", args=[code_of(session)])

    answer = outside.post(page, {"submission": secrets.token_hex(16), "email": "x@example.org"})

    assert answer.status_code == 422
    assert "Tällä osoitteella" in answer.content.decode()
    assert not Attendance.objects.exists()


def test_a_code_of_another_session_or_a_made_up_one_marks_nobody(cast, event, session, outside):
    join(event, "Anna")
    other = make_event(cast.taimi).sessions.get()

    for code in (code_of(other), "made-up", session.pk.hex):
        with pytest.raises(NotNow):
            say_here(by=visitor(), session=session, code=code, email="anna@example.org")
    assert "ei ole enää voimassa" in outside.get(reverse("attend", args=["made-up"])).content.decode()


def test_a_list_is_read_shown_and_recorded_only_after_it_has_been_checked(event, session, window):
    anna, bo, cia = (join(event, name) for name in ("Anna", "Bo", "Cia"))
    taimi = window("taimi")
    text = "Name\tIn-Meeting Duration\tEmail\nAnna A\t1h 5m\tanna@example.org\nBo (Guest)\t30m\t\nVieras\t5m\t\n"

    page = upload(taimi, session, text)

    assert not Attendance.objects.exists()
    assert ("Vieras" in page, page.count("checked")) == (True, 2)
    told = f'{{"{anna.pk}": 65, "{bo.pk}": 30}}'
    taimi.post(reverse("session_attendance", args=[session.pk]), here=[str(anna.pk), str(bo.pk)], told=told)
    assert {one.registration: one.minutes for one in Attendance.objects.all()} == {anna: 65, bo: 30}
    assert stay(cia) is None


def test_a_file_that_is_no_list_gets_one_sentence(event, session, window):
    assert "ei löytynyt osallistujien taulukkoa" in upload(window("taimi"), session, "hei")


def test_names_are_matched_in_any_order_and_only_where_one_has_them(event):
    people = [
        join(event, name, email=f"{number}@example.org")
        for number, name in enumerate(["Anna Aalto", "Bo Berg", "Bo Berg"])
    ]

    found = matched(
        people, [Attendee("Aalto, Anna", "", 5), Attendee("bo berg", "", 5), Attendee("X", "1@example.org", 7)]
    )

    assert (found.minutes, found.unknown) == ({people[0].pk: 5, people[1].pk: 7}, ["bo berg"])


def test_only_the_trainer_of_the_event_records_who_came(cast, event, session):
    mine = join(event, "Anna")

    for stranger in (cast.eeva, cast.saga, cast.bertil):
        with pytest.raises(Refused):
            record_attendance(by=stranger.actor, session=session, here={mine.pk: None})


def test_somebody_of_another_event_can_not_be_marked(cast, session):
    stranger = join(make_event(cast.taimi), "Anna")

    record_attendance(by=cast.taimi.actor, session=session, here={stranger.pk: None})

    assert not Attendance.objects.exists()


def test_whoever_came_has_a_certificate_and_a_badge_that_anybody_can_check(cast, event, session, outside, later):
    anna, bo = join(event, "Anna"), join(event, "Bo")
    record_attendance(by=cast.taimi.actor, session=session, here={anna.pk: 65})

    with later(days=31):
        paper = outside.get(reverse("registration_certificate", args=[token_of(anna)]))
        badge = outside.get(reverse("registration_badge", args=[token_of(anna)]))
        others = outside.get(reverse("registration_badge", args=[token_of(bo)]))
        key = outside.get(reverse("badge_key")).json()["keys"][0]

    assert (paper.status_code, paper.content[:5], others.status_code) == (200, b"%PDF-", 404)
    subject = checked(badge.content.decode(), key)["credentialSubject"]
    assert (subject["achievement"]["name"], subject["creditsEarned"]) == ("Kohtaaminen", 1.08)


def test_a_file_is_sealed_and_opened_by_participants_only(cast, event, outside, window):
    window("taimi").post(reverse("material_new", args=[event.pk]), title="Diat", file=SimpleUploadedFile("x.pdf", PDF))
    there = Material.objects.get()
    mine, other = join(event, "Anna"), join(make_event(cast.taimi), "Bo")

    opened = outside.get(reverse("registration_material", args=[token_of(mine), there.pk]))
    refused = outside.get(reverse("registration_material", args=[token_of(other), there.pk]))

    assert (opened.content, opened["Content-Type"], refused.status_code) == (PDF, "application/pdf", 404)
    assert b"hello" not in path_of(there.file).read_bytes()
    assert "Diat" in outside.get(reverse("registration", args=[token_of(mine)])).content.decode()


def test_a_file_of_a_kind_that_is_not_kept_gets_its_sentence_at_the_field(event, window):
    answer = window("taimi").post(
        reverse("material_new", args=[event.pk]), title="Ohjelma", file=SimpleUploadedFile("x.exe", b"MZ")
    )

    assert answer.status_code == 422
    assert "PDF" in answer.content.decode()
