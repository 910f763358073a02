"""Reading goals, how far they have come, and the plan they make."""

import hashlib
from collections.abc import Sequence

from django.db.models import OuterRef, Subquery

from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices import GoalKind, MeasureState, Moment
from rinnalla.guidance.models import Goal, GoalEnd, Period, Plan, PlanAnswer, Rating
from rinnalla.guidance.models.goal import STEPS
from rinnalla.guidance.states import COUNTED


def goals_with_steps(actor: Actor, period: Period) -> list[Goal]:
    """A period's goals that the actor may read, oldest first, each with its end where it has one."""
    rows = visible(actor, Permission.GOAL_READ, Goal).filter(period=period)
    return list(rows.select_related("data_key", "end__data_key").order_by("created_at"))


def ratings_of(actor: Actor, period: Period) -> list[Rating]:
    """Every rating of a period's goals that the actor may read, oldest first."""
    rows = visible(actor, Permission.GOAL_READ, Rating).filter(goal__period=period)
    return list(rows.select_related("data_key").order_by("rated_on", "created_at"))


def plan_of(actor: Actor, period: Period) -> Plan | None:
    """The plan of a period, once confirmed."""
    return visible(actor, Permission.GOAL_READ, Plan).filter(period=period).select_related("data_key").first()


def answer_to_plan(actor: Actor, period: Period) -> PlanAnswer | None:
    """The newest thing the client has said of the plan."""
    rows = visible(actor, Permission.GOAL_READ, PlanAnswer).filter(period=period)
    return rows.select_related("data_key").order_by("-created_at").first()


def running_goals(period: Period) -> list[Goal]:
    """The goals of a period that have not ended."""
    ended = GoalEnd.objects.filter(goal__period=period).values("goal")
    return list(period.goals.exclude(pk__in=ended).order_by("created_at"))


def mark_of(goals: Sequence[Goal]) -> str:
    """A mark of the goals as they stand: it changes with any of them."""
    told = "\n".join(sorted(f"{goal.pk}:{goal.version}" for goal in goals))
    return hashlib.sha256(told.encode()).hexdigest()


def own_goals(actor: Actor, period: Period) -> list[Goal]:
    """Goals that have not ended; ``answered`` is the mark of those the client has last said something of."""
    said = visible(actor, Permission.GOAL_READ, PlanAnswer).filter(period=OuterRef("period")).order_by("-created_at")
    rows = visible(actor, Permission.GOAL_READ, Goal).filter(period=period, end=None)
    return list(rows.annotate(answered=Subquery(said.values("of")[:1])).order_by("created_at"))


def plan_waits(goals: Sequence[Goal]) -> bool:
    """Whether the client has not answered these goals, from ``own_goals``, as they stand."""
    return bool(goals) and goals[0].answered != mark_of(goals)  # type: ignore[attr-defined] # asked for with the goals


def newest_answer(period: Period) -> PlanAnswer | None:
    """What the client has last said of the plan, for the action that confirms it."""
    newest: PlanAnswer | None = period.plan_answers.order_by("-created_at").first()
    return newest


def has_plan(period: Period) -> bool:
    """Whether the plan has been confirmed."""
    return bool(Plan.objects.filter(period=period).exists())


def meetings_held(period: Period) -> int:
    """How many meetings have been held."""
    return int(period.meetings.filter(state__in=COUNTED).count())


def was_measured_at_start(period: Period) -> bool:
    """Whether anything was counted, or a questionnaire answered, at the start."""
    answered = period.measures.filter(moment=Moment.START, state=MeasureState.ANSWERED).exists()
    return bool(answered or period.counts.exists())


def words_at(goal: Goal, level: int | None) -> str:
    """The sentence of a step; nothing for the other kinds."""
    if goal.kind != GoalKind.STEPS or level is None:
        return ""
    return str(getattr(goal, STEPS[level + 2]))
