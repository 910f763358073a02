"""What a client waits for, and what calls for something to be done."""

from datetime import timedelta

import pytest

from rinnalla.access import clock
from rinnalla.access.doors import visible
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.actions.waiting import add_waiting, close_waiting
from rinnalla.guidance.choices import (
    EndedBy,
    FollowUpMoment,
    MeetingState,
    NamedContact,
    PauseCause,
    PeriodState,
    SetbackCause,
    SummaryState,
    WaitingEnd,
    WaitingKind,
)
from rinnalla.guidance.choices.alert import AlertKind as A
from rinnalla.guidance.models import Ending, FollowUp, Meeting, Pause, ServiceRequest, Setback, Waiting
from rinnalla.guidance.presenters.alert import STEP, rows
from rinnalla.guidance.queries.alert import ASKS, alerts_of
from rinnalla.guidance.queries.caseload import caseload_alerts
from tests import factories
from tests.guidance.raw import change
from tests.guidance.test_course import put

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def nurse(cast, walk):
    """Waited for since forty days: word of a named nurse, owed by the clinic."""
    return add_waiting(
        by=cast.aino.actor, period=walk.period, kind=WaitingKind.NAMED_NURSE, what="word of a named nurse",
        unit=cast.clinic, since=clock.today() - 40 * DAY,
    )  # fmt: skip


def test_who_sees_what_is_waited_for(cast, walk, nurse):
    other = add_waiting(
        by=cast.aino.actor, period=walk.period, kind=WaitingKind.OTHER, what="bus card", owes="the town"
    )
    seen = {name: set(visible(cast.members[name].actor, P.WAITING_READ, Waiting)) for name in cast.members}
    both = {nurse, other}
    assert {name for name, found in seen.items() if found == both} == {"aino", "marja", "sari"}
    assert (seen["liisa"], seen["leena"]) == ({nurse}, set())
    assert set(visible(walk.actor, P.WAITING_READ, Waiting)) == both


def test_the_unit_that_owes_it_records_that_it_came(cast, nurse, window):
    liisa = window("liisa")
    assert "word of a named nurse" in liisa.get("/ohjaus/odotukset/").content.decode()
    answer = liisa.post(f"/ohjaus/odotukset/{nurse.pk}", closed_as="came", words="Outi")
    nurse.refresh_from_db()
    assert (answer.status_code, nurse.closed_as, nurse.closed_words) == (303, WaitingEnd.CAME, "Outi")
    with pytest.raises(NotNow, match="jo päättynyt"):
        close_waiting(by=cast.marja.actor, waiting=nurse, closed_as=WaitingEnd.CAME)


def test_a_client_does_not_have_to_close_what_others_owe(walk, nurse):
    with pytest.raises(Refused):
        close_waiting(by=walk.actor, waiting=nurse, closed_as=WaitingEnd.CAME)


def kinds(actor, period):
    return [one.kind for one in alerts_of(actor, [period]).get(period.pk, [])]


def lonely(walk):
    """The walked period without a meeting ahead."""
    change(walk.ahead, state=MeetingState.MOVED)


def test_a_calm_period_calls_for_nothing(cast, walk):
    assert kinds(cast.aino.actor, put(walk, PeriodState.STARTING, days_ago=3)) == []


def waits(walk):
    """Waited for since forty days, without a promised day."""
    unit, since = walk.request.from_unit, clock.today() - 40 * DAY
    row = Waiting(period=walk.period, data_key=walk.client.data_key, kind=WaitingKind.NAMED_NURSE, unit=unit)
    change(row, what="word", since=since)


def rests(walk):
    """A pause that was to be looked at today."""
    phase, key = walk.period.phases.get(ended_on=None), walk.client.data_key
    pause = Pause(period=walk.period, data_key=key, phase=phase, left=PeriodState.ACTIVE, cause=PauseCause.HOLIDAY)
    change(pause, review_on=clock.today())


def set_back(walk):
    """A setback noticed two weeks ago, and no word of the return."""
    row = Setback(period=walk.period, data_key=walk.client.data_key, cause=SetbackCause.BODY)
    change(row, noticed_on=clock.today() - 14 * DAY)


def ended(walk):
    """Ended before its time, and nothing seen to."""
    row = Ending(period=walk.period, data_key=walk.client.data_key, ended_by=EndedBy.MOVED)
    change(row, ended_on=clock.today() - 20 * DAY)


def due(walk):
    """To be asked today how it has gone on."""
    row = FollowUp(period=walk.period, data_key=walk.client.data_key, moment=FollowUpMoment.DAYS_30)
    change(row, due_on=clock.today())


def meets_four_times(walk):
    for number in range(3):
        meeting = Meeting.objects.get(pk=walk.meeting.pk)
        meeting.pk, meeting._state.adding = Meeting().pk, True
        change(meeting, starts_at=clock.now() - number * DAY)


def nobody(walk):
    change(ServiceRequest.objects.get(pk=walk.request.pk), named_contact=NamedContact.NONE)


