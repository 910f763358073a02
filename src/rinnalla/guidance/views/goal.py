"""Goals: written down, changed until they are locked, rated, ended."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access import clock
from rinnalla.access.doors import open_record
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.actions import goal as actions
from rinnalla.guidance.choices import GoalKind, Rater
from rinnalla.guidance.forms.goal import GoalEndForm, GoalForm, OwnRatingForm, RatingForm, StandingForm, said
from rinnalla.guidance.models import Goal, Period
from rinnalla.guidance.presenters.goal import point_of
from rinnalla.web.pages import Request, page, show, submit

KIND = "laji"
# What the address calls each kind, and the heading of its form.
KINDS = {"sanoin": GoalKind.OWN_WORDS, "askelin": GoalKind.STEPS, "jana": GoalKind.LINE}


def form_page(
    request: Request, record: Period, form: object, heading: str, following: str, *, to: str = "plan", **words: object
) -> HttpResponse:
    """A form about a period, from which one comes back to one of its pages."""
    context = {"form": form, "record": record, "called": record.client.called, "heading": heading, "next": following}
    return show(request, "guidance/period_form.html", {**context, "back": reverse(to, args=[record.pk]), **words})


@page(P.GOAL_WRITE)
def goal_new(request: Request, pk: UUID) -> HttpResponse:
    """Write a goal down, in one of three ways."""
    record = open_record(request.actor, P.GOAL_WRITE, Period, pk=pk, event=Event.PERIOD_READ)
    kind = KINDS.get(request.GET.get(KIND, ""), GoalKind.OWN_WORDS)
    form = GoalForm(request.POST or None, kind=kind)
    if form.is_valid():
        return submit(request, actions.write_goal, form=form, to=reverse("period", args=[pk]), period=record)
    kinds = [
        {"label": str(one.label).capitalize(), "url": f"?{KIND}={word}", "current": one == kind}
        for word, one in KINDS.items()
    ]
    return form_page(request, record, form, _heading(kind), _("Save the goal"), kinds=kinds)


def _heading(kind: str) -> str:
    headings = {GoalKind.STEPS: _("A goal in steps"), GoalKind.LINE: _("A goal on a line")}
    return headings.get(GoalKind(kind), _("A goal in own words"))


def _goal(request: Request, pk: UUID, permission: P) -> Goal:
    return open_record(
        request.actor, permission, Goal, pk=pk, event=Event.GOALS_READ, related=("period__client__data_key",)
    )


@page(P.GOAL_WRITE)
def goal_edit(request: Request, pk: UUID) -> HttpResponse:
    """Change a goal that is not locked."""
    goal = _goal(request, pk, P.GOAL_WRITE)
    form = GoalForm(request.POST or None, kind=GoalKind(goal.kind), initial=said(goal), version=goal.version)
    if form.is_valid():
        to = reverse("plan", args=[goal.period_id])
        return submit(request, actions.edit_goal, form=form, to=to, saved=said, goal=goal)
    return form_page(request, goal.period, form, _heading(goal.kind), _("Save the goal"))


@page(P.GOAL_WRITE)
def goal_end(request: Request, pk: UUID) -> HttpResponse:
    """Say that a goal is not followed any more, and why."""
    goal = _goal(request, pk, P.GOAL_WRITE)
    form = GoalEndForm(request.POST or None)
    if form.is_valid():
        return submit(request, actions.end_goal, form=form, to=reverse("plan", args=[goal.period_id]), goal=goal)
    return form_page(request, goal.period, form, _("End a goal"), _("End the goal"), quote=goal.words)


@page(P.GOAL_RATE)
def goal_rate(request: Request, pk: UUID) -> HttpResponse:
    """Say where a goal stands: the client for themselves, staff as they have heard or seen it."""
    goal = _goal(request, pk, P.GOAL_RATE)
    point = point_of(goal.period)
    form: StandingForm
    if request.actor.person == goal.period.client.person_id:
        form = OwnRatingForm(request.POST or None, goal=goal, moment=point)
    else:
        initial = {"moment": point, "rater": Rater.TOGETHER, "rated_on": clock.today()}
        form = RatingForm(request.POST or None, goal=goal, initial=initial)
    if form.is_valid():
        return submit(request, actions.rate_goal, form=form, to=reverse("plan", args=[goal.period_id]), goal=goal)
    return form_page(request, goal.period, form, _("Where are things now?"), _("Save"), quote=goal.words)
