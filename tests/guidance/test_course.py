"""A period in all its phases: what may happen in which, and what each happening leaves behind."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from rinnalla.access import clock
from rinnalla.access.errors import NotNow, Refused
from rinnalla.guidance.actions.assignment import change_guide
from rinnalla.guidance.actions.ending import (
    begin_closing,
    cancel_period,
    end_early,
    finish_period,
    reopen_period,
)
from rinnalla.guidance.actions.pause import pause_period, resume_period, review_pause
from rinnalla.guidance.actions.phase import extend_period
from rinnalla.guidance.actions.plan import confirm_plan
from rinnalla.guidance.actions.setback import record_return, record_setback, undo_setback
from rinnalla.guidance.actions.taper import Step, start_taper, step_back
from rinnalla.guidance.choices import (
    EarlierNotes,
    EndedBy,
    MeetingState,
    PauseCause,
    PeriodState,
    Rhythm,
    SetbackCause,
    SummaryKind,
    SummaryState,
)
from rinnalla.guidance.models import Period, PhaseInterval, Setback
from rinnalla.guidance.presenters.period import timeline
from rinnalla.guidance.queries.phase import counted, guides_to_add, phases_of
from rinnalla.guidance.states import PERIOD, after_period
from rinnalla.methods.phases import gross_days, net_days
from rinnalla.people.choices import Channel
from tests.guidance.raw import change

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
S = PeriodState


def put(walk, state, *, days_ago=40):
    """The walked period in a state since some days."""
    day = clock.today() - days_ago * DAY
    phase = walk.period.phases.get(ended_on=None)
    if phase.started_on > day:
        for one in walk.period.phases.all():
            change(one, started_on=day, ended_on=None if one.pk == phase.pk else day)
    change(PhaseInterval.objects.get(pk=phase.pk), state=state)
    period = Period.objects.get(pk=walk.period.pk)
    return change(period, state=state, planned_start=day, planned_end=clock.today() + 60 * DAY)


def acts(cast, period):
    """Every event of the machine that has a verb here, as somebody does it."""
    marja, aino, today = cast.marja.actor, cast.aino.actor, clock.today()
    steps = [Step(Rhythm.MONTHLY, today + DAY)]
    return {
        "change_guide": lambda: change_guide(
            by=marja, period=period, guide=guides_to_add(period)[0], on=today, reads=EarlierNotes.ALL, how=Channel.PHONE
        ),
        "confirm_plan": lambda: confirm_plan(by=marja, period=period, how=Channel.PHONE, waived="x"),
        "cancel": lambda: cancel_period(by=marja, period=period, ended_by=EndedBy.CLIENT, words="x"),
        "extend": lambda: extend_period(by=marja, period=period, until=today + 99 * DAY, reason="x"),
        "start_taper": lambda: start_taper(by=aino, period=period, steps=steps, ends_on=today + 9 * DAY, continues="x"),
        "step_back": lambda: step_back(by=aino, period=period, reason="x"),
        "pause": lambda: pause_period(
            by=aino, period=period, cause=PauseCause.HOLIDAY, review_on=today, light_contact=False
        ),
        "resume_active": lambda: resume_period(by=aino, period=period, after="x"),
        "end_early": lambda: end_early(by=marja, period=period, ended_by=EndedBy.MOVED, words="x"),
        "last_meeting": lambda: begin_closing(by=aino, period=period),
        "finish": lambda: finish_period(by=marja, period=period),
        "reopen": lambda: reopen_period(by=marja, period=period, reason="x"),
    }


def read_end_summary(walk):
    change(walk.summary, kind=SummaryKind.END, state=SummaryState.READ)


VERBS = ("cancel", "change_guide", "extend", "start_taper", "step_back", "pause", "resume_active", "end_early",
         "last_meeting", "finish", "reopen")  # fmt: skip


@pytest.mark.parametrize("event", VERBS)
def test_an_event_leads_on_from_its_states_and_is_refused_in_a_sentence_elsewhere(cast, walk, event):
    read_end_summary(walk)
    for state in PeriodState:
        period = put(walk, state, days_ago=20)
        if state in PERIOD[event]:
            acts(cast, period)[event]()
            assert Period.objects.get(pk=period.pk).state == PERIOD[event][state], state
        else:
            with pytest.raises(NotNow) as refused:
                acts(cast, period)[event]()
            assert str(state.label) in str(refused.value.sentence)


def test_a_plan_is_confirmed_in_the_beginning_and_else_refused_in_a_sentence(cast, walk):
    for state in set(PeriodState) - {S.STARTING}:
        with pytest.raises(NotNow) as refused:
            acts(cast, put(walk, state, days_ago=20))["confirm_plan"]()
        assert str(state.label) in str(refused.value.sentence)


def test_the_machine_has_eight_states_and_twenty_two_transitions():
    assert (len(PeriodState), sum(len(ways) for ways in PERIOD.values())) == (8, 22)


@pytest.mark.parametrize("state", list(PeriodState))
@pytest.mark.parametrize("event", sorted(PERIOD))
def test_every_state_answers_every_event(event, state):
    if state in PERIOD[event]:
        assert after_period(state, event) == PERIOD[event][state]
    else:
        with pytest.raises(NotNow, match=str(state.label)):
            after_period(state, event)


def test_a_period_is_extended_twice_with_a_reason_and_not_a_third_time(cast, walk):
    period, today = put(walk, S.ACTIVE), clock.today()
    for more in (100, 200):
        extend_period(by=cast.marja.actor, period=period, until=today + more * DAY, reason="operation")

    kept = [(one.number, one.until, one.reason) for one in period.extensions.order_by("number")]
    assert kept == [(1, today + 100 * DAY, "operation"), (2, today + 200 * DAY, "operation")]
    assert Period.objects.get(pk=period.pk).planned_end == today + 200 * DAY
    with pytest.raises(NotNow, match="kaksi kertaa"):
        extend_period(by=cast.marja.actor, period=period, until=today + 300 * DAY, reason="x")


def test_a_guide_does_not_extend_or_end_a_period(cast, walk):
    period = put(walk, S.ACTIVE)
    with pytest.raises(Refused):
        extend_period(by=cast.aino.actor, period=period, until=clock.today() + 99 * DAY, reason="x")
    with pytest.raises(Refused):
        end_early(by=cast.aino.actor, period=period, ended_by=EndedBy.GUIDE, words="x")


def test_tapering_goes_back_with_a_reason_and_starts_anew(cast, walk):
    period, today = put(walk, S.ACTIVE), clock.today()
    steps = [Step(Rhythm.EVERY_SECOND_WEEK, today), Step(Rhythm.MONTHLY, today + 28 * DAY)]
    start_taper(by=cast.aino.actor, period=period, steps=steps, ends_on=today + 60 * DAY, continues="badminton")
    step_back(by=cast.aino.actor, period=period, reason="school starts")

    phase = period.phases.get(ended_on=None)
    assert (phase.state, phase.reason.words) == (S.ACTIVE, "school starts")
    again = start_taper(by=cast.aino.actor, period=period, steps=steps, ends_on=today + 90 * DAY, continues="walks")
    assert [step.rhythm for step in again.steps.order_by("starts_on")] == [Rhythm.EVERY_SECOND_WEEK, Rhythm.MONTHLY]


@pytest.mark.parametrize("days", [[5, 5], [9, 5], [70], [-1], []])
def test_steps_of_tapering_follow_each_other_up_to_the_last_day(cast, walk, days):
    steps = [Step(Rhythm.MONTHLY, clock.today() + day * DAY) for day in days]
    with pytest.raises(NotNow):
        start_taper(
            by=cast.aino.actor, period=put(walk, S.ACTIVE), steps=steps, ends_on=clock.today() + 60 * DAY, continues="x"
        )


@pytest.mark.parametrize("left", [S.STARTING, S.ACTIVE, S.TAPERING])
def test_a_pause_stops_the_net_days_and_returns_to_the_phase_it_left(cast, walk, left):
    period, today = put(walk, left), clock.today()
    aino = cast.aino.actor
    setback = record_setback(by=aino, period=period, cause=SetbackCause.BODY, noticed_on=today - 31 * DAY)
    pause = pause_period(
        by=aino, period=period, cause=PauseCause.SETBACK, review_on=today, light_contact=False, on=today - 30 * DAY
    )
    resume_period(by=aino, period=period, after="tired, and keen", on=today - 10 * DAY)

    period = Period.objects.get(pk=period.pk)
    days = [counted(phase) for phase in phases_of(period)]
    assert (period.state, gross_days(days, today), net_days(days, today)) == (left, 40, 20)
    pause.refresh_from_db()
    setback.refresh_from_db()
    assert (pause.setback_id, pause.after, setback.after) == (setback.pk, "tired, and keen", "tired, and keen")
    assert setback.returned_on == today - 10 * DAY


@pytest.mark.parametrize(("light", "state"), [(True, MeetingState.AGREED), (False, MeetingState.CALLED_OFF)])
def test_meetings_ahead_are_called_off_by_a_pause_unless_they_are_kept(cast, walk, light, state):
    pause_period(
        by=cast.aino.actor, period=put(walk, S.ACTIVE), cause=PauseCause.CLIENT_WISH, review_on=clock.today(),
        light_contact=light,
    )  # fmt: skip
    walk.ahead.refresh_from_db()
    assert walk.ahead.state == state


def test_a_pause_is_looked_at_within_fourteen_days(cast, walk):
    period, today = put(walk, S.ACTIVE), clock.today()
    for far in (-1, 15):
        with pytest.raises(NotNow, match="14 päivän"):
            pause_period(
                by=cast.aino.actor, period=period, cause=PauseCause.OTHER, review_on=today + far * DAY,
                light_contact=True,
            )  # fmt: skip
    pause = pause_period(
        by=cast.aino.actor, period=period, cause=PauseCause.OTHER, review_on=today + 14 * DAY, light_contact=True
    )
    assert review_pause(by=cast.aino.actor, pause=pause, review_on=today + 3 * DAY).review_on == today + 3 * DAY


def test_a_setback_keeps_what_was_before_and_after_it(cast, walk):
    period, today = put(walk, S.ACTIVE), clock.today()
    made = record_setback(
        by=cast.aino.actor, period=period, cause=SetbackCause.MIND, noticed_on=today - 3 * DAY, told="Marja",
        before="out three days a week",
    )  # fmt: skip
    with pytest.raises(NotNow, match="vielä kesken"):
        record_setback(by=cast.aino.actor, period=period, cause=SetbackCause.MIND, noticed_on=today)
    record_return(by=cast.aino.actor, setback=made, returned_on=today, after="once a week")

    made.refresh_from_db()
    assert (made.told, made.before, made.after) == ("Marja", "out three days a week", "once a week")


def test_a_setback_is_a_mark_on_the_course_and_the_phases_stay(cast, walk, window):
    period, today = put(walk, S.ACTIVE), clock.today()
    record_setback(by=cast.aino.actor, period=period, cause=SetbackCause.MIND, noticed_on=today - 30 * DAY)

    drawn = timeline(period, [], period.setbacks.all())
    assert [phase["kind"] for phase in drawn["phases"]] == ["active"] * period.phases.count()
    assert [(mark["start"], mark["end"]) for mark in drawn["marks"]] == [(today - 30 * DAY, None)]
    page = window("aino").get(reverse("period", args=[period.pk])).content.decode()
    day = f"{drawn['marks'][0]['start']:%-d.%-m.%Y}"
    assert (f"<li>Takapakki {day} alkaen</li>" in page, page.count(" data-now>")) == (True, 1)


def test_a_setback_recorded_by_mistake_can_be_taken_back_within_a_day(cast, walk, window):
    period, aino = put(walk, S.ACTIVE), window("aino")
    made = record_setback(by=cast.aino.actor, period=period, cause=SetbackCause.MIND, noticed_on=clock.today())
    course, address = reverse("period_course", args=[period.pk]), reverse("setback_undo", args=[made.pk])

    assert f'action="{address}"' in aino.get(course).content.decode()
    assert (aino.post(address).status_code, Setback.objects.filter(period=period).count()) == (303, 0)


def test_after_a_day_or_a_pause_a_setback_stays(cast, walk, window):
    period, aino = put(walk, S.ACTIVE), cast.aino.actor
    made = record_setback(by=aino, period=period, cause=SetbackCause.MIND, noticed_on=clock.today())
    with time_machine.travel(clock.now() + DAY), pytest.raises(NotNow, match="vuorokauden sisällä"):
        undo_setback(by=aino, setback=made)
    pause_period(by=aino, period=period, cause=PauseCause.SETBACK, review_on=clock.today(), light_contact=True)
    with pytest.raises(NotNow, match="tauolla"):
        undo_setback(by=aino, setback=made)

    course = window("aino").get(reverse("period_course", args=[period.pk])).content.decode()
    assert (reverse("setback_undo", args=[made.pk]) in course, Setback.objects.count()) == (False, 1)


def test_a_phase_begins_neither_ahead_nor_before_the_present_one(cast, walk):
    period = put(walk, S.TAPERING, days_ago=10)
    for day in (clock.today() + DAY, clock.today() - 11 * DAY):
        with pytest.raises(NotNow):
            step_back(by=cast.aino.actor, period=period, reason="x", on=day)
