"""A team's plan in words: goals, marks, and what can be done with it next."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rinnalla.access.translated import words
from rinnalla.cycle.choices import MarkKind, Means, PlanState
from rinnalla.cycle.models import Plan, PlanGoal, PlanMark
from rinnalla.cycle.presenters.cycle import day
from rinnalla.methods.competence.content import Item

TONES = {PlanState.DRAFT: "waits", PlanState.DISCUSSED: "waits", PlanState.IN_FORCE: "agreed"}


def goal_rows(goals: Iterable[PlanGoal], items: Mapping[str, Item]) -> list[dict[str, Any]]:
    """Goals with the competence they strengthen."""
    return [
        {
            "text": one.text,
            "item": words(items[one.item].text) if one.item in items else "",
            "means": str(Means(one.means).label),
            "how": one.how,
            "hours": _hours(one.hours),
            "when": day(one.due_on),
            "edit": reverse("goal_of_plan", args=[one.pk]),
            "remove": reverse("goal_of_plan_remove", args=[one.pk]),
        }
        for one in goals
    ]


def _hours(hours: int) -> str:
    said = ngettext("%(count)d hour for each", "%(count)d hours for each", hours)
    return said % {"count": hours} if hours else _("no time reserved")


def mark_rows(marks: Iterable[PlanMark]) -> list[dict[str, Any]]:
    """What workers have said."""
    return [{"who": str(one.person.staff), "kind": str(MarkKind(one.kind).label), "words": one.words} for one in marks]


def state(plan: Plan) -> dict[str, str]:
    """How far the plan has come."""
    held = PlanState(plan.state)
    return {"words": str(held.label), "tone": TONES.get(held, "plain")}


def moves(plan: Plan) -> Sequence[tuple[str, str, str]]:
    """What can be done with the plan next: the state it goes to, the words of the button, its kind."""
    return {
        PlanState.DRAFT: [(PlanState.DISCUSSED, _("We have gone through it together"), "primary")],
        PlanState.DISCUSSED: [
            (PlanState.IN_FORCE, _("Let it come into force"), "primary"),
            (PlanState.DRAFT, _("Back to be made"), "quiet"),
        ],
        PlanState.IN_FORCE: [
            (PlanState.EVALUATED, _("We have evaluated it together"), "secondary"),
            (PlanState.DRAFT, _("Back to be made"), "quiet"),
        ],
        PlanState.EVALUATED: [],
    }[PlanState(plan.state)]
