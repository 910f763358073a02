"""Reading a team's plan."""

from django.db.models import QuerySet

from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission as P
from rinnalla.cycle.models import Plan, PlanGoal, PlanMark


def goals_of(actor: Actor, plan: Plan) -> "QuerySet[PlanGoal]":
    """The goals of a plan, in the order of their days."""
    rows = visible(actor, P.CYCLE_READ, PlanGoal).filter(plan=plan).select_related("data_key")
    return rows.order_by("due_on", "created_at")


def marks_of(actor: Actor, plan: Plan) -> "QuerySet[PlanMark]":
    """What workers have said of a plan, the newest first."""
    rows = visible(actor, P.CYCLE_READ, PlanMark).filter(plan=plan).select_related("data_key", "person__staff")
    return rows.order_by("-created_at")


def is_marked(plan: Plan) -> bool:
    """Whether a worker has said something of the plan."""
    return bool(PlanMark.objects.filter(plan=plan).exists())


def has_goals(plan: Plan) -> bool:
    """Whether there is anything in the plan."""
    return bool(PlanGoal.objects.filter(plan=plan).exists())
