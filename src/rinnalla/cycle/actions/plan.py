"""The plan that belongs to the team: its goals, workers' marks, and how it comes into force."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.owners import owner_key
from rinnalla.access.permissions import Permission as P
from rinnalla.cycle.choices import PlanState
from rinnalla.cycle.models import Plan, PlanGoal, PlanMark
from rinnalla.cycle.queries.plan import has_goals, is_marked

IN_FORCE = _("The plan is in force, so its goals stay as they are. Take it back to be made first.")
NO_GOALS = _("The plan has no goals yet.")
NO_MARKS = _("No worker has written in the plan yet. It belongs to the team, so it waits for at least one of them.")
NOT_NEXT = _("The plan can't be moved there from where it is.")
EVALUATED = _("The plan has been evaluated, so it stays as it is.")
NEXT = {
    PlanState.DRAFT: {PlanState.DISCUSSED},
    PlanState.DISCUSSED: {PlanState.IN_FORCE, PlanState.DRAFT},
    PlanState.IN_FORCE: {PlanState.EVALUATED, PlanState.DRAFT},
    PlanState.EVALUATED: set[PlanState](),
}
STILL_MADE = {PlanState.DRAFT, PlanState.DISCUSSED}


@action(P.CYCLE_WRITE, on="plan", event=Event.PLAN_EDITED, writes=(PlanGoal,))
def add_goal(
    *, by: Actor, plan: Plan, text: str, means: str, how: str, hours: int, due_on: date, item: str = ""
) -> PlanGoal:
    """Add a goal. Raises NotNow for a plan in force."""
    _still_made(plan)
    made = PlanGoal(plan=plan, data_key=owner_key())
    return _say(made, text=text, means=means, how=how, hours=hours, due_on=due_on, item=item)


@action(P.CYCLE_WRITE, on="goal", event=Event.PLAN_EDITED, writes=(PlanGoal,), versioned=True)
def edit_goal(
    *, by: Actor, goal: PlanGoal, text: str, means: str, how: str, hours: int, due_on: date, item: str = ""
) -> PlanGoal:
    """Change a goal. Raises NotNow for a plan in force."""
    _still_made(goal.plan)
    return _say(goal, text=text, means=means, how=how, hours=hours, due_on=due_on, item=item)


@action(P.CYCLE_WRITE, on="goal", event=Event.PLAN_EDITED, writes=(PlanGoal,))
def remove_goal(*, by: Actor, goal: PlanGoal) -> None:
    """Take a goal out of a plan that is being made."""
    _still_made(goal.plan)
    goal.delete()


@action(P.PLAN_MARK, on="plan", event=Event.PLAN_MARKED, writes=(PlanMark,))
def mark_plan(*, by: Actor, plan: Plan, kind: str, words: str = "") -> PlanMark:
    """What a worker says of the plan. Raises NotNow once it has been evaluated."""
    if plan.state == PlanState.EVALUATED:
        raise NotNow(EVALUATED)
    if by.person is None:
        raise Refused
    made = PlanMark(plan=plan, person_id=by.person, kind=kind, data_key=owner_key())
    made.words = words
    made.save()
    return made


@action(P.CYCLE_RUN, on="plan", event=Event.PLAN_MOVED, writes=(Plan,), versioned=False)
def move_plan(*, by: Actor, plan: Plan, state: str) -> Plan:
    """Take a plan on. Raises NotNow for one without goals, and into force without a worker's mark."""
    if state not in NEXT[PlanState(plan.state)]:
        raise NotNow(NOT_NEXT)
    if state != PlanState.DRAFT and not has_goals(plan):
        raise NotNow(NO_GOALS)
    if state == PlanState.IN_FORCE and not is_marked(plan):
        raise NotNow(NO_MARKS)
    plan.state = state
    plan.save()
    return plan


def _say(goal: PlanGoal, **said: object) -> PlanGoal:
    for name, value in said.items():
        setattr(goal, name, value)
    goal.save()
    return goal


def _still_made(plan: Plan) -> None:
    if plan.state not in STILL_MADE:
        raise NotNow(EVALUATED if plan.state == PlanState.EVALUATED else IN_FORCE)
