"""The pages of meetings: all of them, moving, taking back, notes that come later, the partner's summary."""

from datetime import timedelta

import pytest

from rinnalla.access import clock
from rinnalla.guidance.actions.meeting import agree_meeting, record_meeting
from rinnalla.guidance.choices import MeetingState, NoteKind
from rinnalla.guidance.models import Meeting
from rinnalla.people.actions.client import withdraw_consent
from rinnalla.people.choices import ConsentKind

pytestmark = pytest.mark.django_db


@pytest.fixture
def walk(whole_walk):
    """Everything that can be written on the way."""
    return whole_walk


def tomorrow():
    return (clock.today() + timedelta(days=1)).strftime("%d.%m.%Y")


def test_a_meeting_is_moved_on_its_page_and_the_client_sees_both_times(walk, window):
    sent = {
        "day": tomorrow(), "time": "10", "place": "Kirjasto", "hindrance": "guide", "told": "letter",
        "version": walk.ahead.version,
    }  # fmt: skip

    answer = window("aino").post(f"/ohjaus/tapaamiset/{walk.ahead.pk}/siirra", **sent)

    assert answer.headers["Location"] == f"/ohjaus/jaksot/{walk.period.pk}/tapaamiset"
    page = window(walk.account).get(answer.headers["Location"]).content.decode()
    assert [words in page for words in ("Kirjasto", "Uusi aika:", "Ei sopinut ohjaajalle")] == [True] * 3


def test_the_record_page_says_who_signs_in_and_pays_and_offers_a_move(walk, window):
    page = window("aino").get(f"/ohjaus/tapaamiset/{walk.ahead.pk}/kirjaa").content.decode()

    assert "asiakas kirjautuu ja maksaa itse" in page
    assert f"/ohjaus/tapaamiset/{walk.ahead.pk}/siirra" in page


def test_the_familiar_place_stands_in_the_form_of_a_new_meeting(walk, window):
    page = window("aino").get(f"/ohjaus/jaksot/{walk.period.pk}/tapaaminen").content.decode()

    assert walk.canaries["meeting.place"] in page


def test_a_series_is_agreed_on_the_page(walk, window):
    until = (clock.today() + timedelta(days=15)).strftime("%d.%m.%Y")
    sent = {"day": tomorrow(), "time": "14.00", "place": "Tori", "until": until}

    assert window("aino").post(f"/ohjaus/jaksot/{walk.period.pk}/tapaaminen", **sent).status_code == 303

    assert Meeting.objects.exclude(series=None).count() == 3


def test_all_meetings_stand_on_pages_of_twenty(cast, walk, window):
    for _ in range(21):
        meeting = agree_meeting(by=cast.aino.actor, period=walk.period, starts_at=clock.now(), place="x")
        record_meeting(by=cast.aino.actor, meeting=meeting, state=MeetingState.HELD, minutes=5)

    address = f"/ohjaus/jaksot/{walk.period.pk}/tapaamiset"
    pages = [window("marja").get(f"{address}?page={number}").content.decode() for number in (1, 2)]
    assert [page.count('<article class="meeting">') for page in pages] == [20, 3]


def test_notes_can_be_written_after_the_record(cast, walk, window):
    meeting = agree_meeting(by=cast.aino.actor, period=walk.period, starts_at=clock.now(), place="x")
    record_meeting(by=cast.aino.actor, meeting=meeting, state=MeetingState.HELD, minutes=5)
    address = f"/ohjaus/tapaamiset/{meeting.pk}/merkinta"

    assert window("aino").post(address).status_code == 422
    assert window("aino").post(address, shared="Jälkikäteen").status_code == 303
    assert meeting.notes.get(kind=NoteKind.SHARED).text == "Jälkikäteen"


def test_the_partner_reads_the_summary_under_the_permit_and_never_the_note(walk, window):
    address, words = f"/ohjaus/pyynnot/{walk.request.pk}/", walk.canaries["note.partner"]
    assert words in window("liisa").get(address).content.decode()
    assert walk.canaries["note.shared"] not in window("liisa").get(address).content.decode()

    withdraw_consent(by=walk.actor, consent=walk.client.consents.get(kind=ConsentKind.DISCLOSURE))

    assert words not in window("liisa").get(address).content.decode()
    path = f"/ohjaus/tapaamiset/{walk.meeting.pk}/kumppanille"
    refused = window("aino").post(path, text="Uusi")
    assert (refused.status_code, "Uusi" in refused.content.decode()) == (422, True)


def test_what_was_recorded_is_taken_back_by_one_press(walk, window):
    answer = window("aino").post(f"/ohjaus/tapaamiset/{walk.meeting.pk}/kumoa")

    assert answer.status_code == 303
    assert Meeting.objects.get(pk=walk.meeting.pk).state == MeetingState.AGREED
