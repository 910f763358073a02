"""Who may open a client with a reason, and who reviews it: never the one who opened, never one's own record."""

from django.db.models import Q

from rinnalla.access.actors import Actor
from rinnalla.access.break_glass import BreakGlass
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.access.scope import NOTHING, anywhere, rule, scope
from rinnalla.guidance.rules.client import clients
from rinnalla.guidance.rules.reach import apart
from rinnalla.people.models import Client
from rinnalla.people.rules import own_client


@rule(Client, P.BREAK_GLASS)
def clients_to_open(actor: Actor, permission: P) -> Q:
    """Any client of the owner, save oneself and those one must not be brought together with."""
    reach = {Role.GUIDE: anywhere, Role.COORDINATOR: anywhere, Role.DEPUTY: anywhere}
    return scope(actor, permission, reach, never=apart(actor, "person"))


@rule(BreakGlass, P.BREAK_GLASS)
def opened_oneself(actor: Actor, permission: P) -> Q:
    """What one has opened oneself."""
    return Q(person=actor.person) if actor.may(permission) else NOTHING


@rule(BreakGlass, P.BREAK_GLASS_REVIEW)
def opened_by_others(actor: Actor, permission: P) -> Q:
    """Data protection reviews every opening, a coordinator those of the own unit's clients; nobody their own."""
    mine = Q(person=actor.person) | Q(client__in=own_client(actor).values("pk"))
    reach = {
        Role.COORDINATOR: lambda a: Q(client__in=Client.objects.filter(clients(a, P.LOG_CLIENT)).values("pk")),
        Role.DATA_PROTECTION_OFFICER: anywhere,
    }
    return scope(actor, permission, reach, never=mine)
