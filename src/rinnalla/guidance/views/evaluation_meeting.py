"""Evaluation meetings with partners: agreed, prepared on one page, held, printed."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.doors import can, open_record, show_list
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.actions import evaluation_meeting as actions
from rinnalla.guidance.choices import EvaluationState
from rinnalla.guidance.exports.evaluation_meeting import as_pdf
from rinnalla.guidance.forms.evaluation_meeting import EvaluationForm, HoldForm, ItemForm, PrepareForm
from rinnalla.guidance.models import EvaluationItem, EvaluationMeeting, Period
from rinnalla.guidance.presenters import evaluation_meeting as presented
from rinnalla.guidance.queries import evaluation_meeting as queries
from rinnalla.guidance.queries.summary import material_of
from rinnalla.guidance.states import OPEN_PERIOD
from rinnalla.guidance.views.summary_export import as_file
from rinnalla.people.queries.account import name_of
from rinnalla.web.pages import Request, page, page_number, show, submit

RELATED = ("period__client__data_key",)


def _opened(
    request: Request, pk: UUID, permission: P = P.EVALUATION_WRITE, event: Event = Event.EVALUATION_READ
) -> EvaluationMeeting:
    may = (P.EVALUATION_WRITE,)
    return open_record(request.actor, permission, EvaluationMeeting, pk=pk, event=event, related=RELATED, may=may)


@page(P.EVALUATION_READ)
def evaluation_list(request: Request) -> HttpResponse:
    """Evaluation meetings I take part in or look after."""
    rows = queries.evaluation_meetings(request.actor)
    listing = show_list(request.actor, P.EVALUATION_READ, rows, page=page_number(request))
    context = {"rows": [presented.list_row(one, named=True) for one in listing.rows], "listing": listing}
    return show(request, "guidance/evaluation_list.html", context)


@page(P.EVALUATION_WRITE)
def evaluation_new(request: Request, pk: UUID) -> HttpResponse:
    """Agree on a meeting; its page is drafted from what is open."""
    actor = request.actor
    period = open_record(
        actor, P.EVALUATION_WRITE, Period, pk=pk, event=Event.PERIOD_READ, related=("client__data_key", "request")
    )
    form = EvaluationForm(request.POST or None, candidates=queries.who_may_take_part(period))
    if form.is_valid():
        told = presented.draft(material_of(actor, period), queries.open_items(actor, period))
        to = lambda made: reverse("evaluation", args=[made.pk])  # noqa: E731 -- read on the next line only
        return submit(request, actions.agree_evaluation, form=form, to=to, period=period, told=told)
    context = {"called": period.client.called, "back": reverse("cooperation", args=[pk]), "next": _("Save the meeting")}
    return show(
        request, "guidance/period_form.html", {**context, "form": form, "heading": _("Agree on an evaluation meeting")}
    )


@page(P.EVALUATION_READ)
def evaluation(request: Request, pk: UUID) -> HttpResponse:
    """One meeting: its page, what was decided, what was left open."""
    actor, record = request.actor, _opened(request, pk, P.EVALUATION_READ)
    writes = record.period.state in OPEN_PERIOD and record.may_evaluation_write  # type: ignore[attr-defined] # asked for with the record
    agreed = record.state == EvaluationState.AGREED
    context = {
        **presented.page_of(record, queries.people_in(record), queries.items_of(actor, record)),
        "record": record,
        "client": record.period.client,
        "is_client": actor.person == record.period.client.person_id,
        "opens_period": can(actor, P.PERIOD_READ, record.period),
        "writes": writes,
        "prepares": writes and agreed,
    }
    return show(request, "guidance/evaluation.html", context)


@page(P.EVALUATION_WRITE)
def evaluation_prepare(request: Request, pk: UUID) -> HttpResponse:
    """Write the page the meeting begins with."""
    record = _opened(request, pk)
    form = PrepareForm(request.POST or None, initial=_told(record), version=record.version)
    if form.is_valid():
        to = reverse("evaluation", args=[pk])
        return submit(request, actions.prepare_evaluation, form=form, to=to, saved=_told, meeting=record)
    return _form_page(request, record, form, _("What we look at together"), _("Save the page"))


def _told(meeting: EvaluationMeeting) -> dict[str, str]:
    return {"told": meeting.told}


@page(P.EVALUATION_WRITE)
def evaluation_hold(request: Request, pk: UUID) -> HttpResponse:
    """Record what was decided."""
    record = _opened(request, pk)
    present = {"client_present": record.client_present, "absence": record.absence}
    form = HoldForm(request.POST or None, initial=present, version=record.version)
    if form.is_valid():
        return submit(request, actions.hold_evaluation, form=form, to=reverse("evaluation", args=[pk]), meeting=record)
    return _form_page(request, record, form, _("Record the evaluation meeting"), _("Save what was decided"))


@page(P.EVALUATION_WRITE)
def evaluation_cancel(request: Request, pk: UUID) -> HttpResponse:
    """Cancel a meeting."""
    record = _opened(request, pk)
    return submit(request, actions.cancel_evaluation, to=reverse("evaluation", args=[pk]), meeting=record)


@page(P.EVALUATION_WRITE)
def evaluation_item_new(request: Request, pk: UUID) -> HttpResponse:
    """Write down what was left open."""
    record = _opened(request, pk)
    form = ItemForm(request.POST or None)
    if form.is_valid():
        return submit(request, actions.add_item, form=form, to=reverse("evaluation", args=[pk]), meeting=record)
    return _form_page(request, record, form, _("Left open"), _("Save"))


@page(P.EVALUATION_WRITE)
def evaluation_item_done(request: Request, pk: UUID) -> HttpResponse:
    """Mark an open matter as settled."""
    item = open_record(
        request.actor,
        P.EVALUATION_WRITE,
        EvaluationItem,
        pk=pk,
        event=Event.EVALUATION_READ,
        related=("meeting__period__client__data_key",),
    )
    return submit(request, actions.settle_item, to=reverse("evaluation", args=[item.meeting_id]), item=item)


@page(P.EVALUATION_READ)
def evaluation_pdf(request: Request, pk: UUID) -> HttpResponse:
    """The page of a meeting as an accessible PDF."""
    record = _opened(request, pk, P.EVALUATION_READ, Event.EVALUATION_PRINTED)
    told = presented.page_of(record, queries.people_in(record), queries.items_of(request.actor, record))
    return as_file(as_pdf(told, name_of(request.user)), "application/pdf", "arviointitapaaminen.pdf", shown=True)


def _form_page(request: Request, record: EvaluationMeeting, form: Any, heading: str, following: str) -> HttpResponse:
    context = {"form": form, "called": record.period.client.called, "heading": heading, "next": following}
    return show(request, "guidance/period_form.html", {**context, "back": reverse("evaluation", args=[record.pk])})
