"""What may be said of a difficult situation, and when."""

from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.guidance.choices import DifficultKind

AHEAD = _("This moment lies ahead.")
LONGEST_DEFERRAL = _("Choose a day within the next 30 days. If the danger goes on, decide again then.")
LONGEST = timedelta(days=30)
# What is recorded of these is not shown to the client before a coordinator has decided.
STARTS_HIDDEN = frozenset({DifficultKind.CHILD})


def may_be_deferred_until(day: date) -> bool:
    """Whether a client's reading may be put off to the end of a local date."""
    return clock.today() <= day <= clock.today() + LONGEST
