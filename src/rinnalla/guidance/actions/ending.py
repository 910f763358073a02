"""The end of a period: cancelled, before its time, after the last meeting; finished, and opened again to correct."""

from collections.abc import Sequence
from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices import EndCheck, EndedBy, FollowUpMoment
from rinnalla.guidance.models import (
    Assignment,
    Ending,
    FollowUp,
    Meeting,
    Period,
    PhaseInterval,
    PhaseReason,
    Waiting,
)
from rinnalla.guidance.queries.phase import (
    is_end_summary_settled,
    is_gone,
    meetings_to_call_off,
    since_of,
    unrecorded,
)
from rinnalla.guidance.states import GONE, REOPENED_WITHIN_DAYS, after_period, checks_of, only_known_day
from rinnalla.post.outbox import withhold

MOVING = (Period, PhaseInterval, PhaseReason, Meeting, Waiting, Assignment, FollowUp, Ending)
ASKED_AFTER = {FollowUpMoment.DAYS_30: timedelta(days=30), FollowUpMoment.DAYS_90: timedelta(days=90)}


@action(Permission.PERIOD_STEER, on="period", event=Event.PERIOD_CANCELLED, writes=MOVING, calls=(withhold,))
def cancel_period(*, by: Actor, period: Period, ended_by: EndedBy, words: str) -> Period:
    """A period that does not start. Everything agreed is called off."""
    phase = period.enter(after_period(period.state, "cancel"), on=clock.today())
    PhaseReason(phase=phase, data_key=period.client.data_key, words=words).save()
    _keep(period, ended_by, clock.today(), words)
    _stop(by, period, gone=ended_by in GONE)
    period.end_assignments(on=clock.today())
    return period


@action(Permission.PHASE_WRITE, on="period", event=Event.PERIOD_CLOSING, writes=(Period, PhaseInterval, FollowUp))
def begin_closing(*, by: Actor, period: Period, on: date | None = None) -> Period:
    """The last meeting has been held: the end is gone through and summed up."""
    period.enter(after_period(period.state, "last_meeting"), on=only_known_day(on or clock.today(), since_of(period)))
    _ask(period, FollowUpMoment.END, clock.today())
    return period


@action(Permission.PERIOD_STEER, on="period", event=Event.PERIOD_ENDED_EARLY, writes=MOVING, calls=(withhold,))
def end_early(*, by: Actor, period: Period, ended_by: EndedBy, words: str, on: date | None = None) -> Ending:
    """End a period before its time; what is to be seen to is listed.

    Where the client has died or can't be reached everything stops at once: meetings, waits, follow-ups, and messages
    to them or about them that have not left.
    """
    following = after_period(period.state, "end_early")
    day = only_known_day(on or clock.today(), since_of(period))
    period.enter(following, on=day)
    made = _keep(period, ended_by, day, words)
    _stop(by, period, gone=ended_by in GONE)
    if ended_by not in GONE:
        _ask(period, FollowUpMoment.END, clock.today())
    return made


@action(Permission.PERIOD_STEER, on="ending", event=Event.PERIOD_ENDING_SEEN_TO, writes=(Ending,), versioned=True)
def see_to_ending(*, by: Actor, ending: Ending, checks: Sequence[EndCheck]) -> Ending:
    """Keep what has been seen to of the list of an ending before its time."""
    wanted = checks_of(EndedBy(ending.ended_by))
    ending.checks = [check.value for check in wanted if check in checks]
    ending.save()
    return ending


@action(Permission.PERIOD_STEER, on="period", event=Event.PERIOD_FINISHED, writes=MOVING, calls=(withhold,))
def finish_period(*, by: Actor, period: Period) -> Period:
    """Finish: everything is frozen, and what lies ahead is called off in the same transaction.

    Raises NotNow while meetings wait to be recorded, and until the client has read the end summary or has said that
    they won't.
    """
    following = after_period(period.state, "finish")
    gone, left = is_gone(period), unrecorded(period)
    if left and not gone:
        sentence = ngettext_lazy(
            "One meeting waits to be recorded. Record how it went first.",
            "%(count)s meetings wait to be recorded. Record how they went first.",
            left,
        )
        raise NotNow(sentence % {"count": left})
    if not is_end_summary_settled(period):
        raise NotNow(_("The client has not read the end summary yet. Give it to be read first."))
    today = clock.today()
    _stop(by, period, gone=gone)
    period.end_waiting(on=today)
    period.end_assignments(on=today)
    period.enter(following, on=today)
    if not gone:
        for moment, days in ASKED_AFTER.items():
            _ask(period, moment, today + days)
    return period


@action(Permission.PERIOD_STEER, on="period", event=Event.PERIOD_REOPENED, writes=(Period, PhaseInterval, PhaseReason))
def reopen_period(*, by: Actor, period: Period, reason: str) -> Period:
    """Open a finished period again to correct it, within thirty days. Raises NotNow later."""
    following = after_period(period.state, "reopen")
    if clock.today() > since_of(period) + timedelta(days=REOPENED_WITHIN_DAYS):
        raise NotNow(_("A period can be opened again for 30 days after its end. Write a correction to the summary."))
    phase = period.enter(following, on=clock.today())
    PhaseReason(phase=phase, data_key=period.client.data_key, words=reason).save()
    return period


def _keep(period: Period, ended_by: EndedBy, on: date, words: str) -> Ending:
    made = Ending(period=period, data_key=period.client.data_key, ended_by=ended_by, ended_on=on, words=words)
    made.save()
    return made


def _stop(by: Actor, period: Period, *, gone: bool) -> None:
    """Call off what lies ahead; where the client is gone also everything else that would be done or sent."""
    for meeting in meetings_to_call_off(period, since=None if gone else clock.now()):
        meeting.call_off()
    if gone:
        period.end_waiting(on=clock.today())
        period.end_follow_up()
        withhold(by=by, about=period.client_id, address=period.client.email)


def _ask(period: Period, moment: FollowUpMoment, due_on: date) -> None:
    if not period.followups.filter(moment=moment).exists():
        FollowUp(period=period, data_key=period.client.data_key, moment=moment, due_on=due_on).save()
