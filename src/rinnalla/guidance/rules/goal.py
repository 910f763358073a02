"""Which goals each permission reaches."""

from django.db.models import Q

from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.scope import part_rule
from rinnalla.guidance.models import Goal
from rinnalla.guidance.rules.reach import PERIOD, of_sender


@part_rule(Goal, P.GOAL_READ, P.GOAL_WRITE, of=PERIOD, path="period")
def goals(actor: Actor, permission: P, period: Q) -> Q:
    """Goals, also to the sender under a disclosure permit."""
    return period | of_sender(actor, permission, "period")
