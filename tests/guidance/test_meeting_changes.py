"""A meeting moves, repeats, is taken back and is counted; nobody is blamed and nobody is asked why."""

from datetime import datetime, timedelta

import pytest

from rinnalla.access import clock
from rinnalla.access.errors import NotNow
from rinnalla.guidance.actions.meeting import agree_meeting, move_meeting, record_meeting, undo_meeting
from rinnalla.guidance.choices import Hindrance, HowTold, MeetingState, PeriodState
from rinnalla.guidance.models import Note
from rinnalla.guidance.queries.meeting import familiar_place, held, meetings_in
from rinnalla.guidance.queries.period import caseload
from rinnalla.guidance.states import weekly
from rinnalla.people.actions.client import give_consent
from rinnalla.people.choices import Channel, ConsentKind
from tests.guidance.raw import change

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
HELD, MISSED = MeetingState.HELD, MeetingState.DID_NOT_TAKE_PLACE


@pytest.fixture
def agree(cast, walk):
    def agreed(place="Tori", **more):
        return agree_meeting(by=cast.aino.actor, period=walk.period, starts_at=clock.now(), place=place, **more)

    return agreed


def move(cast, meeting):
    later = clock.now() + 7 * DAY
    return move_meeting(
        by=cast.aino.actor, meeting=meeting, starts_at=later, place="Kirjasto", hindrance=Hindrance.CONDITIONS,
        told=HowTold.FACE_TO_FACE,
    )  # fmt: skip


def test_a_moved_meeting_is_followed_by_its_new_time(cast, agree):
    meeting = agree()

    following = move(cast, meeting)

    meeting.refresh_from_db()
    assert (meeting.state, meeting.hindrance) == (MeetingState.MOVED, Hindrance.CONDITIONS)
    assert (following.moved_from, following.state, following.place) == (meeting, MeetingState.AGREED, "Kirjasto")
    with pytest.raises(NotNow):
        move(cast, meeting)


def test_a_move_is_taken_back_with_its_new_time_and_can_be_made_again(cast, agree):
    meeting = agree()
    following = move(cast, meeting)

    undone = undo_meeting(by=cast.aino.actor, meeting=meeting)

    following.refresh_from_db()
    assert (undone.state, undone.hindrance, following.state) == (MeetingState.AGREED, "", MeetingState.CALLED_OFF)
    assert move(cast, undone).moved_from == undone


def test_a_move_stays_once_the_new_meeting_has_been_recorded(cast, agree):
    meeting = agree()
    record_meeting(by=cast.aino.actor, meeting=move(cast, meeting), state=MISSED)

    with pytest.raises(NotNow):
        undo_meeting(by=cast.aino.actor, meeting=meeting)


def test_what_was_recorded_by_mistake_is_recorded_anew_and_the_earlier_text_stays(cast, agree):
    meeting = record_meeting(by=cast.aino.actor, meeting=agree(), state=HELD, minutes=30, shared="Väärä teksti")

    undone = undo_meeting(by=cast.aino.actor, meeting=meeting)
    record_meeting(by=cast.aino.actor, meeting=undone, state=MISSED, hindrance=Hindrance.CLIENT, shared="Oikea teksti")

    first = Note.objects.get(meeting=meeting, corrects=None)
    assert (first.text, first.corrected_by.text) == ("Väärä teksti", "Oikea teksti")


def test_nothing_is_taken_back_after_a_day(cast, agree):
    meeting = record_meeting(by=cast.aino.actor, meeting=agree(), state=MISSED)
    change(meeting, recorded_at=clock.now() - DAY)

    with pytest.raises(NotNow):
        undo_meeting(by=cast.aino.actor, meeting=meeting)


def test_a_period_whose_only_meeting_was_taken_back_waits_for_its_first_one(cast, walk):
    walk.period.refresh_from_db()
    assert walk.period.state == PeriodState.STARTING

    undo_meeting(by=cast.aino.actor, meeting=walk.meeting)

    walk.period.refresh_from_db()
    assert walk.period.state == PeriodState.PLANNED
    assert [phase.state for phase in walk.period.phases.all()] == [PeriodState.PLANNED]
    record_meeting(by=cast.aino.actor, meeting=walk.meeting, state=HELD, minutes=10)
    walk.period.refresh_from_db()
    assert walk.period.state == PeriodState.STARTING


def test_a_weekly_series_keeps_its_time_of_day_over_a_change_of_the_clocks():
    first = datetime(2026, 10, 20, 14, tzinfo=clock.HELSINKI)

    days = weekly(first, datetime(2026, 11, 3, tzinfo=clock.HELSINKI).date())

    assert [(day.day, clock.local(day).hour, day.utcoffset()) for day in days] == [
        (20, 14, 3 * timedelta(hours=1)), (27, 14, 2 * timedelta(hours=1)), (3, 14, 2 * timedelta(hours=1)),
    ]  # fmt: skip


def test_each_meeting_of_a_series_is_a_row_of_its_own(walk, agree):
    first = agree(until=clock.today() + 21 * DAY, plan_b="Kirjasto")

    rows = walk.period.meetings.filter(series=first.series)
    assert {(row.place, row.plan_b, row.state) for row in rows} == {("Tori", "Kirjasto", MeetingState.AGREED)}
    assert rows.count() == 4


def test_half_a_year_is_agreed_at_once_and_no_more(agree):
    with pytest.raises(NotNow):
        agree(until=clock.today() + 26 * 7 * DAY)


def test_the_familiar_place_is_the_one_mostly_met_at(walk, agree):
    for place in ("Kirjasto", "Tori", "Kirjasto", "Tori", "Tori"):
        agree(place=place)

    assert familiar_place(walk.period) == "Tori"


def test_a_guide_in_training_is_there_by_the_clients_consent_only(cast, walk, agree):
    with pytest.raises(NotNow):
        agree(trainee=cast.daniel.person)

    give_consent(by=cast.marja.actor, client=walk.client, kind=ConsentKind.OTHERS_PRESENT, how=Channel.IN_PERSON)
    assert agree(trainee=cast.daniel.person).trainee == cast.daniel.person


def test_a_pair_of_guides_is_two_people_who_may_both_meet_the_client(cast, agree):
    assert agree(second_guide=cast.daniel.person).second_guide == cast.daniel.person
    with pytest.raises(NotNow):
        agree(second_guide=cast.cecilia.person)


def test_the_same_meetings_are_counted_everywhere(cast, walk, agree, window):
    record_meeting(by=cast.aino.actor, meeting=agree(), state=HELD, minutes=30)
    record_meeting(by=cast.aino.actor, meeting=agree(), state=MISSED)
    undo_meeting(by=cast.aino.actor, meeting=record_meeting(by=cast.aino.actor, meeting=agree(), state=MISSED))
    move(cast, agree())

    listed = caseload(cast.aino.actor).get(pk=walk.period.pk).held
    assert (listed, len(held(meetings_in(cast.marja.actor, walk.period)))) == (2, 2)
    for who, path in (("marja", "/ohjaus/jaksot/"), ("liisa", f"/ohjaus/pyynnot/{walk.request.pk}/")):
        assert "2 tapaamista pidetty" in window(who).get(path).content.decode()
