"""The end of a period: planned or not, what stops with it, what is kept as it was, and how it went on."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse

from rinnalla.access import clock
from rinnalla.access.errors import NotNow
from rinnalla.guidance.actions.ending import (
    begin_closing,
    cancel_period,
    end_early,
    finish_period,
    reopen_period,
    see_to_ending,
)
from rinnalla.guidance.actions.followup import record_followup
from rinnalla.guidance.actions.meeting import agree_meeting
from rinnalla.guidance.choices import (
    EndedBy,
    FollowUpMoment,
    FollowUpState,
    MeetingState,
    PeriodState,
    SummaryKind,
    SummaryState,
    WaitingEnd,
)
from rinnalla.guidance.models import FollowUp, Goal, Meeting, Note, Period, Setback, Waiting
from rinnalla.guidance.queries.followup import due_followups
from rinnalla.guidance.queries.period import guides_in
from rinnalla.guidance.states import checks_of
from rinnalla.people.choices import Channel
from rinnalla.post.letters import Letter
from rinnalla.post.models import MailState, Outbox
from rinnalla.post.outbox import send
from tests import factories
from tests.factories.cast import SYSTEM
from tests.guidance.raw import change
from tests.guidance.test_course import put

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]
DAY = timedelta(days=1)
S = PeriodState


@pytest.fixture
def told(cast, walk):
    """The walk with everything of its course and an end summary that has been read."""
    factories.walk_course(cast, walk)
    change(walk.summary, kind=SummaryKind.END, state=SummaryState.READ)
    return walk


@pytest.fixture
def finished(cast, told):
    return finish_period(by=cast.marja.actor, period=put(told, S.CLOSING))


def test_finishing_ends_everything_at_once_and_names_stay(cast, told, finished):
    walk, today = told, clock.today()
    states = [model.objects.get(pk=row.pk) for model, row in ((Meeting, walk.ahead), (Waiting, walk.waiting))]
    assert (states[0].state, states[1].closed_as) == (MeetingState.CALLED_OFF, WaitingEnd.PERIOD_ENDED)
    held = finished.assignments.get()
    assert (held.ends_on, held.access_until) == (today, today + 14 * DAY)
    assert [one.person for one in guides_in(finished)] == [cast.aino.person]
    due = FollowUp.objects.filter(state=FollowUpState.DUE).order_by("due_on")
    asked = [(one.moment, one.due_on) for one in due]
    assert asked == [(FollowUpMoment.DAYS_30, today + 30 * DAY), (FollowUpMoment.DAYS_90, today + 90 * DAY)]


OFFERS = (
    "meeting_new", "goal_new", "tried_new", "outcome_new", "count_new", "life_event_new", "measure_ask", "summary_new",
    "summary_end_new", "evaluation_new",
)  # fmt: skip
FROZEN = {"goal": Goal, "meeting": Meeting, "shared": Note, "setback": Setback, "waiting": Waiting}


@pytest.mark.parametrize("name", FROZEN)
def test_the_database_refuses_a_change_to_what_a_finished_period_holds(told, finished, name):
    row = FROZEN[name].objects.get(pk=getattr(told, name).pk)
    with pytest.raises(DatabaseError, match="kept as it is"), transaction.atomic():
        change(row)


def test_the_pages_of_a_finished_period_offer_nothing_that_would_change_it(told, finished, window):
    period, marja = [finished.pk], window("marja")
    pages = ("period", "meetings", "plan", "measures", "cooperation")
    read = {name: marja.get(reverse(name, args=period)).content.decode() for name in pages}
    offers = [reverse(name, args=period) for name in OFFERS] + [reverse("goal_rate", args=[told.goal.pk])]

    assert [(name, offer) for name, page in read.items() for offer in offers if f'"{offer}' in page] == []


def test_finishing_waits_for_the_end_summary_and_for_meetings_to_be_recorded(cast, walk):
    period = put(walk, S.CLOSING)
    with pytest.raises(NotNow, match="jakson yhteenvetoa"):
        finish_period(by=cast.marja.actor, period=period)
    agree_meeting(by=cast.marja.actor, period=period, starts_at=clock.now() - DAY, place="x")
    with pytest.raises(NotNow, match="odottaa kirjaamista"):
        finish_period(by=cast.marja.actor, period=period)
    assert Period.objects.get(pk=period.pk).state == S.CLOSING


def test_a_finished_period_opens_again_to_be_corrected_for_thirty_days(cast, finished):
    phase = finished.phases.get(ended_on=None)
    change(phase, started_on=clock.today() - 31 * DAY)
    with pytest.raises(NotNow, match="30 päivän"):
        reopen_period(by=cast.marja.actor, period=finished, reason="x")

    change(phase, started_on=clock.today() - 30 * DAY)
    assert reopen_period(by=cast.marja.actor, period=finished, reason="a wrong day").state == S.CLOSING
    again = finish_period(by=cast.marja.actor, period=finished)
    assert (again.state, again.followups.count()) == (S.FINISHED, 3)


def test_the_last_meeting_begins_the_end_and_asks_how_it_is(cast, walk):
    period = begin_closing(by=cast.aino.actor, period=put(walk, S.TAPERING))
    assert [one.moment for one in period.followups.all()] == [FollowUpMoment.END]


@pytest.mark.parametrize("ended_by", list(EndedBy))
def test_an_ending_before_its_time_has_a_list_of_its_own(cast, walk, ended_by):
    made = end_early(by=cast.marja.actor, period=put(walk, S.ACTIVE), ended_by=ended_by, words="why")
    wanted = checks_of(ended_by)
    assert (made.words, len(wanted) >= 4) == ("why", True)
    kept = see_to_ending(by=cast.marja.actor, ending=made, checks=[wanted[0]])
    assert kept.checks == [wanted[0].value]


def messages(client, period):
    """One message to the client's own address, one about them to somebody else, one about nobody."""
    letter = Letter("x", "y")
    for address, about in ((client.email, None), ("clinic@example.org", client.pk), ("else@example.org", None)):
        send(by=SYSTEM, address=address, letter=letter, about=about)


