"""A team's year in words: its steps, the month's ten minutes, tasks."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from rinnalla.access import clock
from rinnalla.cycle.choices import StepKind, StepState
from rinnalla.cycle.models import Cycle, CycleTask, Step
from rinnalla.cycle.queries.cycle import current, in_order
from rinnalla.cycle.queries.guidance import Guidance, guidance
from rinnalla.people.models import Team

DAY = "j.n.Y"
TONES = {StepState.AHEAD: "plain", StepState.UNDERWAY: "waits", StepState.DONE: "agreed"}


def language() -> str:
    """The language of the page."""
    return (get_language() or "fi").partition("-")[0]


def told(kind: str) -> Guidance:
    """The guidance of a step in the language of the page."""
    return guidance(kind, language())


def day(value: Any) -> str:
    """A day as it is written in Finland."""
    return date_format(value, DAY) if value else ""


def step_row(step: Step) -> dict[str, Any]:
    """A step of a year."""
    state = StepState(step.state)
    when = _("done on %(day)s") if state == StepState.DONE else _("by %(day)s")
    return {
        "title": str(StepKind(step.kind).label),
        "url": reverse("step", args=[step.pk]),
        "state": str(state.label),
        "tone": TONES[state],
        "when": when % {"day": day(step.done_on or step.due_on)},
        "lead": told(step.kind).lead,
        "is_now": state == StepState.UNDERWAY,
    }


def team_row(
    team: Team, open_tasks: Mapping[UUID, int], at_hand: Mapping[UUID, tuple[StepKind, date]]
) -> dict[str, Any]:
    """A team in a list, with where its year stands; ``team`` was read with its year under way."""
    cycle: Cycle | None = next(iter(team.under_way), None)  # type: ignore[attr-defined] # read with the team
    found = {"name": team.name, "where": f"{team.unit.organisation}, {team.unit}", "tasks": open_tasks.get(team.pk, 0)}
    if cycle is None:
        return {**found, "url": reverse("cycle_new", args=[team.pk]), "step": ""}
    kind, due = at_hand.get(team.pk, (None, None))
    said = str(kind.label) if kind else _("every step is done")
    return {**found, "url": reverse("cycle", args=[cycle.pk]), "step": said, "by": day(due)}


def month(steps: Sequence[Step], tasks: Iterable[CycleTask]) -> dict[str, Any] | None:
    """The month's ten minutes: the step that is at hand, one question to the team, what is open. None at the end."""
    step = current(steps)
    if step is None:
        return None
    row, waiting = step_row(step), [one for one in tasks if not one.done_at and one.step_id == step.pk]
    return {**row, "question": told(step.kind).month, "tasks": task_rows(waiting), "late": step.due_on < clock.today()}


def task_rows(tasks: Iterable[CycleTask]) -> list[dict[str, Any]]:
    """Tasks: what, who, by when, and whether it is done."""
    return [
        {
            "text": one.text,
            "who": str(one.doer.staff) if one.doer else _("all of us together"),
            "when": _("done") if one.done_at else _("by %(day)s") % {"day": day(one.due_on)},
            "done": bool(one.done_at),
            "url": reverse("cycle_task_done", args=[one.pk]),
        }
        for one in tasks
    ]


def year(steps: Iterable[Step]) -> list[dict[str, Any]]:
    """Every step in order."""
    return [step_row(step) for step in in_order(steps)]


def at_hand(found: Iterable[tuple[Cycle, Step]]) -> list[dict[str, Any]]:
    """The first page's rows: each team's step and the month's question."""
    return [
        {
            "icon": "calendar",
            "tone": "worker",
            "title": f"{cycle.team}: {StepKind(step.kind).label}",
            "why": told(step.kind).month,
            "url": reverse("cycle", args=[cycle.pk]),
        }
        for cycle, step in found
    ]
