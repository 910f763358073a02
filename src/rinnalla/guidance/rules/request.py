"""Which requests and briefs each permission reaches."""

from django.db.models import Exists, OuterRef, Q

from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.access.scope import EVERYTHING, part_rule, rule, scope
from rinnalla.guidance.choices import RequestState
from rinnalla.guidance.models import Brief, RequestQuestion, ServiceRequest, Suggestion
from rinnalla.guidance.rules.reach import PERIOD, Reach, apart, in_unit, sent_by
from rinnalla.guidance.states import OPEN_REQUEST


@rule(ServiceRequest, P.REQUEST_READ, P.REQUEST_STATUS, P.REQUEST_DECIDE, P.REQUEST_WITHDRAW, P.SUGGESTION_MAKE)
@rule(ServiceRequest, P.REQUEST_MAKE, P.REQUEST_ANSWER, P.PERIOD_STEER, P.CONTACT_WRITE, P.HANDOVER_WRITE)
def requests(actor: Actor, permission: P) -> Q:
    """A unit's coordinators see what has been sent to it; the sender and the client see their own."""
    sent = ~Q(state__in=[RequestState.DRAFT, RequestState.DISCARDED])
    reach: Reach = {
        Role.CLIENT: lambda a: Q(client__person=a.person) & sent,
        Role.PARTNER: lambda a: sent_by(a, ""),
        Role.COORDINATOR: lambda a: Q(unit__in=a.units(Role.COORDINATOR)) & (sent | Q(created_by=a.id)),
        Role.DEPUTY: lambda a: Q(unit__in=a.units(Role.DEPUTY)) & sent,
    }
    return scope(actor, permission, reach, never=apart(actor, "client__person"))


@rule(ServiceRequest, P.ROUTINE)
def unanswered(actor: Actor, permission: P) -> Q:
    """Requests whose sender has been asked for more, for the routine that reminds."""
    return scope(actor, permission, {Role.SYSTEM: lambda _: Q(state=RequestState.INFO_REQUESTED)})


@rule(RequestQuestion, P.REQUEST_READ)
def questions(actor: Actor, permission: P) -> Q:
    """What is asked about a request, for everybody who reads the request."""
    return Q(request__in=ServiceRequest.objects.filter(requests(actor, permission)).values("pk"))


@part_rule(Brief, P.BRIEF_READ, of=PERIOD, path="request__period")
def briefs(actor: Actor, permission: P, period: Q) -> Q:
    """The guide suggested, while the request is open, or assigned reads the brief.

    The request's own text stays with the coordinator.
    """
    if period is EVERYTHING:  # whoever has opened the period reads it, and nothing narrows that
        return period
    asked = Suggestion.objects.filter(
        request=OuterRef("request_id"),
        guide=actor.person,
        closed_at=None,
        request__state__in=OPEN_REQUEST,
        request__unit__in=actor.units(Role.GUIDE),
    )
    reach: Reach = {
        Role.CLIENT: lambda a: Q(request__client__person=a.person),
        Role.GUIDE: lambda _: Q(Exists(asked)),
        Role.COORDINATOR: in_unit(Role.COORDINATOR, "request__"),
        Role.DEPUTY: in_unit(Role.DEPUTY, "request__"),
        Role.PARTNER: lambda a: sent_by(a, "request__"),
    }
    never = apart(actor, "request__client__person")
    return period | scope(actor, permission, reach, never=never, client="request__client")
