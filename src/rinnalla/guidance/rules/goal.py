"""Which goals, ratings and plans each permission reaches."""

from django.db.models import Q

from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.scope import rule
from rinnalla.guidance.models import Goal, GoalEnd, Plan, PlanAnswer, Rating
from rinnalla.guidance.rules.reach import of_period


@rule(Goal, P.GOAL_READ)
@rule(Goal, P.GOAL_WRITE, P.GOAL_RATE)
def goals(actor: Actor, permission: P) -> Q:
    """Goals, also to the sender under a disclosure permit."""
    return of_period(actor, permission, "period", sender=Q())


@rule(GoalEnd, P.GOAL_READ)
@rule(Rating, P.GOAL_READ)
def of_goals(actor: Actor, permission: P) -> Q:
    """How far a goal has come and why it ended, for those who may read the goal."""
    return of_period(actor, permission, "goal__period", sender=Q())


@rule(Plan, P.GOAL_READ)
@rule(PlanAnswer, P.GOAL_READ)
def plans(actor: Actor, permission: P) -> Q:
    """The plan and what the client has said of it; the sender is not shown it."""
    return of_period(actor, permission, "period")
