"""Reading attempts to reach a client, and joint handovers."""

from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices import HandoverKind
from rinnalla.guidance.models import ContactAttempt, Handover, ServiceRequest

AT_MOST = 50


def contacts_of(actor: Actor, request: ServiceRequest) -> list[ContactAttempt]:
    """Attempts to reach the client of a request that the actor may see, the newest first."""
    rows = visible(actor, Permission.CONTACT_READ, ContactAttempt).filter(request=request)
    return list(rows.select_related("data_key", "by_whom__staff").order_by("-tried_at", "-created_at")[:AT_MOST])


def handovers_of(actor: Actor, request: ServiceRequest) -> list[Handover]:
    """The joint handovers of a request that the actor may see: the one at the beginning first."""
    rows = visible(actor, Permission.HANDOVER_READ, Handover).filter(request=request)
    return sorted(rows.select_related("data_key"), key=lambda one: list(HandoverKind).index(HandoverKind(one.kind)))


def handover_of(request: ServiceRequest, kind: HandoverKind) -> Handover | None:
    """The handover of a kind, when it has been written down."""
    found: Handover | None = request.handovers.filter(kind=kind).first()
    return found
