"""A summary taken out: printed, as a Word file, as text for the record system. Each leaves a line of its own."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse

from rinnalla.access.doors import open_record
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.exports.summary import WORD, as_blocks, as_pdf, as_word
from rinnalla.guidance.models import Summary
from rinnalla.guidance.presenters.summary import page_of
from rinnalla.guidance.queries.period import answers_of, guides_in, parts_of
from rinnalla.people.queries.account import name_of
from rinnalla.web.pages import Request, page, show

RELATED = ("period__client__data_key", "period__unit__organisation")


def _told(request: Request, pk: UUID, event: Event) -> tuple[Summary, dict[str, Any]]:
    actor = request.actor
    record = open_record(actor, P.SUMMARY_READ, Summary, pk=pk, event=event, related=RELATED)
    return record, page_of(record, parts_of(actor, record), answers_of(actor, record), guides_in(record.period))


def as_file(body: bytes, media_type: str, name: str, *, shown: bool) -> HttpResponse:
    """A file, shown in the browser or saved."""
    response = HttpResponse(body, content_type=media_type)
    response["Content-Disposition"] = f'{"inline" if shown else "attachment"}; filename="{name}"'
    return response


@page(P.SUMMARY_READ)
def summary_pdf(request: Request, pk: UUID) -> HttpResponse:
    """The summary as an accessible PDF."""
    _record, told = _told(request, pk, Event.SUMMARY_PRINTED)
    return as_file(as_pdf(told, name_of(request.user)), "application/pdf", "yhteenveto.pdf", shown=True)


@page(P.SUMMARY_READ)
def summary_word(request: Request, pk: UUID) -> HttpResponse:
    """The summary as a Word file."""
    _record, told = _told(request, pk, Event.SUMMARY_DOWNLOADED)
    return as_file(as_word(told, name_of(request.user)), WORD, "yhteenveto.docx", shown=False)


@page(P.SUMMARY_READ)
def summary_copy(request: Request, pk: UUID) -> HttpResponse:
    """The text of each part to be pasted into the record system."""
    record, told = _told(request, pk, Event.SUMMARY_COPIED)
    return show(request, "guidance/summary_copy.html", {**told, "record": record, "blocks": as_blocks(told)})
