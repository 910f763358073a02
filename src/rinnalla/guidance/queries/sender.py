"""Reading what the sender of a request sees of the period that has come of it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, QuerySet, Subquery

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices import SummaryState
from rinnalla.guidance.models import Goal, Meeting, Note, Period, PhaseInterval, ServiceRequest, Summary
from rinnalla.guidance.queries.period import caseload
from rinnalla.guidance.states import COUNTED, RUNNING_PERIOD
from rinnalla.people.choices import ConsentKind
from rinnalla.people.models import Consent
from rinnalla.people.queries.client import has_agreed


def period_of(actor: Actor, request: ServiceRequest) -> Period | None:
    """The period of a request, with how many meetings were held, when the actor may know of it.

    ``permitted`` says whether the client permits the sender's unit to see goals, summaries and services tried.
    ``to_read`` says whether a summary waits for the client to read it.
    """
    permits = Consent.objects.filter(
        kind=ConsentKind.DISCLOSURE, withdrawn_at=None, client=OuterRef("client"), recipient=request.from_unit_id
    )
    given = Summary.objects.filter(owner=OuterRef("owner"), period=OuterRef("pk"), state=SummaryState.WITH_CLIENT)
    return caseload(actor).filter(request=request).annotate(permitted=Exists(permits), to_read=Exists(given)).first()


def is_permitted(request: ServiceRequest) -> bool:
    """Whether the client permits the sender's unit to see goals and summaries."""
    if request.from_unit_id is None:
        return False
    return has_agreed(request.client, ConsentKind.DISCLOSURE, recipient=request.from_unit_id)


def goals_in(actor: Actor, period: Period) -> "QuerySet[Goal]":
    """The goals of a period that the actor may read and that have not ended, each with its client."""
    rows = visible(actor, Permission.GOAL_READ, Goal).filter(period=period, end=None)
    return rows.select_related("data_key", "period").order_by("created_at")


def told_in(actor: Actor, period: Period) -> "QuerySet[Note]":
    """The partner summaries of a period that the actor may read, the newest first; of each the newest text."""
    rows = visible(actor, Permission.PARTNER_SUMMARY_READ, Note).filter(meeting__period=period, corrected_by=None)
    return rows.select_related("data_key", "meeting__period").order_by("-meeting__starts_at")


def lately_told(actor: Actor, *, since: datetime) -> "QuerySet[Note]":
    """Partner summaries of the last days to the actor as a sender, the newest first; of each the newest text."""
    rows = visible(actor, Permission.PARTNER_SUMMARY_READ, Note).filter(created_at__gte=since, corrected_by=None)
    return rows.select_related("meeting__period__client__data_key").order_by("-created_at")


def lately_summed_up(actor: Actor, *, since: datetime) -> "QuerySet[Summary]":
    """Summaries that clients have lately read and the actor may read as a sender, the newest first."""
    rows = visible(actor, Permission.SUMMARY_READ, Summary).filter(changed_at__gte=since)
    return rows.select_related("period__client__data_key").order_by("-changed_at")


@dataclass(frozen=True)
class Counted:
    """People of a unit in a time that has closed, before small numbers are kept back."""

    requested: int
    began: int
    guided: int
    met: int
    meetings: int


def counted(actor: Actor, unit: UUID, first: date, last: date) -> Counted:
    """How many clients a unit asked guidance for between two local dates, and what came of it by the second."""
    asked = visible(actor, Permission.UNIT_NUMBERS, ServiceRequest).filter(from_unit=unit)
    asked = asked.filter(waiting_since__gte=first, waiting_since__lte=last)
    periods = visible(actor, Permission.UNIT_NUMBERS, Period).filter(request__from_unit=unit)
    begun = PhaseInterval.objects.filter(state__in=RUNNING_PERIOD, started_on__lte=last)
    guided = periods.filter(pk__in=begun.exclude(ended_on__lte=first).values("period"))
    held = visible(actor, Permission.UNIT_NUMBERS, Meeting).filter(
        period=OuterRef("pk"),
        state__in=COUNTED,
        starts_at__gte=clock.midnight(first),
        starts_at__lt=clock.midnight(last + timedelta(days=1)),
    )
    # Counted period by period: one look into an index for each, instead of a join for each meeting.
    of_period = Subquery(held.order_by().values("period").values(how_many=Count("*")))
    met = [(client, number) for client, number in periods.values_list("client", of_period) if number]
    return Counted(
        requested=asked.values("client").distinct().count(),
        began=asked.filter(period__in=begun.values("period")).values("client").distinct().count(),
        guided=guided.values("client").distinct().count(),
        met=len({client for client, _ in met}),
        meetings=sum(number for _, number in met),
    )


def closed_quarters(today: date, how_many: int = 2) -> list[tuple[date, date]]:
    """The last quarters of a year that have ended, newest first. They never overlap: none can be taken from another."""
    found, first = [], _begins(today)
    for _ in range(how_many):
        last = first - timedelta(days=1)
        first = _begins(last)
        found.append((first, last))
    return found


def _begins(day: date) -> date:
    """The first day of the quarter that a day is in."""
    return date(day.year, day.month - (day.month - 1) % 3, 1)
