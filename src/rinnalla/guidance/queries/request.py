"""Reading service requests."""

from django.db.models import QuerySet

from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices import RequestState
from rinnalla.guidance.models import ServiceRequest
from rinnalla.guidance.states import OPEN_REQUEST
from rinnalla.people.choices import ConsentKind
from rinnalla.people.models import Consent

RELATED = ("client__data_key", "unit", "from_unit__organisation")


def inbox(actor: Actor) -> "QuerySet[ServiceRequest]":
    """Open requests to the actor's units, the one that has waited longest first."""
    rows = visible(actor, Permission.REQUEST_DECIDE, ServiceRequest).filter(state__in=OPEN_REQUEST)
    return rows.select_related("data_key", *RELATED).order_by("waiting_since", "created_at")


def own_requests(actor: Actor) -> "QuerySet[ServiceRequest]":
    """What the actor has sent or begun, newest first."""
    rows = visible(actor, Permission.REQUEST_STATUS, ServiceRequest).exclude(state=RequestState.DISCARDED)
    return rows.select_related("data_key", *RELATED).order_by("-created_at")


def own_open_requests(actor: Actor) -> "QuerySet[ServiceRequest]":
    """What the actor has begun or sent that has not ended, newest first."""
    return own_requests(actor).filter(state__in=[RequestState.DRAFT, *OPEN_REQUEST])


def agreement_of(request: ServiceRequest) -> str:
    """The words the client has approved for the guide; empty before that."""
    brief = getattr(request, "brief", None)
    return brief.text if brief else ""


def is_ready_to_send(request: ServiceRequest) -> bool:
    """Whether the situation has been told and the client's agreement recorded."""
    told = Consent.objects.filter(client=request.client_id, kind=ConsentKind.INFORMATION, withdrawn_at=None).exists()
    brief = getattr(request, "brief", None)
    return bool(request.situation and told and brief and brief.approved_at)
