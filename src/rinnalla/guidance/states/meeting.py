"""When a meeting may be agreed and held."""

from datetime import date, datetime, timedelta

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.errors import NotNow
from rinnalla.guidance.choices import MeetingState
from rinnalla.guidance.states.days import is_just_recorded
from rinnalla.guidance.states.period import OPEN_PERIOD

# A date further off than these has been mistyped.
EARLIEST_MEETING, LATEST_MEETING = timedelta(days=366), timedelta(days=731)
# A meeting may have been brought forward by a day without anybody changing what was agreed.
BROUGHT_FORWARD = timedelta(days=1)
# Whoever counts meetings counts these.
COUNTED = frozenset({MeetingState.HELD})
# What a meeting can be recorded as; a moved one gets a new time instead.
OUTCOMES = (MeetingState.HELD, MeetingState.DID_NOT_TAKE_PLACE)
# Half a year of weekly meetings is agreed at once, no more.
MOST_AT_ONCE = 26
WEEK = timedelta(days=7)
TOO_FAR_OFF = _("Check the date: a meeting is agreed at most a year back or two years ahead.")
TOO_MANY = _("Agree on at most half a year of weekly meetings at once.")
STILL_AHEAD = _("This meeting is still ahead. Record it as held when you have met.")


def may_be_agreed(starts_at: datetime) -> bool:
    """Whether a moment is near enough for a meeting."""
    return clock.now() - EARLIEST_MEETING <= starts_at <= clock.now() + LATEST_MEETING


def may_be_held(starts_at: datetime) -> bool:
    """Whether a meeting agreed for this moment can have been held by now."""
    return starts_at <= clock.now() + BROUGHT_FORWARD


def may_be_undone(state: str, recorded_at: datetime | None) -> bool:
    """Whether what was recorded of a meeting can still be taken back."""
    recorded = {MeetingState.HELD, MeetingState.MOVED, MeetingState.DID_NOT_TAKE_PLACE}
    return state in recorded and recorded_at is not None and is_just_recorded(recorded_at)


def weekly(starts_at: datetime, until: date | None) -> list[datetime]:
    """The same Finnish time of day each week up to a day, the first one always; also over a change of the clocks."""
    first = clock.local(starts_at)
    days = range((until - first.date()).days // WEEK.days + 1) if until and until > first.date() else range(1)
    return [(first.replace(tzinfo=None) + number * WEEK).replace(tzinfo=clock.HELSINKI) for number in days]


def check_open(period_state: str) -> None:
    """Raise NotNow when a period has ended."""
    if period_state not in OPEN_PERIOD:
        raise NotNow(_("The period has ended, so its meetings can't change any more."))


def check_moment(starts_at: datetime) -> None:
    """Raise NotNow when a moment is too far off for a meeting."""
    if not may_be_agreed(starts_at):
        raise NotNow(TOO_FAR_OFF)