def quiet(walk):
    lonely(walk)
    change(walk.meeting, starts_at=clock.now() - 14 * DAY)


def calm(_walk):
    """Nothing more than the days that have passed."""


# In which state, what happens, and in how many days the period is planned to end.
ALERTS = {
    A.TO_RECORD: (PeriodState.ACTIVE, lambda walk: change(walk.ahead, starts_at=clock.now() - 2 * DAY), 60),
    A.FIRST_MEETING: (PeriodState.PLANNED, lonely, 60),
    A.NO_MEETING: (PeriodState.ACTIVE, quiet, 60),
    A.PLAN: (PeriodState.STARTING, meets_four_times, 60),
    A.NO_NAMED_CONTACT: (PeriodState.ACTIVE, nobody, 60),
    A.WAITING_OLD: (PeriodState.ACTIVE, waits, 60),
    A.PAUSE_REVIEW: (PeriodState.PAUSED, rests, 60),
    A.SETBACK_OPEN: (PeriodState.ACTIVE, set_back, 60),
    A.REVIEW: (PeriodState.ACTIVE, calm, 15),
    A.SUMMARY_UNREAD: (
        PeriodState.ACTIVE,
        lambda walk: change(walk.summary, state=SummaryState.WITH_CLIENT, given_at=clock.now() - 7 * DAY),
        60,
    ),
    A.ENDS_SOON: (PeriodState.ACTIVE, calm, 20),
    A.END_PASSED: (PeriodState.ACTIVE, calm, -1),
    A.LAST_MEETING: (PeriodState.TAPERING, lonely, 0),
    A.CHECKS: (PeriodState.CLOSING, ended, 60),
    A.TO_FINISH: (PeriodState.CLOSING, calm, 60),
    A.FOLLOW_UP: (PeriodState.FINISHED, due, 60),
}


@pytest.mark.parametrize("kind", A)
def test_each_alert_is_found_when_it_is_read_and_its_one_step_is_a_page_that_opens(cast, walk, window, kind):
    state, happens, days = ALERTS[kind]
    if kind == A.REVIEW:
        change(walk.summary, period=factories.walk_path(cast, username="other").period)
    period = change(put(walk, state, days_ago=20), planned_end=clock.today() + days * DAY)
    happens(walk)
    period = type(period).objects.select_related("request").get(pk=period.pk)

    (found,) = (one for one in alerts_of(cast.marja.actor, [period])[period.pk] if one.kind == kind)
    (row,) = rows([found])
    assert (window("marja").get(row["url"]).status_code, bool(row["why"])) == (200, True)


def test_four_meetings_without_a_plan_call_for_one(cast, walk):
    assert A.PLAN not in kinds(cast.aino.actor, put(walk, PeriodState.STARTING))
    meets_four_times(walk)
    assert A.PLAN in kinds(cast.aino.actor, put(walk, PeriodState.STARTING))


@pytest.mark.parametrize("more", [0, 3])
def test_the_step_of_the_plan_says_how_many_meetings_have_been_held(cast, walk, more):
    meets_four_times(walk)
    for number in range(more):
        meeting = Meeting.objects.get(pk=walk.meeting.pk)
        meeting.pk, meeting._state.adding = Meeting().pk, True
        change(meeting, starts_at=clock.now() - (5 + number) * DAY)
    period = put(walk, PeriodState.STARTING)
    said = [row["why"] for row in rows(alerts_of(cast.aino.actor, [period])[period.pk])]

    assert f"{4 + more} tapaamista on pidetty, eikä suunnitelmaa ole vielä vahvistettu." in said


def test_an_old_wait_is_asked_about_and_a_late_one_too(cast, walk, nurse):
    period = put(walk, PeriodState.ACTIVE, days_ago=20)
    assert A.WAITING_OLD in kinds(cast.aino.actor, period)
    change(nurse, due=clock.today())
    assert A.WAITING_OLD not in kinds(cast.aino.actor, period)
    change(nurse, since=clock.today() - 2 * DAY, due=clock.today() - DAY)
    assert A.WAITING_OLD in kinds(cast.aino.actor, period)


def test_every_alert_has_a_step_and_whoever_may_take_it():
    assert set(STEP) == set(ASKS) == set(A)


def test_the_alerts_of_a_caseload_take_the_same_queries_however_many_periods(cast, walk, django_assert_max_num_queries):
    lonely(walk)
    change(walk.meeting, starts_at=clock.now() - 20 * DAY)
    put(walk, PeriodState.ACTIVE)
    actor = cast.marja.actor
    with django_assert_max_num_queries(10) as one:
        assert caseload_alerts(actor)
    second = factories.walk_path(cast, username="other", guide="daniel")
    lonely(second)
    change(second.meeting, starts_at=clock.now() - 20 * DAY)
    put(second, PeriodState.ACTIVE)
    with django_assert_max_num_queries(10) as two:
        found = caseload_alerts(actor)
    assert (len({one.period for one in found}), len(two)) == (2, len(one))
