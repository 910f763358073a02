"""Which messages and links each permission reaches: the system sends, a link's holder uses that link alone."""

from django.db.models import Q

from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.access.scope import anywhere, rule, scope
from rinnalla.post.models import Outbox, SignedLink


@rule(Outbox, P.ROUTINE)
def sent_by_routine(actor: Actor, permission: P) -> Q:
    """Every message, for the routine that sends them."""
    return scope(actor, permission, {Role.SYSTEM: anywhere})


@rule(SignedLink, P.LINK_USE)
def held_link(actor: Actor, permission: P) -> Q:
    """The link the actor came by."""
    return scope(actor, permission, {Role.LINK_HOLDER: lambda a: Q(pk=a.id, purpose=a.purpose)})
