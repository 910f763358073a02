"""A team's year: the list of teams, one year with the month's ten minutes, its steps and tasks, papers."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access import clock
from rinnalla.access.doors import open_record, show_list
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.competence.presenters.team import profile_parts
from rinnalla.cycle.actions import cycle as actions
from rinnalla.cycle.choices import StepKind
from rinnalla.cycle.exports import papers
from rinnalla.cycle.forms.cycle import CycleForm, StepForm, TaskForm
from rinnalla.cycle.models import Cycle, CycleTask, Step
from rinnalla.cycle.presenters import cycle as presented
from rinnalla.cycle.presenters.plan import goal_rows
from rinnalla.cycle.presenters.plan import state as plan_state
from rinnalla.cycle.queries import cycle as queries
from rinnalla.cycle.queries.plan import goals_of
from rinnalla.people.models import Team
from rinnalla.people.queries.account import name_of
from rinnalla.web.pages import Request, page, page_number, show, submit

PDF = "application/pdf"


def form_page(request: Request, form: Any, heading: str, back: str, **more: Any) -> HttpResponse:
    """A page with one form."""
    return show(
        request, "cycle/form.html", {"form": form, "heading": heading, "back": back, "cancel_url": back, **more}
    )


def _opened(request: Request, pk: UUID, permission: P = P.CYCLE_READ, event: Event = Event.CYCLE_READ) -> Cycle:
    return open_record(
        request.actor, permission, Cycle, pk=pk, event=event, related=("team__unit", "plan"), may=(P.CYCLE_RUN,)
    )


def _steps(request: Request, cycle: Cycle) -> list[Step]:
    found = show_list(request.actor, P.CYCLE_READ, queries.steps_of(request.actor, cycle)).rows
    return queries.in_order(found)


def _tasks(request: Request, cycle: Cycle) -> list[CycleTask]:
    return show_list(request.actor, P.CYCLE_READ, queries.tasks_of(request.actor, cycle), size=100).rows


@page(P.CYCLE_READ)
def cycle_list(request: Request) -> HttpResponse:
    """My teams and where the year of each stands."""
    listing = show_list(request.actor, P.CYCLE_READ, queries.teams(request.actor), page=page_number(request))
    waiting = queries.open_tasks(listing.rows)
    at_hand = queries.steps_at_hand(listing.rows)
    rows = [presented.team_row(one, waiting, at_hand) for one in listing.rows]
    context = {"rows": rows, "page": listing, "runs": request.actor.may(P.CYCLE_RUN)}
    return show(request, "cycle/cycle_list.html", context)


@page(P.CYCLE_RUN)
def cycle_new(request: Request, pk: UUID) -> HttpResponse:
    """Begin a year."""
    team = open_record(request.actor, P.CYCLE_RUN, Team, pk=pk, event=Event.CYCLE_READ)
    initial = {"starts_on": clock.today(), "name": _("Year %(year)d") % {"year": clock.today().year}}
    form = CycleForm(request.POST or None, initial=initial)
    if form.is_valid():
        to = lambda made: reverse("cycle", args=[made.pk])  # noqa: E731 -- read on the next line only
        return submit(request, actions.start_cycle, form=form, to=to, team=team)
    lead = _("Six steps with guidance, days and suggested tasks. You can change all of them.")
    return form_page(
        request, form, _("A year of competence: %(team)s") % {"team": team}, reverse("cycle_list"), lead=lead,
        submit=_("Begin the year"),
    )  # fmt: skip


@page(P.CYCLE_READ)
def cycle(request: Request, pk: UUID) -> HttpResponse:
    """A year: the month's ten minutes, the steps, the plan."""
    record = _opened(request, pk)
    steps, tasks = _steps(request, record), _tasks(request, record)
    profile, asked = queries.evidence(request.actor, record.team)
    runs = record.may_cycle_run and not record.ended_on  # type: ignore[attr-defined] # asked for with the record
    context = {
        "record": record,
        "month": presented.month(steps, tasks) if not record.ended_on else None,
        "steps": presented.year(steps),
        "plan": plan_state(record.plan),
        "profile": profile,
        "asked": asked,
        "runs": runs,
        "ends": runs and all(one.state == "done" for one in steps),
    }
    return show(request, "cycle/cycle.html", context)


