"""A team's learning: what came into use, time reserved and realised, reflections, pairs, visits."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.doors import open_record, show_list
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.access.translated import words
from rinnalla.learning.actions import team as actions
from rinnalla.learning.actions import use as use_actions
from rinnalla.learning.forms.use import (
    PairForm,
    ReflectionForm,
    TeamRegisterForm,
    TimeDoneForm,
    TimeForm,
    UsePlanForm,
    VisitForm,
)
from rinnalla.learning.models import LearningTime, TeamReflection
from rinnalla.learning.presenters import figures
from rinnalla.learning.presenters import team as presented
from rinnalla.learning.queries import team as queries
from rinnalla.learning.queries import use as uses
from rinnalla.learning.queries.figures import in_use_of
from rinnalla.learning.views.event import opened_event
from rinnalla.learning.views.registration import form_page
from rinnalla.learning.views.use import planned
from rinnalla.people.models import Unit
from rinnalla.web.pages import Request, page, show, submit

SHOWN = 10


def _unit(request: Request, pk: UUID, permission: P = P.USE_READ) -> Unit:
    return open_record(
        request.actor, permission, Unit, pk=pk, event=Event.PAGE_OPENED, related=("organisation",),
        may=(P.TEAM_LEARN, P.USE_WRITE),
    )  # fmt: skip


def _here(unit: UUID) -> str:
    return reverse("team_learning", args=[unit])


@page(P.USE_READ)
def team_learning_list(request: Request) -> HttpResponse:
    """One's own teams."""
    units = queries.own_units(request.actor)
    return show(request, "learning/team_list.html", {"units": units, "runs": request.actor.may(P.EVENT_RUN)})


@page(P.USE_READ)
def team_learning(request: Request, pk: UUID) -> HttpResponse:
    """What came into use, not who sat where."""
    unit, actor = _unit(request, pk), request.actor
    reflections = show_list(actor, P.USE_READ, uses.reflections_of(actor, unit), size=SHOWN).rows
    events, times = queries.events_of_team(actor, unit), queries.times_of(actor, unit)
    pairs = show_list(actor, P.USE_WRITE, queries.pairs_of(actor, unit), size=SHOWN).rows
    context = {
        "unit": unit,
        "in_use": [figures.in_use(one) for one in in_use_of(queries.asked(events), unit=unit)],
        "time": presented.time(queries.time_told(times)),
        "times": presented.times(queries.not_told_yet(times)[:SHOWN]),
        "coming": presented.coming(queries.coming(events)[:SHOWN], uses.plans_of(actor, unit)),
        "reflections": presented.reflections(reflections),
        "pairs": presented.pairs(pairs),
        "visits": show_list(actor, P.USE_READ, queries.visits_of(actor, unit), size=SHOWN).rows,
        "leads": unit.may_team_learn,  # type: ignore[attr-defined] # asked for with it
        "runs": actor.may(P.EVENT_RUN),
    }
    return show(request, "learning/team.html", context)


@page(P.TEAM_LEARN)
def team_register(request: Request, pk: UUID) -> HttpResponse:
    """Register the team, and reserve the time to go through it."""
    event = opened_event(request, pk)
    units = presented.led(request.actor, queries.own_units(request.actor))
    back = reverse("event", args=[pk])
    if not units:
        return redirect(back)
    chosen = request.GET.get("yksikko", str(units[0].pk) if len(units) == 1 else "")
    unit = next((one for one in units if str(one.pk) == chosen), None)
    if unit is None:
        context = {"units": units, "title": words(event.title), "back": back}
        return show(request, "learning/team_choose.html", context)
    form = TeamRegisterForm(request.POST or None, event=event, people=queries.team_of(unit))
    if form.is_valid():
        return submit(request, actions.register_team, form=form, to=_here(unit.pk), unit=unit, training=event)
    lead = f"{words(event.title)}. {unit}"
    return form_page(request, form, _("Register my team"), back, lead=lead, submit=_("Register the team"))


@page(P.USE_WRITE)
def team_plan(request: Request, pk: UUID, event: UUID) -> HttpResponse:
    """The team's own plan for a training."""
    unit, training = _unit(request, pk, P.USE_WRITE), opened_event(request, event)
    form = UsePlanForm(request.POST or None, initial=planned(uses.team_plan(unit, training)))
    if form.is_valid():
        return submit(request, use_actions.plan_use_together, form=form, to=_here(pk), unit=unit, training=training)
    return form_page(request, form, _("How do we take it into use?"), _here(pk), lead=words(training.title))


@page(P.USE_WRITE)
def reflection(request: Request, pk: UUID) -> HttpResponse:
    """What the team learnt and agreed on."""
    record = open_record(
        request.actor,
        P.USE_WRITE,
        TeamReflection,
        pk=pk,
        event=Event.PAGE_OPENED,
        related=("event", "unit", "data_key"),
    )
    form = ReflectionForm(request.POST or None, initial=_reflected(record), version=record.version)
    back = _here(record.unit_id)
    if form.is_valid():
        return submit(request, actions.hold_reflection, form=form, to=back, saved=_reflected, reflection=record)
    lead = _("%(title)s. Everybody in the team sees what is written here.") % {"title": words(record.event.title)}
    return form_page(request, form, _("Our reflection"), back, lead=lead)


def _reflected(record: TeamReflection) -> dict[str, Any]:
    return {"learnt": record.learnt, "agreed": record.agreed}


@page(P.TEAM_LEARN)
def time_new(request: Request, pk: UUID) -> HttpResponse:
    """Reserve time."""
    unit, form = _unit(request, pk, P.TEAM_LEARN), TimeForm(request.POST or None)
    if form.is_valid():
        return submit(request, actions.reserve_time, form=form, to=_here(pk), unit=unit)
    return form_page(request, form, _("Reserve time for learning"), _here(pk))


@page(P.TEAM_LEARN)
def time_record(request: Request, pk: UUID) -> HttpResponse:
    """How much of it came true."""
    record = open_record(request.actor, P.TEAM_LEARN, LearningTime, pk=pk, event=Event.PAGE_OPENED)
    initial: dict[str, Any] = {
        "realised": record.minutes if record.realised is None else record.realised,
        "lost": record.lost,
    }
    form = TimeDoneForm(request.POST or None, initial=initial, version=record.version)
    back = _here(record.unit_id)
    if form.is_valid():
        return submit(request, actions.record_time, form=form, to=back, saved=lambda _newer: initial, time=record)
    return form_page(request, form, _("Did the time come true?"), back, lead=record.purpose)


@page(P.TEAM_LEARN)
def pair_new(request: Request, pk: UUID) -> HttpResponse:
    """Give two people time to learn from each other."""
    unit = _unit(request, pk, P.TEAM_LEARN)
    form = PairForm(request.POST or None, people=queries.team_of(unit))
    if form.is_valid():
        return submit(request, actions.begin_pair, form=form, to=_here(pk), unit=unit)
    return form_page(request, form, _("A pair who learn from each other"), _here(pk))


@page(P.USE_WRITE)
def visit_new(request: Request, pk: UUID) -> HttpResponse:
    """Write down a visit."""
    unit, form = _unit(request, pk, P.USE_WRITE), VisitForm(request.POST or None)
    if form.is_valid():
        return submit(request, actions.tell_visit, form=form, to=_here(pk), unit=unit)
    return form_page(request, form, _("A visit"), _here(pk))
