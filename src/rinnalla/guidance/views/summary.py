"""Summaries: drafted from the data, edited, given to the client, answered, printed."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from rinnalla.access.doors import can, open_record
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.actions import summary as actions
from rinnalla.guidance.choices import SummaryState
from rinnalla.guidance.exports.summary import as_pdf
from rinnalla.guidance.forms.meeting import AnswerForClientForm
from rinnalla.guidance.forms.summary import SummaryForm, said
from rinnalla.guidance.models import Period, Summary
from rinnalla.guidance.presenters.summary import draft, page_of
from rinnalla.guidance.queries.period import answers_of, brief_of, goals_of, guides_in, meetings_of, parts_of
from rinnalla.web.pages import Request, page, show, submit

RELATED = ("period__client__data_key", "period__unit__organisation")


def _opened(request: Request, pk: UUID, permission: P, event: Event = Event.SUMMARY_READ) -> Summary:
    return open_record(request.actor, permission, Summary, pk=pk, event=event, related=RELATED)


@page(P.SUMMARY_WRITE)
def summary_new(request: Request, pk: UUID) -> HttpResponse:
    """Draft an interim summary from what has been recorded."""
    actor = request.actor
    period = open_record(actor, P.SUMMARY_WRITE, Period, pk=pk, event=Event.PERIOD_READ, related=("request",))
    parts = draft(brief_of(actor, period), goals_of(actor, period), meetings_of(actor, period))
    return submit(
        request,
        actions.draft_summary,
        to=lambda made: reverse("summary_edit", args=[made.pk]),
        period=period,
        parts=parts,
        language=get_language() or "fi",
    )


@page(P.SUMMARY_READ)
def summary(request: Request, pk: UUID) -> HttpResponse:
    """Read a summary."""
    actor = request.actor
    record = _opened(request, pk, P.SUMMARY_READ)
    context = {
        **page_of(record, parts_of(actor, record), answers_of(actor, record), guides_in(record.period)),
        "record": record,
        "client": record.period.client,
        "writes": record.state == SummaryState.DRAFT and can(actor, P.SUMMARY_WRITE, record),
        "answers_here": record.state == SummaryState.WITH_CLIENT and can(actor, P.SUMMARY_ANSWER, record),
        "is_client": actor.person == record.period.client.person_id,
        "opens_period": can(actor, P.PERIOD_READ, record.period),
    }
    return show(request, "guidance/summary.html", context)


@page(P.SUMMARY_WRITE)
def summary_edit(request: Request, pk: UUID) -> HttpResponse:
    """Edit the four parts of a draft."""
    record = _opened(request, pk, P.SUMMARY_WRITE)
    form = SummaryForm(request.POST or None, parts=parts_of(request.actor, record), version=record.version)
    to = reverse("summary", args=[pk])
    if form.is_valid():
        return submit(
            request,
            actions.edit_summary,
            form=form,
            to=to,
            saved=lambda newer: said(parts_of(request.actor, newer)),
            summary=record,
        )
    context = {
        "form": form,
        "record": record,
        "called": record.period.client.called,
        "back": to,
    }
    return show(request, "guidance/summary_edit.html", context)


@page(P.SUMMARY_WRITE)
def summary_give(request: Request, pk: UUID) -> HttpResponse:
    """Let the client read the summary."""
    record = _opened(request, pk, P.SUMMARY_WRITE)
    return submit(request, actions.give_summary, to=reverse("summary", args=[pk]), summary=record)


@page(P.SUMMARY_ANSWER)
def summary_answer_recorded(request: Request, pk: UUID) -> HttpResponse:
    """Record the client's answer on their behalf."""
    record = open_record(
        request.actor.as_staff(), P.SUMMARY_ANSWER, Summary, pk=pk, event=Event.SUMMARY_READ, related=RELATED
    )
    form = AnswerForClientForm(request.POST or None, version=record.version)
    to = reverse("summary", args=[pk])
    if form.is_valid():
        return submit(request, actions.answer_summary, form=form, to=to, summary=record)
    context = {
        "form": form,
        "called": record.period.client.called,
        "heading": _("Answer recorded on the client's behalf"),
        "next": _("Save the answer"),
        "back": to,
    }
    return show(request, "guidance/period_form.html", context)


@page(P.SUMMARY_READ)
def summary_pdf(request: Request, pk: UUID) -> HttpResponse:
    """The summary as an accessible PDF."""
    record = _opened(request, pk, P.SUMMARY_READ, Event.SUMMARY_PRINTED)
    body = as_pdf(
        page_of(record, parts_of(request.actor, record), answers_of(request.actor, record), guides_in(record.period))
    )
    response = HttpResponse(body, content_type="application/pdf")
    response["Content-Disposition"] = 'inline; filename="yhteenveto.pdf"'
    return response