@pytest.mark.parametrize("ended_by", [EndedBy.DEATH, EndedBy.UNREACHABLE])
def test_death_or_disappearance_stops_everything_at_once(cast, told, ended_by):
    period = put(told, S.TAPERING)
    agree_meeting(by=cast.marja.actor, period=period, starts_at=clock.now() - DAY, place="x")
    FollowUp.objects.filter(period=period)
    messages(told.client, period)

    end_early(by=cast.marja.actor, period=period, ended_by=ended_by, words="")

    assert not Meeting.objects.filter(period=period, state=MeetingState.AGREED).exists()
    assert not Waiting.objects.filter(period=period, closed_on=None).exists()
    assert not FollowUp.objects.filter(period=period, state=FollowUpState.DUE).exists()
    states = [one.state for one in Outbox.objects.order_by("id")]
    assert states == [MailState.WITHHELD, MailState.WITHHELD, MailState.WAITING]
    assert finish_period(by=cast.marja.actor, period=period).state == S.FINISHED


def test_a_moving_client_still_gets_their_messages(cast, told):
    messages(told.client, told.period)
    end_early(by=cast.marja.actor, period=put(told, S.ACTIVE), ended_by=EndedBy.MOVED, words="")
    assert {one.state for one in Outbox.objects.all()} == {MailState.WAITING}


def test_staff_see_who_must_be_told_of_a_death(cast, walk, window):
    end_early(by=cast.marja.actor, period=put(walk, S.ACTIVE), ended_by=EndedBy.DEATH, words="")
    page = window("marja").get(f"/ohjaus/jaksot/{walk.period.pk}/kulku").content.decode()
    assert ("Aino" in page, str(cast.clinic) in page) == (True, True)


def test_a_period_that_does_not_start_leaves_nothing_agreed(cast, walk):
    period = cancel_period(by=cast.marja.actor, period=put(walk, S.PLANNED), ended_by=EndedBy.CLIENT, words="later")
    assert period.phases.get(ended_on=None).reason.words == "later"
    assert not Meeting.objects.filter(period=period, state=MeetingState.AGREED).exists()
    assert not period.assignments.filter(ends_on=None).exists()


def test_follow_ups_come_due_and_are_asked_by_phone_or_face_to_face(cast, finished):
    thirty = FollowUp.objects.get(moment=FollowUpMoment.DAYS_30)
    assert list(due_followups(cast.marja.actor)) == []
    change(thirty, due_on=clock.today() + 14 * DAY)
    assert list(due_followups(cast.marja.actor)) == [thirty]
    assert list(due_followups(cast.aino.actor)) == []

    kept = record_followup(by=cast.marja.actor, followup=thirty, reached=False)
    assert kept.state == FollowUpState.NOT_REACHED
    with pytest.raises(NotNow, match="puhelimessa"):
        record_followup(by=cast.marja.actor, followup=thirty, reached=True, how=Channel.PAPER)
    kept = record_followup(
        by=cast.marja.actor, followup=thirty, reached=True, how=Channel.PHONE, continues="group", alone="café"
    )
    assert (kept.state, kept.continues, kept.alone) == (FollowUpState.DONE, "group", "café")
    with pytest.raises(NotNow, match="jo kirjattu"):
        record_followup(by=cast.marja.actor, followup=thirty, reached=False)
