"""What stops when a period rests or ends. Plain functions that join the action which runs them."""

from collections.abc import Iterable
from datetime import date, timedelta

from rinnalla.guidance.choices import FollowUpState, MeetingState, WaitingEnd
from rinnalla.guidance.models import Meeting, Period
from rinnalla.guidance.states import WRITING_DAYS_AFTER

WRITING_AFTER = timedelta(days=WRITING_DAYS_AFTER)


def call_off(meetings: Iterable[Meeting]) -> None:
    """Agreed meetings that will not be."""
    for meeting in meetings:
        meeting.state = MeetingState.CALLED_OFF
        meeting.save()


def close_waitings(period: Period, on: date) -> None:
    """What was waited for is waited for no longer here."""
    for one in period.waitings.filter(closed_on=None).select_related("data_key"):
        one.closed_on, one.closed_as = max(on, one.since), WaitingEnd.PERIOD_ENDED
        one.save()


def end_assignments(period: Period, on: date) -> None:
    """The guides' days end; they may read and finish writing for fourteen days."""
    for one in period.assignments.filter(ends_on=None):
        one.ends_on = max(on, one.starts_on)
        one.access_until = one.ends_on + WRITING_AFTER
        one.save()


def cancel_followups(period: Period) -> None:
    """Nobody is asked how it went on."""
    for one in period.followups.filter(state=FollowUpState.DUE).select_related("data_key"):
        one.state = FollowUpState.CANCELLED
        one.save()