@page(P.CYCLE_RUN)
def cycle_end(request: Request, pk: UUID) -> HttpResponse:
    """End a year."""
    return submit(request, actions.end_cycle, to=reverse("cycle_list"), cycle=_opened(request, pk, P.CYCLE_RUN))


@page(P.CYCLE_READ)
def cycle_agenda(request: Request, pk: UUID) -> HttpResponse:
    """The agenda of the month's ten minutes as a PDF."""
    record = _opened(request, pk, event=Event.CYCLE_PRINTED)
    steps = _steps(request, record)
    month = presented.month(steps, _tasks(request, record))
    body = papers.agenda(str(record.team), month, presented.year(steps), name_of(request.user))
    return _pdf(body, "esityslista.pdf")


@page(P.CYCLE_READ)
def cycle_handbook(request: Request, pk: UUID) -> HttpResponse:
    """The handbook of the team as a PDF."""
    record = _opened(request, pk, event=Event.CYCLE_PRINTED)
    profile, _asked = queries.evidence(request.actor, record.team)
    goals = show_list(request.actor, P.CYCLE_READ, goals_of(request.actor, record.plan)).rows
    items = {item.identifier: item for item in profile.all_items} if profile else {}
    steps = [
        {**vars(presented.told(one.kind)), "number": number, "title": str(StepKind(one.kind).label), "note": one.note}
        for number, one in enumerate(_steps(request, record), 1)
    ]
    parts = profile_parts(profile) if profile else []
    body = papers.handbook(str(record.team), parts, steps, goal_rows(goals, items), name_of(request.user))
    return _pdf(body, "kasikirja.pdf")


def _pdf(body: bytes, name: str) -> HttpResponse:
    response = HttpResponse(body, content_type=PDF)
    response["Content-Disposition"] = f'inline; filename="{name}"'
    return response


def _step(request: Request, pk: UUID, permission: P = P.CYCLE_READ) -> Step:
    return open_record(
        request.actor, permission, Step, pk=pk, event=Event.CYCLE_READ, related=("cycle__team",),
        may=(P.CYCLE_RUN, P.CYCLE_WRITE),
    )  # fmt: skip


@page(P.CYCLE_READ)
def step(request: Request, pk: UUID) -> HttpResponse:
    """A step: guidance, tasks, what was agreed."""
    record = _step(request, pk)
    tasks = [one for one in _tasks(request, record.cycle) if one.step_id == record.pk]
    is_open = record.cycle.ended_on is None
    context = {
        "record": record,
        "row": presented.step_row(record),
        "guidance": presented.told(record.kind),
        "tasks": presented.task_rows(tasks),
        "runs": is_open and record.may_cycle_run,  # type: ignore[attr-defined] # asked for with the record
        "writes": is_open and record.may_cycle_write,  # type: ignore[attr-defined] # the same
    }
    return show(request, "cycle/step.html", context)


def _said(record: Step) -> dict[str, Any]:
    return {name: getattr(record, name) for name in ("state", "due_on", "note")}


@page(P.CYCLE_RUN)
def step_move(request: Request, pk: UUID) -> HttpResponse:
    """How far a step has come, and what was agreed."""
    record, back = _step(request, pk, P.CYCLE_RUN), reverse("step", args=[pk])
    form = StepForm(request.POST or None, initial=_said(record), version=record.version)
    if form.is_valid():
        return submit(request, actions.move_step, form=form, saved=_said, to=back, step=record)
    return form_page(request, form, presented.step_row(record)["title"], back)


@page(P.CYCLE_WRITE)
def cycle_task_new(request: Request, pk: UUID) -> HttpResponse:
    """Write down who does what by when."""
    record, back = _step(request, pk, P.CYCLE_WRITE), reverse("step", args=[pk])
    people = queries.people_of(record.cycle.team)
    form = TaskForm(request.POST or None, people=people, initial={"due_on": record.due_on})
    if form.is_valid():
        return submit(request, actions.give_task, form=form, to=back, step=record)
    return form_page(request, form, _("A task"), back)


@page(P.CYCLE_WRITE)
def cycle_task_done(request: Request, pk: UUID) -> HttpResponse:
    """Mark a task as done."""
    task = open_record(request.actor, P.CYCLE_WRITE, CycleTask, pk=pk, event=Event.CYCLE_READ)
    return submit(request, actions.finish_task, to=reverse("step", args=[task.step_id]), task=task)
