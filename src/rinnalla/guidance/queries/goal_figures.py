"""Reading how far people's goals came, for figures that name nobody."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import cast
from uuid import UUID

from django.db.models import OuterRef, QuerySet, Subquery

from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices import GoalKind, Moment, PeriodState, Rater
from rinnalla.guidance.models import Goal, PhaseInterval, Rating
from rinnalla.methods.goal_attainment import Attainment, attainment
from rinnalla.people.choices import ConsentKind
from rinnalla.people.models import Consent

# Whose word of the end counts, when several have said it.
FIRST_HEARD = [Rater.TOGETHER, Rater.CLIENT, Rater.GUIDE]


@dataclass
class Ended:
    """The step goals of one finished period: where each stood at the start, and at the end once it has been said.

    ``on`` is when the last of what lets it be counted was written: the end of the period, the consent, a rating.
    """

    client: UUID
    on: datetime
    baseline: dict[UUID, int] = field(default_factory=dict)
    weight: dict[UUID, int] = field(default_factory=dict)
    final: dict[UUID, int] = field(default_factory=dict)

    @property
    def is_whole(self) -> bool:
        """Whether every goal has been rated at the end."""
        return bool(self.final) and self.final.keys() == self.baseline.keys()

    def attained(self) -> Attainment:
        """What is reported of one person."""
        goals = list(self.baseline)
        return attainment(*([told[goal] for goal in goals] for told in (self.baseline, self.final, self.weight)))


def attained(actor: Actor, unit: UUID) -> list[Attainment]:
    """How far each person came whose period in a unit has finished and who agreed to evaluation, by ``Ended.on``.

    A person counts once, by the period that could be counted first: a later one would change a figure that has been
    shown. Nor does a day that somebody writes put a person among those who have been shown.
    """
    ended = _ended(actor, unit)
    for goal, level, on in _ends(actor, list(ended)):
        told = ended[goal]
        told.final[goal] = level
        told.on = max(told.on, on)
    whole = {id(one): one for one in ended.values() if one.is_whole}.values()
    first: dict[UUID, Ended] = {}
    for one in sorted(whole, key=lambda one: (one.on, min(one.baseline))):
        first.setdefault(one.client, one)
    return [one.attained() for one in first.values()]


def counted_people(actor: Actor, unit: UUID) -> int:
    """How many people's period in a unit has finished, whether they agreed to evaluation or not."""
    return _goals(actor, unit).values("period__client").distinct().count()


def _goals(actor: Actor, unit: UUID) -> "QuerySet[Goal]":
    """The locked step goals of finished periods that were followed to the end."""
    rows = visible(actor, Permission.GOAL_FIGURES, Goal)
    return rows.filter(
        period__unit=unit, period__state=PeriodState.FINISHED, kind=GoalKind.STEPS, end=None, locked_at__isnull=False
    )


def _ended(actor: Actor, unit: UUID) -> dict[UUID, Ended]:
    agreed = Consent.objects.filter(kind=ConsentKind.EVALUATION, withdrawn_at=None, client=OuterRef("period__client"))
    finished = PhaseInterval.objects.filter(period=OuterRef("period"), state=PeriodState.FINISHED)
    rows = _goals(actor, unit).annotate(
        agreed_at=Subquery(agreed.order_by("created_at").values("created_at")[:1]),
        finished_at=Subquery(finished.order_by("created_at").values("created_at")[:1]),
    )
    periods: dict[UUID, Ended] = {}
    found: dict[UUID, Ended] = {}
    told = ("pk", "period", "period__client", "baseline", "weight", "agreed_at", "finished_at")
    for pk, period, client, level, weight, *moments in rows.filter(agreed_at__isnull=False).values_list(*told):
        found[pk] = periods.setdefault(period, Ended(client, max(filter(None, moments))))
        found[pk].baseline[pk], found[pk].weight[pk] = cast("int", level), weight
    return found


def _ends(actor: Actor, goals: list[UUID]) -> list[tuple[UUID, int, datetime]]:
    """Each goal's level at the end, as client and guide said it together, or as one of them did; the last word."""
    rows = visible(actor, Permission.GOAL_FIGURES, Rating).filter(
        goal__in=goals, moment=Moment.END, level__isnull=False
    )
    said: dict[UUID, tuple[int, datetime, int]] = {}
    for goal, rater, level, on in rows.order_by("created_at").values_list("goal", "rater", "level", "created_at"):
        order = FIRST_HEARD.index(Rater(rater))
        if goal not in said or order <= said[goal][2]:
            said[goal] = (cast("int", level), on, order)
    return [(goal, level, on) for goal, (level, on, _) in said.items()]
