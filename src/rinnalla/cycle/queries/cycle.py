"""Reading teams' years, their steps and tasks."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission as P
from rinnalla.competence.choices import RoundState
from rinnalla.competence.models import AssessmentRound, Profile
from rinnalla.cycle.choices import StepKind, StepState
from rinnalla.cycle.models import Cycle, CycleTask, Step
from rinnalla.people.models import Staff, Team
from rinnalla.people.queries.membership import staff_of

ORDER = list(StepKind)


def teams(actor: Actor) -> "QuerySet[Team]":
    """The teams somebody works in or manages, each with its year under way."""
    under_way = visible(actor, P.CYCLE_READ, Cycle).filter(ended_on=None)
    rows = visible(actor, P.CYCLE_READ, Team).select_related("unit__organisation").order_by("name", "pk")
    return rows.prefetch_related(Prefetch("cycles", under_way, to_attr="under_way"))


def open_tasks(teams: Iterable[Team]) -> "Counter[UUID]":
    """How many tasks of their years under way wait to be done, by team."""
    rows = CycleTask.objects.filter(step__cycle__team__in=list(teams), step__cycle__ended_on=None, done_at=None)
    return Counter(rows.values_list("step__cycle__team", flat=True))


def steps_at_hand(teams: Iterable[Team]) -> "dict[UUID, tuple[StepKind, date]]":
    """The first step that is not done of their years under way, and its day, by team."""
    rows = Step.objects.filter(cycle__team__in=list(teams), cycle__ended_on=None).exclude(state=StepState.DONE)
    found = sorted(
        ((StepKind(kind), team, due) for team, kind, due in rows.values_list("cycle__team", "kind", "due_on")),
        key=lambda one: -ORDER.index(one[0]),
    )
    return {team: (kind, due) for kind, team, due in found}


def under_way(team: Team) -> Cycle | None:
    """The team's year, if one is under way."""
    found: Cycle | None = Cycle.objects.filter(team=team, ended_on=None).first()
    return found


def steps_of(actor: Actor, cycle: Cycle) -> "QuerySet[Step]":
    """The steps of a year; put them in order with ``in_order``."""
    return visible(actor, P.CYCLE_READ, Step).filter(cycle=cycle).select_related("data_key")


def in_order(steps: Iterable[Step]) -> list[Step]:
    """Steps in the order of the year."""
    return sorted(steps, key=lambda step: ORDER.index(StepKind(step.kind)))


def current(steps: Iterable[Step]) -> Step | None:
    """The first step that is not done."""
    return next((step for step in in_order(steps) if step.state != StepState.DONE), None)


def tasks_of(actor: Actor, cycle: Cycle) -> "QuerySet[CycleTask]":
    """The tasks of a year, the nearest first."""
    rows = visible(actor, P.CYCLE_READ, CycleTask).filter(step__cycle=cycle)
    return rows.select_related("data_key", "doer__staff", "step").order_by("due_on", "created_at")


def people_of(team: Team) -> list[Staff]:
    """Those who work in a team, by name."""
    return staff_of(team.memberships.filter(ends_on=None).values_list("person", flat=True))


def evidence(actor: Actor, team: Team) -> tuple[Profile | None, AssessmentRound | None]:
    """The profile the team agreed on last, and the round it closed last."""
    profiles = visible(actor, P.COMPETENCE_READ, Profile).filter(team=team, agreed_on__isnull=False)
    rounds = visible(actor, P.COMPETENCE_READ, AssessmentRound).filter(team=team).exclude(state=RoundState.OPEN)
    return profiles.order_by("-number").first(), rounds.order_by("-closed_at").first()
