"""Summaries: drafted from the data, edited, given to the client, answered, made final."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from rinnalla.access.actors import Actor
from rinnalla.access.doors import can, open_record
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.actions import summary as actions
from rinnalla.guidance.choices import SummaryKind, SummaryState
from rinnalla.guidance.forms.meeting import AnswerForClientForm
from rinnalla.guidance.forms.summary import FreezeForm, SummaryForm, said
from rinnalla.guidance.models import Period, Summary
from rinnalla.guidance.presenters.summary import draft, page_of
from rinnalla.guidance.queries.period import answers_of, guides_in, parts_of
from rinnalla.guidance.queries.summary import material_of, newer_version, retellings_of
from rinnalla.guidance.states import SUMMARY_READ
from rinnalla.web.pages import Request, page, show, submit

RELATED = ("period__client__data_key", "period__unit__organisation", "corrected_by")
MAY = (P.SUMMARY_WRITE, P.SUMMARY_FREEZE, P.SUMMARY_ANSWER, P.RETELLING_WRITE)


def _opened(request: Request, pk: UUID, permission: P, *, may: tuple[P, ...] = ()) -> Summary:
    return open_record(request.actor, permission, Summary, pk=pk, event=Event.SUMMARY_READ, related=RELATED, may=may)


@page(P.SUMMARY_WRITE)
def summary_new(request: Request, pk: UUID) -> HttpResponse:
    """Draft an interim summary from what has been recorded."""
    return _drafted(request, pk, SummaryKind.INTERIM)


@page(P.SUMMARY_WRITE)
def summary_end_new(request: Request, pk: UUID) -> HttpResponse:
    """Draft the end summary from what has been recorded."""
    return _drafted(request, pk, SummaryKind.END)


def _drafted(request: Request, pk: UUID, kind: SummaryKind) -> HttpResponse:
    actor = request.actor
    period = open_record(actor, P.SUMMARY_WRITE, Period, pk=pk, event=Event.PERIOD_READ, related=("request",))
    return submit(
        request,
        actions.draft_summary,
        to=lambda made: reverse("summary_edit", args=[made.pk]),
        period=period,
        parts=draft(material_of(actor, period), kind),
        language=get_language() or "fi",
        kind=kind,
    )


@page(P.SUMMARY_READ)
def summary(request: Request, pk: UUID) -> HttpResponse:
    """Read a summary."""
    actor = request.actor
    record = _opened(request, pk, P.SUMMARY_READ, may=MAY)
    context = {
        **page_of(record, parts_of(actor, record), answers_of(actor, record), guides_in(record.period)),
        "record": record,
        "client": record.period.client,
        "is_client": actor.person == record.period.client.person_id,
        "opens_period": can(actor, P.PERIOD_READ, record.period),
        "newer": newer_version(actor, record),
        "retellings": retellings_of(actor, record),
        **_choices(actor, record),
    }
    return show(request, "guidance/summary.html", context)


def _choices(actor: Actor, record: Summary) -> dict[str, bool]:
    """Which buttons the page offers: what the actor may do and the state allows."""
    draft, waits = record.state == SummaryState.DRAFT, record.state == SummaryState.WITH_CLIENT
    may_write = record.may_summary_write  # type: ignore[attr-defined] # asked for with the record
    may_freeze = record.may_summary_freeze  # type: ignore[attr-defined] # the same
    newest = not hasattr(record, "corrected_by")
    return {
        "writes": draft and may_write,
        "takes_back": waits and may_write,
        "answers_here": waits and record.may_summary_answer,  # type: ignore[attr-defined] # the same
        "freezes": may_freeze and (waits or record.state == SummaryState.READ) and newest,
        "corrects": may_write and record.state in SUMMARY_READ and newest,
        "retells": record.may_retelling_write and record.state in SUMMARY_READ and newest,  # type: ignore[attr-defined] # the same
    }


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


@page(P.SUMMARY_WRITE)
def summary_take_back(request: Request, pk: UUID) -> HttpResponse:
    """Take a summary the client has not answered back to be edited."""
    record = _opened(request, pk, P.SUMMARY_WRITE)
    return submit(request, actions.take_back_summary, to=reverse("summary", args=[pk]), summary=record)


@page(P.SUMMARY_FREEZE)
def summary_freeze(request: Request, pk: UUID) -> HttpResponse:
    """Make a summary final."""
    record = _opened(request, pk, P.SUMMARY_FREEZE)
    waits = record.state == SummaryState.WITH_CLIENT
    form = FreezeForm(request.POST or None, waits=waits, version=record.version)
    to = reverse("summary", args=[pk])
    if form.is_valid():
        return submit(request, actions.freeze_summary, form=form, to=to, summary=record)
    context = {
        "form": form,
        "called": record.period.client.called,
        "heading": _("Make the summary final"),
        "lead": _(
            "A final summary stays as it is. If something in it turns out to be wrong, a new version is written and the"
            " old one is kept."
        ),
        "next": _("Make it final"),
        "back": to,
    }
    return show(request, "guidance/period_form.html", context)


@page(P.SUMMARY_WRITE)
def summary_correct(request: Request, pk: UUID) -> HttpResponse:
    """Begin a new version; the old one is kept."""
    record = _opened(request, pk, P.SUMMARY_WRITE)
    to = lambda newer: reverse("summary_edit", args=[newer.pk])  # noqa: E731 -- read on the next line only
    return submit(request, actions.correct_summary, to=to, summary=record)
