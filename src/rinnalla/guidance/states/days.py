"""Which days can be true of what is written down. A wrong one gets a sentence at its field that says which can be."""

from datetime import date, datetime, timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rinnalla.access import clock
from rinnalla.access.errors import NotNow

YEAR = timedelta(days=366)
# What somebody has waited for, lived through or tried may have begun this long ago.
LONG_AGO = 5 * YEAR

# What was recorded by mistake can be taken back for this long.
UNDOING = timedelta(days=1)


def is_just_recorded(at: datetime) -> bool:
    """Whether what was recorded at a moment can still be taken back."""
    return clock.now() - at < UNDOING


def check_day(day: date | None, *, field: str, first: date, last: date) -> None:
    """Raise NotNow at a field for a local date that is not between two others, both of them allowed."""
    if day is None or first <= day <= last:
        return
    days = {"first": date_format(first, "j.n.Y"), "last": date_format(last, "j.n.Y")}
    raise NotNow(_("Check the date: it can be from %(first)s to %(last)s.") % days, field=field)


def check_past(day: date | None, *, field: str, first: date | None = None) -> None:
    """The same for something that has happened: from ``first``, or five years back, to today."""
    today = clock.today()
    check_day(day, field=field, first=min(first or today - LONG_AGO, today), last=today)


def check_ahead(day: date | None, *, field: str, first: date | None = None, after: date | None = None) -> None:
    """The same for something planned or promised: from ``first``, or a year back, to a year after today.

    ``after`` is a later day from which the year is counted.
    """
    today = clock.today()
    check_day(day, field=field, first=first or today - YEAR, last=max(today, after or today) + YEAR)
