"""Which goals, ratings and plans each permission reaches."""

from django.db.models import Q

from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.scope import part_rule
from rinnalla.guidance.models import Goal, GoalEnd, Plan, PlanAnswer, Rating
from rinnalla.guidance.rules.reach import PERIOD, of_sender


@part_rule(Goal, P.GOAL_READ, P.GOAL_WRITE, P.GOAL_RATE, of=PERIOD, path="period")
def goals(actor: Actor, permission: P, period: Q) -> Q:
    """Goals, also to the sender under a disclosure permit."""
    return period | of_sender(actor, permission, "period")


@part_rule(GoalEnd, P.GOAL_READ, of=PERIOD, path="goal__period")
@part_rule(Rating, P.GOAL_READ, of=PERIOD, path="goal__period")
def of_goals(actor: Actor, permission: P, period: Q) -> Q:
    """How far a goal has come and why it ended, for those who may read the goal."""
    return period | of_sender(actor, permission, "goal__period")


@part_rule(Plan, P.GOAL_READ, of=PERIOD, path="period")
@part_rule(PlanAnswer, P.GOAL_READ, of=PERIOD, path="period")
def plans(actor: Actor, permission: P, period: Q) -> Q:
    """The plan and what the client has said of it; the sender is not shown it."""
    return period
