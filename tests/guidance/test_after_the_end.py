"""What a guide may still do when their assignment or role has ended, and whom the others still reach."""

from datetime import timedelta

import pytest

from rinnalla.access import clock
from rinnalla.access.doors import can, visible
from rinnalla.access.errors import Refused
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.guidance.actions.decision import withdraw_request
from rinnalla.guidance.actions.goal import edit_goal, write_goal
from rinnalla.guidance.actions.meeting import agree_meeting, correct_note, record_meeting
from rinnalla.guidance.actions.summary import draft_summary
from rinnalla.guidance.choices import Aim, MeetingState, PeriodState, RequestState
from rinnalla.guidance.models import Meeting, Note, Period, Summary
from rinnalla.guidance.queries.period import meetings_ahead
from rinnalla.people.actions.organisation import give_role
from rinnalla.people.models import Client
from tests import factories
from tests.attack.crawl import window_of
from tests.factories.cast import SYSTEM
from tests.guidance.raw import change

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]
DAY = timedelta(days=1)
READING = {P.PERIOD_READ: "period", P.GOAL_READ: "goal", P.WORK_NOTE_READ: "work", P.SUMMARY_READ: "summary"}


@pytest.fixture
def ended(walk):
    """Aino's assignment ended two days ago; she may read for another twelve."""
    today = clock.today()
    held = walk.period.assignments.get()
    return change(held, starts_on=today - 90 * DAY, ends_on=today - 2 * DAY, access_until=today + 12 * DAY)


@pytest.fixture
def agree(cast, walk):
    """A meeting agreed for some days from now."""
    return lambda days: agree_meeting(
        by=cast.marja.actor, period=walk.period, starts_at=clock.now() + days * DAY, place="x"
    )


def held(cast, meeting):
    return record_meeting(by=cast.aino.actor, meeting=meeting, state=MeetingState.HELD, minutes=30, shared="x")


def reads(actor, walk):
    return {permission for permission, name in READING.items() if can(actor, permission, getattr(walk, name))}


def test_a_guide_whose_assignment_has_ended_reads_and_records_the_meetings_of_their_days(cast, walk, agree, ended):
    last, later = agree(-2), agree(-1)

    assert reads(cast.aino.actor, walk) == set(READING)
    assert list(meetings_ahead(cast.aino.actor)) == [last]
    assert held(cast, last).state == MeetingState.HELD
    with pytest.raises(Refused):
        held(cast, later)


def test_they_correct_their_own_notes_of_those_days_and_no_later_ones(cast, walk, agree, ended):
    own = held(cast, agree(-3)).notes.get()
    assert correct_note(by=cast.aino.actor, note=own, text="y").corrects == own

    change(Meeting.objects.get(pk=own.meeting_id), starts_at=clock.now())
    assert not can(cast.aino.actor, P.MEETING_WRITE, Note.objects.get(corrects=own))


def test_the_page_of_the_period_leads_them_to_the_meetings_they_may_record_and_offers_nothing_else(
    cast, walk, agree, ended
):
    last, later = agree(-2), agree(-1)

    page = window_of(cast.aino.account).get(f"/ohjaus/jaksot/{walk.period.pk}/").content.decode()

    asked = [f"/ohjaus/tapaamiset/{meeting.pk}/kirjaa" in page for meeting in (last, later)]
    assert (asked, f"/ohjaus/jaksot/{walk.period.pk}/tavoite" in page) == ([True, False], False)


WRITING = {
    "agree": lambda by, walk: agree_meeting(by=by, period=walk.period, starts_at=clock.now(), place="x"),
    "goal": lambda by, walk: write_goal(by=by, period=walk.period, aim=Aim.EVERYDAY, words="x"),
    "edit": lambda by, walk: edit_goal(by=by, goal=walk.goal, aim=Aim.EVERYDAY, words="x"),
    "summary": lambda by, walk: draft_summary(by=by, period=walk.period, parts={}, language="fi"),
}


