"""Which suggestions each permission reaches."""

from django.db.models import Q

from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.access.scope import rule, scope
from rinnalla.guidance.models import Suggestion
from rinnalla.guidance.rules.reach import Reach, apart, in_unit


@rule(Suggestion, P.SUGGESTION_READ, P.SUGGESTION_MAKE)
def suggestions(actor: Actor, permission: P) -> Q:
    """The coordinator sees both answers; the guide sees that they were asked."""
    reach: Reach = {
        Role.GUIDE: lambda a: Q(guide=a.person),
        Role.COORDINATOR: in_unit(Role.COORDINATOR, "request__"),
        Role.DEPUTY: in_unit(Role.DEPUTY, "request__"),
    }
    return scope(actor, permission, reach, never=apart(actor, "request__client__person"))
