"""Finding out what calls for something to be done in periods. Nothing of it is stored.

The number of queries is the same for one period and for a whole caseload.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.choices import (
    EndedBy,
    FollowUpState,
    MeetingState,
    NamedContact,
    PeriodState,
    SummaryKind,
    SummaryState,
    WaitingKind,
)
from rinnalla.guidance.choices.alert import AlertKind as A
from rinnalla.guidance.models import Ending, FollowUp, Meeting, Pause, Period, PhaseInterval, Setback, Summary, Waiting
from rinnalla.guidance.queries.phase import ending_of, phases_of
from rinnalla.guidance.states import GONE, checks_of

# How many days may pass without a meeting held or agreed; while tapering one meets once a month.
QUIET, QUIET_TAPERING = 14, 35
RECORDED_WITHIN = 2
PLAN_AFTER_MEETINGS = 4
OLD_WAIT = 30
SETBACK_LOOKED_AT = 14
UNREAD_FOR = 7
NEAR_END = 28
CLOSED_WITHIN = 14
NAMED = {WaitingKind.NAMED_NURSE, WaitingKind.NAMED_WORKER}


@dataclass(frozen=True)
class Alert:
    """What calls for something: its kind, the record its next step is about, since when, and a count of days.

    ``what`` tells which, where a period may have several of the kind; ``count`` how many meetings have been held.
    """

    kind: A
    period: UUID
    about: UUID
    since: date
    days: int
    what: str = ""
    count: int = 0


@dataclass
class Facts:
    """What is known of one period, read for all of them at once."""

    period: Period
    today: date
    since: date
    meetings: list[tuple[UUID, str, date]] = field(default_factory=list)
    waitings: list[Waiting] = field(default_factory=list)
    known: bool = False
    pauses: list[Pause] = field(default_factory=list)
    setbacks: list[Setback] = field(default_factory=list)
    summaries: list[Summary] = field(default_factory=list)
    followups: list[FollowUp] = field(default_factory=list)
    ending: Ending | None = None

    @property
    def held(self) -> list[date]:
        """Days of the meetings held."""
        return [day for _, state, day in self.meetings if state == MeetingState.HELD]

    @property
    def agreed(self) -> list[tuple[UUID, date]]:
        """Meetings agreed and not recorded yet."""
        return [(pk, day) for pk, state, day in self.meetings if state == MeetingState.AGREED]

    def alert(self, kind: A, since: date, about: UUID | None = None, what: str = "", count: int = 0) -> Alert:
        """An alert of this period; about the period itself unless about something of it."""
        return Alert(kind, self.period.pk, about or self.period.pk, since, abs((self.today - since).days), what, count)


# What each next step asks; who may not take it is not told to.
ASKS = {
    A.TO_RECORD: P.MEETING_WRITE,
    A.FIRST_MEETING: P.MEETING_WRITE,
    A.NO_MEETING: P.MEETING_WRITE,
    A.PLAN: P.GOAL_WRITE,
    A.NO_NAMED_CONTACT: P.WAITING_WRITE,
    A.WAITING_OLD: P.WAITING_CLOSE,
    A.PAUSE_REVIEW: P.PHASE_WRITE,
    A.SETBACK_OPEN: P.PHASE_WRITE,
    A.REVIEW: P.SUMMARY_WRITE,
    A.SUMMARY_UNREAD: P.SUMMARY_WRITE,
    A.ENDS_SOON: P.PHASE_WRITE,
    A.END_PASSED: P.PERIOD_STEER,
    A.LAST_MEETING: P.PHASE_WRITE,
    A.CHECKS: P.PERIOD_STEER,
    A.TO_FINISH: P.PERIOD_STEER,
    A.FOLLOW_UP: P.FOLLOWUP_WRITE,
}


def alerts_of(actor: Actor, periods: Iterable[Period]) -> dict[UUID, list[Alert]]:
    """What calls for something of this actor in each period, by period; periods without any are left out."""
    found: dict[UUID, list[Alert]] = {}
    for facts in _facts(actor, {period.pk: period for period in periods}):
        mine = [one for one in _alerts(facts) if actor.may(ASKS[one.kind])]
        if mine:
            order = list(A)
            found[facts.period.pk] = sorted(mine, key=lambda one: (order.index(one.kind), one.since))
    return found


def alerts_in(
    actor: Actor,
    period: Period,
    *,
    meetings: Iterable[Meeting],
    summaries: list[Summary],
    waitings: Iterable[Waiting],
    setbacks: Iterable[Setback],
) -> list[Alert]:
    """What calls for something of this actor in one period, from what its page has read already."""
    phases = phases_of(period)
    facts = Facts(period, clock.today(), phases[-1].started_on, summaries=summaries)
    facts.meetings = [(one.pk, one.state, clock.local(one.starts_at).date()) for one in meetings]
    facts.setbacks = [one for one in setbacks if one.returned_on is None]
    for waiting in waitings:
        _note_waiting(facts, waiting)
    if period.state == PeriodState.PAUSED:
        facts.pauses = list(period.pauses.filter(phase__ended_on=None))
    if period.state in {PeriodState.CLOSING, PeriodState.FINISHED}:
        facts.followups = list(period.followups.all())
        facts.ending = ending_of(period)
    return [one for one in _alerts(facts) if actor.may(ASKS[one.kind])]


def _note_waiting(facts: Facts, waiting: Waiting) -> None:
    facts.known |= waiting.kind in NAMED
    if waiting.closed_on is None:
        facts.waitings.append(waiting)


def _facts(actor: Actor, periods: dict[UUID, Period]) -> Iterator[Facts]:
    """Eight queries for any number of periods; what the actor may not see is left out."""
    began = PhaseInterval.objects.filter(period__in=periods, ended_on=None)
    phases = dict(began.values_list("period", "started_on"))
    facts = {pk: Facts(one, clock.today(), phases[pk]) for pk, one in periods.items()}
    told = (MeetingState.HELD, MeetingState.AGREED)
    readable = visible(actor, P.MEETING_READ, Meeting).filter(period__in=periods, state__in=told)
    for pk, period, state, starts in readable.values_list("pk", "period", "state", "starts_at"):
        facts[period].meetings.append((pk, state, clock.local(starts).date()))
    for waiting in visible(actor, P.WAITING_READ, Waiting).filter(period__in=periods).defer("what", "owes"):
        _note_waiting(facts[waiting.period_id], waiting)
    _collect(facts, "pauses", visible(actor, P.PHASE_READ, Pause).filter(period__in=periods, phase__ended_on=None))
    _collect(facts, "setbacks", visible(actor, P.PHASE_READ, Setback).filter(period__in=periods, returned_on=None))
    _collect(facts, "summaries", visible(actor, P.SUMMARY_READ, Summary).filter(period__in=periods))
    _collect(facts, "followups", visible(actor, P.FOLLOWUP_READ, FollowUp).filter(period__in=periods))
    for ending in visible(actor, P.PHASE_READ, Ending).filter(period__in=periods).order_by("created_at"):
        facts[ending.period_id].ending = ending
    yield from facts.values()


def _collect(facts: dict[UUID, Facts], name: str, rows: Iterable[Pause | Setback | Summary | FollowUp]) -> None:
    for row in rows:
        getattr(facts[row.period_id], name).append(row)


def _alerts(facts: Facts) -> Iterator[Alert]:
    for rule in RULES[PeriodState(facts.period.state)]:
        yield from rule(facts)


def _to_record(facts: Facts) -> Iterator[Alert]:
    over = [(day, pk) for pk, day in facts.agreed if (facts.today - day).days >= RECORDED_WITHIN]
    for day, pk in sorted(over)[:1]:
        yield facts.alert(A.TO_RECORD, day, pk)


def _first_meeting(facts: Facts) -> Iterator[Alert]:
    if not facts.agreed:
        yield facts.alert(A.FIRST_MEETING, facts.since)


def _quiet(facts: Facts) -> Iterator[Alert]:
    last = max([*facts.held, facts.since])
    longest = QUIET_TAPERING if facts.period.state == PeriodState.TAPERING else QUIET
    if not facts.agreed and (facts.today - last).days >= longest:
        yield facts.alert(A.NO_MEETING, last)


def _plan(facts: Facts) -> Iterator[Alert]:
    if len(facts.held) >= PLAN_AFTER_MEETINGS:
        yield facts.alert(A.PLAN, sorted(facts.held)[PLAN_AFTER_MEETINGS - 1], count=len(facts.held))


def _named_contact(facts: Facts) -> Iterator[Alert]:
    if facts.period.request.named_contact == NamedContact.NONE and not facts.known:
        yield facts.alert(A.NO_NAMED_CONTACT, facts.period.planned_start)


def _waits(facts: Facts) -> Iterator[Alert]:
    for one in facts.waitings:
        late = one.due is not None and one.due < facts.today
        if late or (one.due is None and (facts.today - one.since).days >= OLD_WAIT):
            yield facts.alert(A.WAITING_OLD, one.since, one.pk, str(WaitingKind(one.kind).label))


def _pause(facts: Facts) -> Iterator[Alert]:
    for one in facts.pauses:
        if one.review_on <= facts.today:
            yield facts.alert(A.PAUSE_REVIEW, one.review_on, one.pk)


def _setback(facts: Facts) -> Iterator[Alert]:
    for one in facts.setbacks:
        if (facts.today - one.noticed_on).days >= SETBACK_LOOKED_AT:
            yield facts.alert(A.SETBACK_OPEN, one.noticed_on, one.pk)


def _review(facts: Facts) -> Iterator[Alert]:
    period = facts.period
    middle = period.planned_start + (period.planned_end - period.planned_start) / 2
    if not facts.summaries and middle <= facts.today:
        yield facts.alert(A.REVIEW, middle)


def _unread(facts: Facts) -> Iterator[Alert]:
    for one in facts.summaries:
        if one.state == SummaryState.WITH_CLIENT and one.given_at:
            given = clock.local(one.given_at).date()
            if (facts.today - given).days >= UNREAD_FOR:
                yield facts.alert(A.SUMMARY_UNREAD, given, one.pk)


def _end(facts: Facts) -> Iterator[Alert]:
    end = facts.period.planned_end
    if end < facts.today:
        yield facts.alert(A.END_PASSED, end)
    elif end - facts.today <= timedelta(days=NEAR_END):
        yield facts.alert(A.ENDS_SOON, end)


def _last(facts: Facts) -> Iterator[Alert]:
    if facts.period.planned_end <= facts.today and not facts.agreed:
        yield facts.alert(A.LAST_MEETING, facts.period.planned_end)


def _checks(facts: Facts) -> Iterator[Alert]:
    ending = facts.ending
    if ending and set(checks_of(EndedBy(ending.ended_by))) - set(ending.checks):
        yield facts.alert(A.CHECKS, ending.ended_on, ending.pk)


def _finish(facts: Facts) -> Iterator[Alert]:
    read = {SummaryState.READ, SummaryState.FROZEN}
    told = any(one.kind == SummaryKind.END and one.state in read for one in facts.summaries)
    gone = facts.ending is not None and EndedBy(facts.ending.ended_by) in GONE
    if told or gone or (facts.today - facts.since).days >= CLOSED_WITHIN:
        yield facts.alert(A.TO_FINISH, facts.since)


def _followed(facts: Facts) -> Iterator[Alert]:
    for one in facts.followups:
        if one.state == FollowUpState.DUE and one.due_on <= facts.today:
            yield facts.alert(A.FOLLOW_UP, one.due_on, one.pk)


Rule = Callable[[Facts], Iterator[Alert]]
_ALWAYS: tuple[Rule, ...] = (_to_record, _waits, _setback, _unread)
RULES: dict[PeriodState, tuple[Rule, ...]] = defaultdict(
    tuple,
    {
        PeriodState.PLANNED: (_to_record, _first_meeting),
        PeriodState.STARTING: (*_ALWAYS, _quiet, _plan, _named_contact),
        PeriodState.ACTIVE: (*_ALWAYS, _quiet, _named_contact, _review, _end),
        PeriodState.PAUSED: (_waits, _named_contact, _pause, _unread),
        PeriodState.TAPERING: (*_ALWAYS, _quiet, _named_contact, _last),
        PeriodState.CLOSING: (*_ALWAYS, _checks, _finish, _followed),
        PeriodState.FINISHED: (_followed,),
    },
)
