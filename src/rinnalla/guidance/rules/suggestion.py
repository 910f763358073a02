"""Which wishes, suggestions and introductory meetings each permission reaches."""

from django.db.models import Exists, OuterRef, Q

from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.access.scope import rule, scope
from rinnalla.guidance.models import ChoiceReason, Introduction, ServiceRequest, Suggestion, Wish
from rinnalla.guidance.rules.reach import Reach, apart, in_unit, sent_by
from rinnalla.guidance.rules.request import requests
from rinnalla.guidance.states import OPEN_REQUEST


@rule(ServiceRequest, P.WISH_WRITE)
def wished(actor: Actor, permission: P) -> Q:
    """Wishes are written by the client, the sender and the unit's coordinator."""
    return requests(actor, permission)


@rule(Wish, P.REQUEST_READ)
def wishes(actor: Actor, permission: P) -> Q:
    """Wishes are read by those who read the request; the guide reads only the brief."""
    reach: Reach = {
        Role.CLIENT: lambda a: Q(request__client__person=a.person),
        Role.PARTNER: lambda a: sent_by(a, "request__"),
        Role.COORDINATOR: in_unit(Role.COORDINATOR, "request__"),
        Role.DEPUTY: in_unit(Role.DEPUTY, "request__"),
    }
    return scope(actor, permission, reach, never=apart(actor, "request__client__person"))


@rule(ServiceRequest, P.SUGGESTION_ANSWER)
def asked_about(actor: Actor, permission: P) -> Q:
    """Requests about which the actor is asked or has been, as the client or as a guide suggested."""
    asked = Suggestion.objects.filter(request=OuterRef("pk"))
    reach: Reach = {
        Role.CLIENT: lambda a: Q(client__person=a.person) & Q(Exists(asked)),
        Role.GUIDE: lambda a: Q(unit__in=a.units(Role.GUIDE)) & Q(Exists(asked.filter(guide=a.person))),
    }
    return scope(actor, permission, reach, never=apart(actor, "client__person"))


@rule(Suggestion, P.SUGGESTION_READ, P.SUGGESTION_MAKE, P.SUGGESTION_ANSWER)
def suggestions(actor: Actor, permission: P) -> Q:
    """The coordinator sees both answers. Client and guide see that they were asked, and what they said themselves."""
    asked = Q(closed_at=None, request__state__in=OPEN_REQUEST) if permission == P.SUGGESTION_ANSWER else Q()
    return _of_suggestion(actor, permission, "") & asked


@rule(ChoiceReason, P.SUGGESTION_MAKE)
def choice_reasons(actor: Actor, permission: P) -> Q:
    """Why somebody was chosen is the coordinators' to read."""
    reach: Reach = {Role.COORDINATOR: in_unit(Role.COORDINATOR, "suggestion__request__")}
    return scope(actor, permission, reach, never=apart(actor, "suggestion__request__client__person"))


@rule(Introduction, P.SUGGESTION_READ, P.INTRODUCTION_WRITE)
def introductions(actor: Actor, permission: P) -> Q:
    """Introductory meetings: the client, the unit's coordinators, and the guide while the suggestion is open."""
    return _of_suggestion(actor, permission, "suggestion__", guide=Q(suggestion__closed_at=None))


def _of_suggestion(actor: Actor, permission: P, to: str, *, guide: Q | None = None) -> Q:
    reach: Reach = {
        Role.CLIENT: lambda a: Q(**{f"{to}request__client__person": a.person}),
        Role.GUIDE: lambda a: (
            Q(**{f"{to}guide": a.person, f"{to}request__unit__in": a.units(Role.GUIDE)}) & (guide or Q())
        ),
        Role.COORDINATOR: in_unit(Role.COORDINATOR, f"{to}request__"),
        Role.DEPUTY: in_unit(Role.DEPUTY, f"{to}request__"),
    }
    return scope(actor, permission, reach, never=apart(actor, f"{to}request__client__person"))