@pytest.mark.parametrize("verb", WRITING)
def test_they_agree_and_write_nothing_new(cast, walk, ended, verb):
    with pytest.raises(Refused):
        WRITING[verb](cast.aino.actor, walk)

    change(ended, ends_on=clock.today() + DAY)
    assert WRITING[verb](cast.aino.actor, walk).pk is not None


@pytest.mark.parametrize(("ends", "writes"), [(None, True), (1, True), (0, False), (-1, False)])
def test_writing_ends_on_the_day_the_assignment_ends(cast, walk, ends, writes):
    today, assignment = clock.today(), walk.period.assignments.get()
    if ends is not None:
        change(assignment, starts_on=today - DAY, ends_on=today + ends * DAY, access_until=today + 9 * DAY)

    assert can(cast.aino.actor, P.SUMMARY_WRITE, walk.summary) is writes
    assert can(cast.aino.actor, P.GOAL_WRITE, walk.period) is writes


def test_nothing_is_left_when_the_days_for_reading_are_over(cast, walk, agree, ended):
    agree(-3)
    change(ended, access_until=clock.today() - DAY)

    assert reads(cast.aino.actor, walk) == set()
    assert not visible(cast.aino.actor, P.MEETING_WRITE, Meeting).exists()


def test_an_assignment_gives_nothing_to_who_is_a_guide_in_another_unit_only(cast, walk):
    assert reads(cast.aino.actor, walk) == set(READING)

    change(cast.aino.memberships[0], ends_on=clock.today() - DAY, starts_on=clock.today() - DAY)
    give_role(by=SYSTEM, unit=cast.elsewhere, person=cast.aino.person, role=Role.GUIDE)

    assert cast.aino.actor.holds(Role.GUIDE)
    assert reads(cast.aino.actor, walk) == set()
    assert not can(cast.aino.actor, P.MEETING_WRITE, walk.period)
    assert not can(cast.aino.actor, P.CLIENT_READ, walk.client)


AROUND = ["marja", "sari", "liisa"]


def reach(cast, client):
    return [name for name in AROUND if can(cast.members[name].actor, P.CLIENT_READ, client)]


def close(period, days_ago, state=PeriodState.FINISHED):
    day = clock.today() - days_ago * DAY
    change(Period.objects.get(pk=period.pk), state=state)
    phase = period.phases.get(ended_on=None)
    change(phase, state=state, started_on=day)


@pytest.mark.parametrize(("days_ago", "reached"), [(0, AROUND), (89, AROUND), (90, []), (400, [])])
@pytest.mark.parametrize("state", [PeriodState.FINISHED, PeriodState.CANCELLED])
def test_time_ends_the_reach_of_a_client_whose_period_has_ended(cast, walk, days_ago, reached, state):
    assert reach(cast, walk.client) == AROUND

    close(walk.period, days_ago, state)

    assert reach(cast, walk.client) == reached
    assert can(walk.actor, P.OWN_PAGE, walk.client)
    assert can(cast.marja.actor, P.LOG_CLIENT, walk.client) is bool(reached)


def test_a_running_period_keeps_its_client_in_reach_however_long_it_takes(cast, walk):
    change(walk.period, planned_start=clock.today() - 900 * DAY)

    assert reach(cast, walk.client) == AROUND


def test_a_client_who_withdraws_is_out_of_reach_at_once(cast):
    sent = factories.make_request(cast).request
    assert reach(cast, sent.client) == AROUND

    withdraw_request(by=cast.liisa.actor, request=sent)

    assert reach(cast, sent.client) == []


@pytest.mark.parametrize("state", [RequestState.DRAFT, RequestState.DISCARDED, RequestState.REJECTED])
def test_a_request_that_is_not_open_gives_no_client(cast, draft, state):
    draft.refresh_from_db()
    change(draft, state=state, waiting_since=clock.today())

    assert reach(cast, draft.client) == []
    assert Client.objects.count() == 1


def test_the_interim_summary_stays_with_whoever_reads_it(cast, walk, ended):
    assert list(visible(cast.aino.actor, P.SUMMARY_READ, Summary)) == [walk.summary]
