"""Random legal histories of a period, lived through its own verbs: each can be ended, and its days add up."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from rinnalla.access import clock
from rinnalla.guidance.actions.assignment import change_guide
from rinnalla.guidance.actions.ending import begin_closing, cancel_period, end_early, finish_period, reopen_period
from rinnalla.guidance.actions.meeting import agree_meeting, record_meeting
from rinnalla.guidance.actions.pause import pause_period, resume_period
from rinnalla.guidance.actions.phase import extend_period
from rinnalla.guidance.actions.plan import confirm_plan
from rinnalla.guidance.actions.taper import Step, start_taper, step_back
from rinnalla.guidance.choices import EarlierNotes, EndedBy, MeetingState, PauseCause, PeriodState, Rhythm
from rinnalla.guidance.models import Period
from rinnalla.guidance.queries.phase import counted, phases_of
from rinnalla.guidance.states import ENDED_PERIOD, MOST_EXTENSIONS, PERIOD, REOPENED_WITHIN_DAYS
from rinnalla.methods.phases import gross_days, net_days, paused_days
from rinnalla.people.choices import Channel
from tests import sizes
from tests.guidance.test_course import put, read_end_summary

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]
DAY = timedelta(days=1)
S = PeriodState
# Days after a happening, and days that had gone by when it was recorded.
STEPS = st.lists(st.tuples(st.integers(0, 25), st.integers(0, 12), st.integers(0, 99)), max_size=9)
FEW = settings(
    max_examples=sizes.pick(quick=12, full=300),
    phases=sizes.pick(quick=[Phase.generate], full=list(Phase)),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def test_every_state_of_the_machine_leads_to_an_end_within_two_steps():
    following = {state: {ways[state] for ways in PERIOD.values() if state in ways} for state in S}
    within = {
        state: 0 if state in ENDED_PERIOD else 1 if following[state] & ENDED_PERIOD else 2
        for state in S
        if state in ENDED_PERIOD
        or following[state] & ENDED_PERIOD
        or any(following[n] & ENDED_PERIOD for n in following[state])
    }
    assert set(within) == set(S)
    assert {state: ways for state, ways in following.items() if state in ENDED_PERIOD} == {
        S.FINISHED: {S.CLOSING}, S.CANCELLED: set(),
    }  # fmt: skip


@dataclass
class Life:
    """A period being lived, and beside it the plainest record of it: from which day on it was in which state."""

    cast: Any
    period: Any
    begun: list[tuple[date, str]] = field(default_factory=list)

    def __post_init__(self):
        self.begun = [(one.started_on, one.state) for one in phases_of(self.period)]

    def read(self):
        self.period = Period.objects.get(pk=self.period.pk)
        return self.period

    def events(self):
        """What may happen now."""
        period, state = self.read(), S(self.period.state)
        may = {event for event, ways in PERIOD.items() if state in ways}
        if state == S.PAUSED:
            may -= {"resume_starting", "resume_active", "resume_tapering"}
            may.add(f"resume_{period.pauses.order_by('-created_at').first().left}")
        if period.extensions.count() == MOST_EXTENSIONS:
            may.discard("extend")
        if state == S.FINISHED and clock.today() > self.begun[-1][0] + REOPENED_WITHIN_DAYS * DAY:
            may.discard("reopen")
        return sorted(may)

    def happen(self, event, day):
        before, today = self.read().state, clock.today()
        day = max(day, self.begun[-1][0])
        kept = verbs(self.cast, self.period, day)[event]()
        after = self.read().state
        assert after == PERIOD[event][S(before)]
        if after != before:
            self.begun.append((day if kept == "day" else today, after))

    def days(self, *states):
        """Days spent in some states, each day looked at on its own."""
        first, past = self.begun[0][0], (clock.today() - self.begun[0][0]).days
        asked = [first + number * DAY for number in range(past)]
        return sum([state for day, state in self.begun if day <= one][-1] in states for one in asked)


def verbs(cast, period, day):
    """Each event as somebody does it. Gives "day" where it took place on that day, not on the day of recording."""
    marja, aino, today = cast.marja.actor, guide_of(cast, period).actor, clock.today()
    steps = [Step(Rhythm.MONTHLY, day)]
    on_day = {
        "start_taper": lambda: start_taper(
            by=aino, period=period, steps=steps, ends_on=today + DAY, continues="x", on=day
        ),
        "step_back": lambda: step_back(by=aino, period=period, reason="x", on=day),
        "pause": lambda: pause_period(
            by=aino, period=period, cause=PauseCause.HOLIDAY, review_on=today, light_contact=day.day % 2 == 0, on=day
        ),
        **dict.fromkeys(
            ("resume_starting", "resume_active", "resume_tapering"),
            lambda: resume_period(by=aino, period=period, after="x", on=day),
        ),
        "end_early": lambda: end_early(by=marja, period=period, ended_by=EndedBy.MOVED, words="x", on=day),
        "last_meeting": lambda: begin_closing(by=aino, period=period, on=day),
    }
    on_today = {
        "first_meeting": lambda: meet(aino, period),
        "cancel": lambda: cancel_period(by=marja, period=period, ended_by=EndedBy.CLIENT, words="x"),
        "confirm_plan": lambda: confirm_plan(by=aino, period=period, how=Channel.PHONE, waived="x"),
        "change_guide": lambda: hand_over(cast, period),
        "extend": lambda: extend_period(by=marja, period=period, until=period.planned_end + 30 * DAY, reason="x"),
        "finish": lambda: record_what_waits(aino, period) or finish_period(by=marja, period=period),
        "reopen": lambda: reopen_period(by=marja, period=period, reason="x"),
    }
    return {name: lambda verb=verb: verb() and "day" for name, verb in on_day.items()} | on_today


def guide_of(cast, period):
    running = [one.person for one in period.assignments.filter(ends_on=None)]
    return next((member for member in (cast.aino, cast.daniel) if member.person in running), cast.aino)


def meet(aino, period):
    made = agree_meeting(by=aino, period=period, starts_at=clock.now(), place="x")
    record_meeting(by=aino, meeting=made, state=MeetingState.HELD, minutes=60)


def hand_over(cast, period):
    other = cast.daniel if guide_of(cast, period) is cast.aino else cast.aino
    change_guide(
        by=cast.marja.actor, period=period, guide=other.staff, on=clock.today() + DAY, reads=EarlierNotes.ALL,
        how=Channel.PHONE,
    )  # fmt: skip


def record_what_waits(aino, period):
    for one in period.meetings.filter(state=MeetingState.AGREED, starts_at__lte=clock.now()):
        record_meeting(by=aino, meeting=one, state=MeetingState.DID_NOT_TAKE_PLACE)


def live(life, steps, moved):
    for lasts, late, which in steps:
        may = life.events()
        if not may:
            break
        life.happen(may[which % len(may)], clock.today() - late * DAY)
        moved.shift(lasts * DAY)


def end(life):
    """The shortest way to an end, from wherever the period is."""
    for event in ("cancel", "end_early", "finish"):
        state = S(life.read().state)
        if state in PERIOD[event] and not (event == "end_early" and state == S.CLOSING):
            life.happen(event, clock.today())


@pytest.fixture
def ready(cast, walk):
    """Not begun; what a plan and an end ask for is there."""
    read_end_summary(walk)
    meet(cast.aino.actor, walk.period)
    return put(walk, S.PLANNED, days_ago=0)


@FEW
@given(steps=STEPS)
def test_a_history_can_always_be_ended_and_its_days_are_the_sum_of_its_phases(cast, ready, steps):
    with transaction.atomic(), time_machine.travel(clock.now()) as moved:
        life = Life(cast, ready)
        live(life, steps, moved)
        add_up(life)
        end(life)
        add_up(life)
        period = life.period
        assert period.state in ENDED_PERIOD
        assert not period.assignments.filter(ends_on=None).exists()
        assert not period.meetings.filter(state=MeetingState.AGREED).exists()
        transaction.set_rollback(True)


def add_up(life):
    """The phases follow each other without a gap; net days are gross days less the pauses, day for day."""
    kept, today = phases_of(life.read()), clock.today()
    assert [(one.started_on, one.state) for one in kept] == life.begun
    assert [one.ended_on for one in kept] == [one.started_on for one in kept[1:]] + [None]
    days = [counted(phase) for phase in kept]
    net, paused = net_days(days, today), paused_days(days, today)
    assert net == life.days(S.STARTING, S.ACTIVE, S.TAPERING, S.CLOSING)
    assert paused == life.days(S.PAUSED)
    assert gross_days(days, today) - paused == net


def test_a_history_is_lived_through_the_verbs_and_not_around_them(cast, ready):
    """The same happenings, each once, in the order of a long period."""
    order = ["first_meeting", "pause", "resume_starting", "confirm_plan", "extend", "change_guide", "extend",
             "start_taper", "step_back", "start_taper", "pause", "resume_tapering", "last_meeting", "finish",
             "reopen", "finish"]  # fmt: skip
    with time_machine.travel(clock.now()) as moved:
        life = Life(cast, ready)
        for event in order:
            assert event in life.events()
            life.happen(event, clock.today())
            moved.shift(3 * DAY)
        add_up(life)
    assert life.period.state == S.FINISHED
