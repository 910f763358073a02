"""Reading which services clients have tried."""

from uuid import UUID

from django.db.models import QuerySet

from rinnalla.access.actors import Actor
from rinnalla.access.doors import belonging, comes_along, visible
from rinnalla.access.permissions import Permission
from rinnalla.access.prepared import prepared
from rinnalla.access.tenancy import owner_id
from rinnalla.guidance.models import Period, ServiceTried, TriedStep
from rinnalla.services.models import Service

STEPS = "readable_steps"


def tried_in(actor: Actor, period: Period) -> list[ServiceTried]:
    """Services a client has tried in a period, the latest change first; ``readable_steps`` of each, in their order.

    They are read with their steps, of which each has one at least.
    """
    found: dict[UUID, ServiceTried] = {}
    for step in _steps_in(actor, period):
        tried = found.setdefault(step.tried_id, step.tried)
        setattr(tried, STEPS, [*getattr(tried, STEPS, ()), step])
    return sorted(found.values(), key=lambda one: (one.state_since, one.created_at), reverse=True)


@prepared
def _steps_in(actor: Actor, period: Period) -> "QuerySet[TriedStep]":
    rows = belonging(actor, Permission.MEETING_READ, TriedStep, to=period)
    if not comes_along(actor, Permission.TRIED_READ, ServiceTried, to=period):
        tried = belonging(actor, Permission.TRIED_READ, ServiceTried, to=period)
        rows = rows.filter(tried__in=tried.values("pk"))
    around = ("data_key", "tried__data_key", "tried__service", "tried__period")
    return rows.select_related(*around).order_by("created_at")


def tried_by_permit(actor: Actor, period: Period) -> "QuerySet[ServiceTried]":
    """What the sender sees of them under a disclosure permit: which, and how far each has come."""
    rows = visible(actor, Permission.TRIED_READ, ServiceTried).filter(period=period)
    return rows.select_related("data_key", "service", "period").order_by("-state_since", "-created_at")


def tried_there(period: Period, service: Service) -> ServiceTried | None:
    """A service as it stands on a period's list."""
    rows = ServiceTried.objects.filter(owner_id=owner_id(), period=period, service=service)
    found: ServiceTried | None = rows.select_related("data_key", "service", "period__client").first()
    return found


def steps_with(tried: ServiceTried) -> "QuerySet[TriedStep]":
    """All steps that the same client has taken with the same service, in any of their periods."""
    rows: QuerySet[TriedStep] = TriedStep.objects.filter(owner_id=owner_id())
    if tried.service_id is None:
        return rows.none()
    return rows.filter(tried__service=tried.service_id, tried__period__client=tried.period.client_id)
