"""Which attempts to reach a client, and which joint handovers, each permission reaches."""

from django.db.models import Q

from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.access.scope import rule, scope
from rinnalla.guidance.models import ContactAttempt, Handover
from rinnalla.guidance.rules.client import clients
from rinnalla.guidance.rules.reach import Reach, apart, assigned, in_unit, sent_by
from rinnalla.people.models import Client, SafeContact


@rule(ContactAttempt, P.CONTACT_READ)
def contacts(actor: Actor, permission: P) -> Q:
    """The client and those who coordinate; the sender is told only where the request stands."""
    reach: Reach = {
        Role.CLIENT: lambda a: Q(request__client__person=a.person),
        Role.COORDINATOR: in_unit(Role.COORDINATOR, "request__"),
        Role.DEPUTY: in_unit(Role.DEPUTY, "request__"),
    }
    return scope(actor, permission, reach, never=apart(actor, "request__client__person"))


@rule(Handover, P.HANDOVER_READ)
def handovers(actor: Actor, permission: P) -> Q:
    """Everybody who takes part in it: the client, the sender, the guide assigned, those who coordinate."""
    reach: Reach = {
        Role.CLIENT: lambda a: Q(request__client__person=a.person),
        Role.GUIDE: lambda a: assigned(a, "request__period"),
        Role.COORDINATOR: in_unit(Role.COORDINATOR, "request__"),
        Role.DEPUTY: in_unit(Role.DEPUTY, "request__"),
        Role.PARTNER: lambda a: sent_by(a, "request__"),
    }
    return scope(actor, permission, reach, never=apart(actor, "request__client__person"))


@rule(SafeContact, P.CLIENT_READ)
def safe_contacts(actor: Actor, permission: P) -> Q:
    """How a client who may be seen is reached."""
    return Q(client__in=Client.objects.filter(clients(actor, permission)).values("pk"))
