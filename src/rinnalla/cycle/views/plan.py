"""The plan that belongs to the team."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.doors import open_record, show_list
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.cycle.actions import plan as actions
from rinnalla.cycle.choices import PlanState
from rinnalla.cycle.forms.plan import GoalForm, MarkForm
from rinnalla.cycle.models import Plan, PlanGoal
from rinnalla.cycle.presenters import plan as presented
from rinnalla.cycle.queries import plan as queries
from rinnalla.cycle.queries.cycle import evidence
from rinnalla.cycle.views.cycle import form_page
from rinnalla.methods.competence.content import Item
from rinnalla.people.models import Team
from rinnalla.web.pages import Request, page, show, submit

SAID = ("item", "text", "means", "how", "hours", "due_on")


def _opened(request: Request, pk: UUID, permission: P = P.CYCLE_READ) -> Plan:
    return open_record(
        request.actor, permission, Plan, pk=pk, event=Event.CYCLE_READ, related=("cycle__team",),
        may=(P.CYCLE_RUN, P.CYCLE_WRITE, P.PLAN_MARK),
    )  # fmt: skip


def _items(request: Request, team: Team) -> dict[str, Item]:
    """The competences of the team's profile by their identifiers."""
    profile, _asked = evidence(request.actor, team)
    return {item.identifier: item for item in profile.items} if profile else {}


@page(P.CYCLE_READ)
def plan(request: Request, pk: UUID) -> HttpResponse:
    """The plan: goals, what workers say of it, what can be done next."""
    record, actor = _opened(request, pk), request.actor
    goals = show_list(actor, P.CYCLE_READ, queries.goals_of(actor, record)).rows
    marks = show_list(actor, P.CYCLE_READ, queries.marks_of(actor, record)).rows
    is_open = record.cycle.ended_on is None
    context = {
        "record": record,
        "state": presented.state(record),
        "goals": presented.goal_rows(goals, _items(request, record.cycle.team)),
        "marks": presented.mark_rows(marks),
        "moves": presented.moves(record) if is_open and record.may_cycle_run else [],  # type: ignore[attr-defined] # asked for with the record
        "writes": is_open and record.state in actions.STILL_MADE and record.may_cycle_write,  # type: ignore[attr-defined] # the same
        "says": is_open and record.state != PlanState.EVALUATED and record.may_plan_mark,  # type: ignore[attr-defined] # the same
    }
    return show(request, "cycle/plan.html", context)


@page(P.CYCLE_WRITE)
def goal_of_plan_new(request: Request, pk: UUID) -> HttpResponse:
    """Add a goal."""
    record, back = _opened(request, pk, P.CYCLE_WRITE), reverse("plan_of_cycle", args=[pk])
    form = GoalForm(request.POST or None, items=list(_items(request, record.cycle.team).values()))
    if form.is_valid():
        return submit(request, actions.add_goal, form=form, to=back, plan=record)
    return form_page(request, form, _("A goal of our plan"), back)


def _said(goal: PlanGoal) -> dict[str, Any]:
    return {name: getattr(goal, name) for name in SAID}


def _goal(request: Request, pk: UUID) -> PlanGoal:
    event, related = Event.CYCLE_READ, ("plan__cycle__team",)
    return open_record(request.actor, P.CYCLE_WRITE, PlanGoal, pk=pk, event=event, related=related)


@page(P.CYCLE_WRITE)
def goal_of_plan(request: Request, pk: UUID) -> HttpResponse:
    """Change a goal."""
    record = _goal(request, pk)
    items, back = _items(request, record.plan.cycle.team), reverse("plan_of_cycle", args=[record.plan_id])
    form = GoalForm(request.POST or None, items=list(items.values()), initial=_said(record), version=record.version)
    if form.is_valid():
        return submit(request, actions.edit_goal, form=form, saved=_said, to=back, goal=record)
    return form_page(request, form, _("A goal of our plan"), back)


@page(P.CYCLE_WRITE)
def goal_of_plan_remove(request: Request, pk: UUID) -> HttpResponse:
    """Take a goal out of a plan that is being made."""
    record = _goal(request, pk)
    return submit(request, actions.remove_goal, to=reverse("plan_of_cycle", args=[record.plan_id]), goal=record)


@page(P.PLAN_MARK)
def plan_mark(request: Request, pk: UUID) -> HttpResponse:
    """What I say of the plan."""
    record, back = _opened(request, pk, P.PLAN_MARK), reverse("plan_of_cycle", args=[pk])
    form = MarkForm(request.POST or None)
    if form.is_valid():
        return submit(request, actions.mark_plan, form=form, to=back, plan=record)
    lead = _("Your team and your line manager see this with your name. You need not write anything.")
    return form_page(request, form, _("My mark in the plan"), back, lead=lead)


@page(P.CYCLE_RUN)
def plan_move(request: Request, pk: UUID) -> HttpResponse:
    """Take the plan on."""
    record = _opened(request, pk, P.CYCLE_RUN)
    to = reverse("plan_of_cycle", args=[pk])
    return submit(request, actions.move_plan, to=to, plan=record, state=request.POST.get("to", ""))
