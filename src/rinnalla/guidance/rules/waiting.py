"""Which waits each permission reaches."""

from django.db.models import Q

from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.access.scope import part_rule
from rinnalla.guidance.models import Waiting
from rinnalla.guidance.rules.reach import PERIOD, of_sender


@part_rule(Waiting, P.WAITING_READ, P.WAITING_CLOSE, of=PERIOD, path="period")
def waitings(actor: Actor, permission: P, period: Q) -> Q:
    """What the client waits for; a permit given, a partner sees what their own unit owes to a client they sent."""
    return period | of_sender(actor, permission, "period") & Q(unit__in=actor.units(Role.PARTNER))
