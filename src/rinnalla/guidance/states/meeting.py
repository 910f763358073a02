"""When a meeting may be agreed and held."""

from datetime import datetime, timedelta

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock

# A date further off than these has been mistyped.
EARLIEST_MEETING, LATEST_MEETING = timedelta(days=366), timedelta(days=731)
# A meeting may have been brought forward by a day without anybody changing what was agreed.
BROUGHT_FORWARD = timedelta(days=1)
TOO_FAR_OFF = _("Check the date: a meeting is agreed at most a year back or two years ahead.")
STILL_AHEAD = _("This meeting is still ahead. Record it as held when you have met.")


def may_be_agreed(starts_at: datetime) -> bool:
    """Whether a moment is near enough for a meeting."""
    return clock.now() - EARLIEST_MEETING <= starts_at <= clock.now() + LATEST_MEETING


def may_be_held(starts_at: datetime) -> bool:
    """Whether a meeting agreed for this moment can have been held by now."""
    return starts_at <= clock.now() + BROUGHT_FORWARD
