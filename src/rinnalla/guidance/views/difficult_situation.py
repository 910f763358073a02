"""A difficult situation: what to do now, what was done, and the debrief after it."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.doors import open_record, show_list
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.guidance.actions import difficult_situation as actions
from rinnalla.guidance.choices import DifficultKind
from rinnalla.guidance.forms.difficult_situation import DebriefForm, DeferralForm, SituationForm
from rinnalla.guidance.models import DifficultSituation
from rinnalla.guidance.presenters import difficult_situation as presented
from rinnalla.guidance.presenters import duty as duty_presented
from rinnalla.guidance.queries import difficult_situation as queries
from rinnalla.guidance.queries.duty import staff_of
from rinnalla.support.queries import difficult_guide
from rinnalla.web.pages import Request, page, page_number, public_page, show, submit

RELATED = ("client__data_key", "unit", "author__staff", "debrief__held_with__staff")
MOST_PERIODS = 200
WITH_WHOM = (Role.COORDINATOR, Role.DEPUTY, Role.LINE_MANAGER)


@public_page
def difficult(request: Request, kind: str) -> HttpResponse:
    """Three steps, numbers to call, who must know today. For those who work here also who is on duty now."""
    guide = difficult_guide(kind)
    if guide is None:
        raise Http404
    actor = request.actor
    works = actor.may(P.DUTY_READ)
    context = {
        "guide": guide,
        "works": works,
        "chain": duty_presented.chain(actor) if works else None,
        "records": actor.may(P.SITUATION_WRITE),
    }
    return show(request, "guidance/difficult.html", context)


@page(P.SITUATION_WRITE)
def situation_list(request: Request) -> HttpResponse:
    """What has been recorded: a coordinator sees the unit's, a guide their own."""
    actor = request.actor.as_staff()
    listing = show_list(actor, P.SITUATION_READ, queries.situations(actor), page=page_number(request))
    rows = [presented.row(one) for one in listing.rows]
    return show(request, "guidance/situation_list.html", {"rows": rows, "listing": listing})


@page(P.SITUATION_WRITE)
def situation_new(request: Request) -> HttpResponse:
    """Record what happened and what was done."""
    actor = request.actor.as_staff()
    periods = show_list(actor, P.SITUATION_WRITE, queries.may_be_about(actor), size=MOST_PERIODS).rows
    kind, about = request.GET.get("kind", ""), request.GET.get("period", "")
    form = SituationForm(
        request.POST or None,
        periods=periods,
        units=queries.units_recorded_in(actor),
        initial={"kind": kind if kind in DifficultKind else "", "about": about},
    )
    if form.is_valid():
        return submit(
            request, actions.record_situation, form=form, to=lambda made: reverse("situation", args=[made.pk])
        )
    context = {
        "form": form,
        "heading": _("Record a difficult situation"),
        "lead": _("First make sure that everybody is safe. The coordinator is told at once, without the contents."),
        "next": _("Save the record"),
        "called": _("Difficult situations"),
        "back": reverse("situation_list"),
    }
    return show(request, "guidance/period_form.html", context)


def _opened(request: Request, pk: UUID, permission: P) -> DifficultSituation:
    return open_record(
        request.actor,
        permission,
        DifficultSituation,
        pk=pk,
        event=Event.SITUATION_READ,
        related=RELATED,
        may=(P.DEBRIEF_WRITE,),
    )


@page(P.SITUATION_READ)
def situation(request: Request, pk: UUID) -> HttpResponse:
    """One record."""
    record = _opened(request, pk, P.SITUATION_READ)
    sees_to = record.may_debrief_write  # type: ignore[attr-defined] # asked for with the record
    decisions = queries.decisions_of(request.actor, record) if sees_to else []
    context = {
        "record": record,
        "heading": presented.title(record),
        "facts": presented.facts(record),
        "is_client": request.actor.person == getattr(record.client, "person_id", None),
        "debrief_open": sees_to and presented.held(record) is None,
        "may_defer": sees_to and record.client_id is not None,
        "undecided": queries.is_undecided(record),
        "decisions": [presented.reading_decision(one) for one in decisions],
    }
    return show(request, "guidance/situation.html", context)


@page(P.DEBRIEF_WRITE)
def debrief_new(request: Request, pk: UUID) -> HttpResponse:
    """Record that the debrief was held."""
    record = _opened(request, pk, P.DEBRIEF_WRITE)
    form = DebriefForm(request.POST or None, staff=staff_of(record.unit, *WITH_WHOM))
    if form.is_valid():
        to = reverse("situation", args=[pk])
        return submit(request, actions.hold_debrief, form=form, to=to, situation=record)
    lead = _("Only that it was held is written down. What was said stays between those who talked.")
    words = {"heading": _("The debrief was held"), "lead": lead, "next": _("Save")}
    return _form_page(request, record, form, **words)


@page(P.DEBRIEF_WRITE)
def situation_let_read(request: Request, pk: UUID) -> HttpResponse:
    """Let the client read of it from now on."""
    record = _opened(request, pk, P.DEBRIEF_WRITE)
    return submit(request, actions.let_read, to=reverse("situation", args=[pk]), situation=record)


@page(P.DEBRIEF_WRITE)
def situation_defer(request: Request, pk: UUID) -> HttpResponse:
    """Decide that the client reads of it later."""
    record = _opened(request, pk, P.DEBRIEF_WRITE)
    form = DeferralForm(request.POST or None)
    if form.is_valid():
        to = reverse("situation", args=[pk])
        return submit(request, actions.defer_reading, form=form, to=to, situation=record)
    lead = _(
        "The client has the right to read what is written of them. It may wait only where reading it now would be a "
        "serious danger to somebody (Data Protection Act 1050/2018, section 34). Your decision and its reason are kept."
    )
    words = {"heading": _("Let the client read this later"), "lead": lead, "next": _("Save the decision")}
    return _form_page(request, record, form, **words)


def _form_page(request: Request, record: DifficultSituation, form: object, **words: str) -> HttpResponse:
    called = record.client.called if record.client else presented.title(record)
    context = {"form": form, "called": called, "back": reverse("situation", args=[record.pk])}
    return show(request, "guidance/period_form.html", {**context, **words})
