"""What an evaluator's figures of goals are counted from."""

from django.db.models import Q

from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.access.scope import rule, scope
from rinnalla.guidance.models import Goal, Rating
from rinnalla.guidance.rules.reach import in_unit


def _in_unit(actor: Actor, permission: P, path: str) -> Q:
    """Nobody is left out for being kept apart: a figure that differs by one would tell who it is."""
    return scope(actor, permission, {Role.EVALUATOR: in_unit(Role.EVALUATOR, path)})


@rule(Goal, P.GOAL_FIGURES)
def counted_goals(actor: Actor, permission: P) -> Q:
    """Goals of periods in the evaluator's own units."""
    return _in_unit(actor, permission, "period__")


@rule(Rating, P.GOAL_FIGURES)
def counted_ratings(actor: Actor, permission: P) -> Q:
    """Where those goals stood."""
    return _in_unit(actor, permission, "goal__period__")
