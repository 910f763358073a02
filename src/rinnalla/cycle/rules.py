"""Who reaches a team's year: those who work in the team, and its line manager."""

from django.db.models import Q

from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.scope import rule
from rinnalla.competence.rules import team_reach
from rinnalla.cycle.models import Cycle, CycleTask, Plan, PlanGoal, PlanMark, Step
from rinnalla.people.models import Team


@rule(Team, P.CYCLE_READ, P.CYCLE_RUN)
def own_teams(actor: Actor, permission: P) -> Q:
    """The teams somebody works in or manages."""
    return team_reach(actor, permission, "")


@rule(Cycle, P.CYCLE_READ, P.CYCLE_RUN)
def own_cycles(actor: Actor, permission: P) -> Q:
    """Their years."""
    return team_reach(actor, permission, "team")


@rule(Step, P.CYCLE_READ, P.CYCLE_RUN, P.CYCLE_WRITE)
@rule(Plan, P.CYCLE_READ, P.CYCLE_RUN, P.CYCLE_WRITE, P.PLAN_MARK)
def of_cycle(actor: Actor, permission: P) -> Q:
    """Steps and plans of those years."""
    return team_reach(actor, permission, "cycle__team")


@rule(CycleTask, P.CYCLE_READ, P.CYCLE_WRITE)
def of_step(actor: Actor, permission: P) -> Q:
    """Tasks of those steps."""
    return team_reach(actor, permission, "step__cycle__team")


@rule(PlanGoal, P.CYCLE_READ, P.CYCLE_WRITE)
@rule(PlanMark, P.CYCLE_READ)
def of_plan(actor: Actor, permission: P) -> Q:
    """Goals and marks of those plans."""
    return team_reach(actor, permission, "plan__cycle__team")
