"""Counting what waits and what happens, so that the first page can say it without naming anybody."""

from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from django.db.models import Count, Exists, Min, OuterRef, Q, QuerySet

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.choices import NamedContact, NoteKind
from rinnalla.guidance.models import Meeting, Note, Period, ServiceRequest
from rinnalla.guidance.queries.request import INBOX, late
from rinnalla.guidance.states import COUNTED, RUNNING_PERIOD

WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Waiting:
    """How many requests wait, and how many of them longer than was agreed."""

    count: int = 0
    late: int = 0


def waiting(rows: "QuerySet[ServiceRequest]") -> Waiting:
    """Count the requests of a list: late are those whose promised day has passed or that were sent over 28 days ago."""
    return Waiting(**rows.aggregate(count=Count("pk"), late=Count("pk", filter=late())))


@dataclass(frozen=True)
class Queue:
    """How many wait for a guide, and since when the one who has waited longest."""

    count: int
    since: date | None


@dataclass(frozen=True)
class Guided:
    """People in a running period: how many, how many of them have no named nurse or worker, how many guide them."""

    people: int
    without_contact: int
    guides: int


@dataclass(frozen=True)
class Week:
    """The meetings held in the last seven days: how many, their median length, how many notes were written together."""

    held: int
    minutes: int
    together: int


def waiting_and_queue(rows: "QuerySet[ServiceRequest]") -> tuple[Waiting, Queue]:
    """Count the requests of a list, and who of them waits for a guide, in one query."""
    queued = Q(state__in=INBOX["waiting"])
    found = rows.aggregate(
        count=Count("pk"),
        late=Count("pk", filter=late()),
        queued=Count("pk", filter=queued),
        since=Min("waiting_since", filter=queued),
    )
    return Waiting(found["count"], found["late"]), Queue(found["queued"], found["since"])


def guided(actor: Actor) -> Guided:
    """The people whose period the actor may open and which runs now."""
    rows = visible(actor, P.PERIOD_READ, Period).filter(state__in=RUNNING_PERIOD)
    counted = rows.aggregate(
        people=Count("client", distinct=True),
        without_contact=Count("client", distinct=True, filter=Q(request__named_contact=NamedContact.NONE)),
        guides=Count("assignments__person", distinct=True, filter=Q(assignments__ends_on=None)),
    )
    return Guided(**counted)


def week(actor: Actor) -> Week:
    """The last seven days' meetings that the actor may see."""
    held = visible(actor, P.MEETING_READ, Meeting).filter(
        state__in=COUNTED, starts_at__gt=clock.now() - WEEK, starts_at__lte=clock.now()
    )
    written = Note.objects.filter(kind=NoteKind.SHARED, written_together=True, corrects=None)
    together = Exists(written.filter(owner=OuterRef("owner"), meeting=OuterRef("pk")))
    rows = list(held.annotate(written_together=together).values_list("minutes", "written_together"))
    minutes = [length or 0 for length, _ in rows]
    return Week(len(rows), round(median(minutes)) if rows else 0, sum(together for _, together in rows))
