"""Reading what the sender of a request sees of the period that has come of it."""

from django.db.models import QuerySet

from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission
from rinnalla.guidance.models import Goal, Note, Period, ServiceRequest
from rinnalla.guidance.queries.period import caseload
from rinnalla.people.choices import ConsentKind
from rinnalla.people.queries import has_agreed


def period_of(actor: Actor, request: ServiceRequest) -> Period | None:
    """The period of a request, with how many meetings were held, when the actor may know of it."""
    return caseload(actor).filter(request=request).first()


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
