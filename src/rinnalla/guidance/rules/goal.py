"""Which goals each permission reaches."""

from django.db.models import Q

from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.scope import rule
from rinnalla.guidance.models import Goal
from rinnalla.guidance.rules.reach import of_period


@rule(Goal, P.GOAL_READ)
@rule(Goal, P.GOAL_WRITE)
def goals(actor: Actor, permission: P) -> Q:
    """Goals, also to the sender under a disclosure permit."""
    return of_period(actor, permission, "period", sender=Q())
