"""Whether somebody is to be in two places at once."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext as _

from rinnalla.access.errors import NotNow
from rinnalla.guidance.choices import IntroductionState, MeetingState
from rinnalla.guidance.models import Introduction, Meeting
from rinnalla.guidance.queries.meeting import when

# Meetings that begin nearer to each other than this are taken to overlap: how long they last is not agreed.
APART = timedelta(hours=1)
ANYWAY = "anyway"


def ask_of_clash(
    moments: Sequence[datetime], *, clients: Iterable[UUID], guides: Iterable[UUID], besides: Meeting | None = None
) -> None:
    """Raise NotNow with the other meeting's time where a client or a guide has one agreed at one of some moments.

    It speaks of the field by which the time is agreed all the same. ``besides`` is the meeting that is being moved.
    """
    theirs = set(clients)
    busy = _near(moments, Q(period__client__in=theirs), Q(suggestion__request__client__in=theirs), besides)
    if busy:
        sentence = _("The client has a meeting already: %(when)s. Would another time do?")
        raise NotNow(sentence % {"when": when(busy)}, field=ANYWAY)
    people = set(guides)
    guided = Q(period__assignments__person__in=people, period__assignments__ends_on=None)
    along = Q(second_guide__in=people) | Q(trainee__in=people)
    busy = _near(moments, guided | along, Q(suggestion__guide__in=people), besides)
    if busy:
        sentence = _("The guide has another meeting then: %(when)s. Would another time do?")
        raise NotNow(sentence % {"when": when(busy)}, field=ANYWAY)


def _near(moments: Sequence[datetime], meetings: Q, introductions: Q, besides: Meeting | None) -> datetime | None:
    """The first agreed meeting that begins near one of some moments."""
    around = {"starts_at__gt": min(moments) - APART, "starts_at__lt": max(moments) + APART}
    rows = Meeting.objects.filter(meetings, state=MeetingState.AGREED, **around)
    if besides:
        rows = rows.exclude(pk=besides.pk)
    first = Introduction.objects.filter(
        introductions, suggestion__closed_at=None, state=IntroductionState.AGREED, **around
    )
    taken = sorted({*rows.values_list("starts_at", flat=True), *first.values_list("starts_at", flat=True)})
    return next((one for one in taken if _is_near(one, moments)), None)


def _is_near(one: datetime, moments: Collection[datetime]) -> bool:
    return any(abs(one - moment) < APART for moment in moments)
