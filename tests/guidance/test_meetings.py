"""A meeting is recorded once, after it has been held, and agreed for a day that can be meant."""

from datetime import timedelta

import pytest

from rinnalla.access import clock
from rinnalla.access.errors import NotNow
from rinnalla.guidance.actions.meeting import agree_meeting, move_meeting, record_meeting
from rinnalla.guidance.choices import Hindrance, HowTold, MeetingState
from rinnalla.guidance.forms.meeting import MeetingForm, RecordForm
from rinnalla.guidance.forms.suggestion import StartForm
from rinnalla.services.queries.pick import ServicePicking
from tests.attack.crawl import form, window_of

pytestmark = pytest.mark.django_db
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
HELD, MOVED, MISSED = MeetingState.HELD, MeetingState.MOVED, MeetingState.DID_NOT_TAKE_PLACE
NEAR = [timedelta(0), -366 * DAY + MINUTE, 731 * DAY - MINUTE]
FAR = [-366 * DAY - MINUTE, 731 * DAY + MINUTE]


@pytest.fixture
def agree(cast, walk):
    return lambda ahead: agree_meeting(by=cast.aino.actor, period=walk.period, starts_at=clock.now() + ahead, place="x")


def record(cast, meeting, state):
    if state == MOVED:
        later = clock.now() + 7 * DAY
        move_meeting(
            by=cast.aino.actor, meeting=meeting, starts_at=later, place="y", hindrance=Hindrance.CLIENT,
            told=HowTold.FACE_TO_FACE,
        )  # fmt: skip
        meeting.refresh_from_db()
        return meeting
    minutes = 30 if state == HELD else None
    return record_meeting(by=cast.aino.actor, meeting=meeting, state=state, minutes=minutes)


def typed(moment, **more):
    here = clock.local(moment)
    return {"day": here.strftime("%d.%m.%Y"), "time": here.strftime("%H.%M"), "place": "x", **more}


@pytest.mark.parametrize("first", [HELD, MOVED, MISSED])
@pytest.mark.parametrize("second", [HELD, MOVED, MISSED])
def test_a_meeting_is_recorded_once(cast, agree, first, second):
    meeting = record(cast, agree(-DAY), first)

    with pytest.raises(NotNow):
        record(cast, meeting, second)

    meeting.refresh_from_db()
    assert meeting.state == first


@pytest.mark.parametrize("state", [MeetingState.AGREED, MOVED, MeetingState.CALLED_OFF])
def test_a_meeting_is_recorded_as_held_or_not_and_as_nothing_else(cast, agree, state):
    with pytest.raises(NotNow):
        record_meeting(by=cast.aino.actor, meeting=agree(-DAY), state=state)


def test_a_meeting_that_was_held_has_a_length(cast, agree):
    with pytest.raises(NotNow):
        record_meeting(by=cast.aino.actor, meeting=agree(-DAY), state=HELD)


def test_who_comes_back_to_the_form_of_a_recorded_meeting_sees_what_was_recorded(cast, walk, agree):
    meeting = record(cast, agree(-DAY), MOVED)

    answer = window_of(cast.aino.account).get(f"/ohjaus/tapaamiset/{meeting.pk}/kirjaa")

    assert (answer.status_code, answer.headers["Location"]) == (303, f"/ohjaus/jaksot/{walk.period.pk}/")


@pytest.mark.parametrize(("ahead", "fits"), [(DAY - MINUTE, True), (DAY + MINUTE, False)])
def test_a_meeting_that_lies_ahead_has_not_been_held(cast, agree, ahead, fits):
    meeting = agree(ahead)
    if fits:
        assert record(cast, meeting, HELD).state == HELD
        return

    with pytest.raises(NotNow):
        record(cast, meeting, HELD)
    assert record(cast, meeting, MOVED).state == MOVED


def test_the_form_says_so_at_the_field_and_keeps_what_was_written(cast, agree):
    meeting = agree(9 * DAY)
    sent = {**form(), "version": meeting.version, "state": HELD, "minutes": "30", "shared": "Kävimme kahvilla."}

    answer = window_of(cast.aino.account).post(f"/ohjaus/tapaamiset/{meeting.pk}/kirjaa", sent)

    assert answer.status_code == 422
    assert list(RecordForm(sent, starts_at=meeting.starts_at, picking=ServicePicking(cast.aino.actor)).errors) == [
        "state"
    ]
    assert "Kävimme kahvilla." in answer.content.decode()


@pytest.mark.parametrize("ahead", NEAR)
def test_a_meeting_is_agreed_for_a_day_within_reach(agree, ahead):
    assert agree(ahead).state == MeetingState.AGREED


@pytest.mark.parametrize("ahead", FAR)
def test_a_meeting_is_not_agreed_for_a_day_that_was_mistyped(agree, ahead):
    with pytest.raises(NotNow):
        agree(ahead)


@pytest.mark.parametrize(("shown", "more"), [(MeetingForm, {}), (StartForm, {"planned_end": "31.12.9999"})])
def test_the_forms_say_so_at_the_day(shown, more):
    now = clock.now()
    far = [typed(now + ahead, **more) for ahead in (-368 * DAY, 733 * DAY)]
    far += [{**typed(now, **more), "day": day} for day in ("1.1.0001", "30.12.9999")]

    assert [list(shown(sent).errors) for sent in far] == [["day"]] * 4
    assert shown(typed(now + DAY, **more)).errors == {}
