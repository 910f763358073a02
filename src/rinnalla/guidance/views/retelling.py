"""Versions with facts changed: begun, words changed, checked by a second person, taken out."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.doors import open_record
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.actions import retelling as actions
from rinnalla.guidance.choices import RetellingState
from rinnalla.guidance.exports import retelling as exports
from rinnalla.guidance.exports.summary import WORD
from rinnalla.guidance.forms.retelling import ReturnForm, WordsForm
from rinnalla.guidance.forms.summary import SummaryForm, said
from rinnalla.guidance.models import Retelling, Summary
from rinnalla.guidance.presenters.retelling import page_of
from rinnalla.guidance.queries.retelling import known_of, open_findings, parts_of_retelling
from rinnalla.guidance.views.summary_export import as_file
from rinnalla.web.pages import Request, page, show, submit

RELATED = (
    "summary__period__client__data_key",
    "summary__period__unit__organisation",
    "summary__period__request__from_unit__organisation",
    "summary__period__request__data_key",
)
MAY = (P.RETELLING_WRITE, P.RETELLING_CHECK)


def _opened(
    request: Request, pk: UUID, permission: P, *, event: Event = Event.RETELLING_READ, may: tuple[P, ...] = ()
) -> Retelling:
    return open_record(request.actor, permission, Retelling, pk=pk, event=event, related=RELATED, may=may)


@page(P.RETELLING_WRITE)
def retelling_new(request: Request, pk: UUID) -> HttpResponse:
    """Begin a version of a summary."""
    record = open_record(
        request.actor,
        P.RETELLING_WRITE,
        Summary,
        pk=pk,
        event=Event.SUMMARY_READ,
        related=("period__client__data_key",),
    )
    to = lambda made: reverse("retelling_words", args=[made.pk])  # noqa: E731 -- read on the next line only
    return submit(request, actions.start_retelling, to=to, summary=record)


@page(P.RETELLING_READ)
def retelling(request: Request, pk: UUID) -> HttpResponse:
    """Read a version, with what could identify marked for those who work on it."""
    actor = request.actor
    record = _opened(request, pk, P.RETELLING_READ, may=MAY)
    in_work = record.state != RetellingState.CHECKED
    may_write, may_check = record.may_retelling_write, record.may_retelling_check  # type: ignore[attr-defined] # asked for with the record
    context = {
        **page_of(record, parts_of_retelling(actor, record), known_of(record.summary.period) if in_work else None),
        "record": record,
        "language": record.summary.language,
        "is_client": actor.person == record.summary.period.client.person_id,
        "writes": may_write and record.state == RetellingState.DRAFT,
        "checks": may_check and record.state == RetellingState.TO_CHECK,
    }
    return show(request, "guidance/retelling.html", context)


@page(P.RETELLING_WRITE)
def retelling_edit(request: Request, pk: UUID) -> HttpResponse:
    """Edit the four parts of a version."""
    record = _opened(request, pk, P.RETELLING_WRITE)
    parts = parts_of_retelling(request.actor, record)
    form = SummaryForm(request.POST or None, parts=parts, version=record.version)
    to = reverse("retelling", args=[pk])
    if form.is_valid():
        saved = lambda newer: said(parts_of_retelling(request.actor, newer))  # noqa: E731 -- read on the next line only
        return submit(request, actions.edit_retelling, form=form, to=to, saved=saved, retelling=record)
    context = {"form": form, "called": record.summary.period.client.called, "back": to, "next": _("Save the version")}
    return show(request, "guidance/period_form.html", {**context, "heading": _("Edit the version")})


@page(P.RETELLING_WRITE)
def retelling_words(request: Request, pk: UUID) -> HttpResponse:
    """Change what could identify, or confirm that it may stay."""
    record = _opened(request, pk, P.RETELLING_WRITE)
    parts = parts_of_retelling(request.actor, record)
    findings = open_findings(record, parts, known_of(record.summary.period))
    form = WordsForm(request.POST or None, findings=findings, version=record.version)
    to = reverse("retelling", args=[pk])
    if form.is_valid():
        return submit(request, actions.change_words, form=form, to=to, retelling=record)
    context = {
        "form": form,
        "called": record.summary.period.client.called,
        "heading": _("What could tell who this is"),
        "lead": _(
            "Write other words in the place of each, or tick that it may stay. You can go on editing afterwards."
        ),
        "next": _("Change the words"),
        "back": to,
    }
    return show(request, "guidance/period_form.html", context)


@page(P.RETELLING_WRITE)
def retelling_ask(request: Request, pk: UUID) -> HttpResponse:
    """Ask a second person to check."""
    record = _opened(request, pk, P.RETELLING_WRITE)
    return submit(request, actions.ask_for_check, to=reverse("retelling", args=[pk]), retelling=record)


@page(P.RETELLING_CHECK)
def retelling_check(request: Request, pk: UUID) -> HttpResponse:
    """Say that nobody can be recognised."""
    record = _opened(request, pk, P.RETELLING_CHECK)
    return submit(request, actions.check_retelling, to=reverse("retelling", args=[pk]), retelling=record)


@page(P.RETELLING_CHECK)
def retelling_return(request: Request, pk: UUID) -> HttpResponse:
    """Give a version back to its maker."""
    record = _opened(request, pk, P.RETELLING_CHECK)
    form = ReturnForm(request.POST or None, version=record.version)
    to = reverse("retelling", args=[pk])
    if form.is_valid():
        return submit(request, actions.return_retelling, form=form, to=to, retelling=record)
    context = {
        "form": form,
        "called": record.summary.period.client.called,
        "heading": _("Give it back to its maker"),
        "back": to,
    }
    return show(request, "guidance/period_form.html", {**context, "next": _("Give it back")})


@page(P.RETELLING_READ)
def retelling_pdf(request: Request, pk: UUID) -> HttpResponse:
    """A checked version as an accessible PDF."""
    record = _checked(request, pk)
    body = exports.as_pdf(record, parts_of_retelling(request.actor, record))
    return as_file(body, "application/pdf", "kertomus.pdf", shown=True)


@page(P.RETELLING_READ)
def retelling_word(request: Request, pk: UUID) -> HttpResponse:
    """A checked version as a Word file."""
    record = _checked(request, pk)
    body = exports.as_word(record, parts_of_retelling(request.actor, record))
    return as_file(body, WORD, "kertomus.docx", shown=False)


def _checked(request: Request, pk: UUID) -> Retelling:
    """A version as far as it may leave the house. Until a second person has checked it there is no such file."""
    record = _opened(request, pk, P.RETELLING_READ, event=Event.RETELLING_EXPORTED)
    if record.state != RetellingState.CHECKED:
        raise Http404
    return record
