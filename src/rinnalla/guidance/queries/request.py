"""Reading service requests."""

from datetime import timedelta
from typing import Any

from django.db.models import Case, Count, F, Min, Q, QuerySet, Value, When

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices import RequestState
from rinnalla.guidance.models import ServiceRequest
from rinnalla.guidance.states import OPEN_PERIOD, OPEN_REQUEST
from rinnalla.people.choices import ConsentKind
from rinnalla.people.models import Client, Consent

RELATED = ("client__data_key", "unit", "from_unit__organisation")
REACH = ("client__safe_contact__data_key",)
LONGEST = timedelta(days=28)
JUST_NOW = timedelta(hours=1)
R = RequestState
# The parts of the inbox, in the order of the work.
INBOX: dict[str, frozenset[RequestState]] = {
    "open": OPEN_REQUEST,
    "new": frozenset({R.SENT}),
    "received": frozenset({R.RECEIVED}),
    "asked": frozenset({R.INFO_REQUESTED}),
    "waiting": frozenset({R.ACCEPTED, R.WAITLISTED}),
    "matching": frozenset({R.MATCHING, R.MATCHED}),
}


def inbox(actor: Actor, part: str = "open") -> "QuerySet[ServiceRequest]":
    """Open requests to the actor's units: the late ones first, then the one that has waited longest.

    ``part`` is one of ``INBOX``.
    """
    rows = visible(actor, Permission.REQUEST_DECIDE, ServiceRequest).filter(state__in=INBOX[part])
    lateness = Case(When(late(), then=Value(0)), default=Value(1))
    return rows.select_related("data_key", *RELATED).order_by(lateness, "waiting_since", "created_at")


def own_requests(actor: Actor) -> "QuerySet[ServiceRequest]":
    """What the actor has sent or begun, newest first, each with ``period_state``: of the period that has come of it."""
    rows = visible(actor, Permission.REQUEST_STATUS, ServiceRequest).exclude(state=RequestState.DISCARDED)
    return rows.annotate(period_state=F("period__state")).select_related("data_key", *RELATED).order_by("-created_at")


def own_open_requests(actor: Actor) -> "QuerySet[ServiceRequest]":
    """What the actor has begun or sent that has not ended, newest first."""
    return own_requests(actor).filter(state__in=[RequestState.DRAFT, *OPEN_REQUEST])


def has_open_request(client: Client) -> bool:
    """Whether a client has a request that is open, or a period that has not ended."""
    open_now = Q(state__in=OPEN_REQUEST) | Q(period__state__in=OPEN_PERIOD)
    return bool(ServiceRequest.objects.filter(open_now, client=client).exists())


def late() -> Q:
    """Requests for which a promised day has passed, or that have waited over four weeks."""
    today = clock.today()
    return (
        Q(state=RequestState.SENT, receive_by__lt=today)
        | Q(state=RequestState.RECEIVED, decide_by__lt=today)
        | Q(state__in=OPEN_REQUEST, waiting_since__lt=today - LONGEST)
    )


def inbox_counts(actor: Actor) -> dict[str, Any]:
    """How many requests stand in each part of the inbox, how many are late, and since when the oldest waits."""
    rows = visible(actor, Permission.REQUEST_DECIDE, ServiceRequest).filter(state__in=OPEN_REQUEST)
    parts = {name: Count("pk", filter=Q(state__in=states)) for name, states in INBOX.items()}
    return rows.aggregate(**parts, late=Count("pk", filter=late()), oldest=Min("waiting_since"))


def waiting_list(actor: Actor) -> "QuerySet[ServiceRequest]":
    """Those who wait for a guide: by need, and within it the one who asked first comes first."""
    rows = visible(actor, Permission.REQUEST_DECIDE, ServiceRequest).filter(state=RequestState.WAITLISTED)
    return rows.select_related("data_key", *RELATED).order_by("need", "waiting_since", "created_at")


def bare_draft(actor: Actor) -> ServiceRequest | None:
    """A draft the actor began within the hour and has told nothing of yet: gone back from, not a second one."""
    since = clock.now() - JUST_NOW
    rows = visible(actor, Permission.REQUEST_MAKE, ServiceRequest).filter(
        state=RequestState.DRAFT, created_by=actor.id, created_at__gt=since, named_contact=""
    )
    return rows.order_by("-created_at").first()


def agreement_of(request: ServiceRequest) -> str:
    """The words the client has approved for the guide; empty before that."""
    brief = getattr(request, "brief", None)
    return brief.text if brief else ""


def is_ready_to_send(request: ServiceRequest) -> bool:
    """Whether the situation has been told and the client's agreement recorded."""
    told = Consent.objects.filter(client=request.client_id, kind=ConsentKind.INFORMATION, withdrawn_at=None).exists()
    brief = getattr(request, "brief", None)
    return bool(request.situation and told and brief and brief.approved_at)
