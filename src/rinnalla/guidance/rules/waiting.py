"""Which waits each permission reaches."""

from django.db.models import Q

from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.access.scope import part_rule, scope
from rinnalla.guidance.models import Waiting
from rinnalla.guidance.rules.reach import PERIOD, apart, sent_by


@part_rule(Waiting, P.WAITING_READ, P.WAITING_CLOSE, of=PERIOD, path="period")
def waitings(actor: Actor, permission: P, period: Q) -> Q:
    """What the client waits for; a partner sees what their own unit owes to a client they sent."""
    owed = {Role.PARTNER: lambda a: sent_by(a, "period__request__") & Q(unit__in=a.units(Role.PARTNER))}
    partner = scope(actor, permission, owed, never=apart(actor, "period__client__person"))
    return period | partner
