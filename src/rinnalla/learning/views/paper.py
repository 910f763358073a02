"""What a table has written on paper: photographed, typed by the facilitator, and the photograph deleted."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse, StreamingHttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.doors import open_record, show_list
from rinnalla.access.errors import NotNow
from rinnalla.access.events import Event
from rinnalla.access.files import opened
from rinnalla.access.permissions import Permission as P
from rinnalla.learning.actions import contribution as actions
from rinnalla.learning.forms.workshop import PaperForm
from rinnalla.learning.models import Sheet, Workshop
from rinnalla.learning.queries import workshop as queries
from rinnalla.learning.views.workshop import here, opened_workshop
from rinnalla.web.pages import Request, page, show, submit


def _form(request: Request, record: Workshop, **initial: Any) -> PaperForm:
    tables = show_list(request.actor, P.WORKSHOP_RUN, queries.tables_of(request.actor, record)).rows
    rounds = queries.rounds_of(record)
    return PaperForm(request.POST or None, request.FILES or None, tables=tables, rounds=rounds, initial=initial)


def _keep(request: Request, form: PaperForm, to: str) -> HttpResponse:
    """Keep the photograph, the words, or both. A form that comes again changes nothing."""
    said = form.cleaned_data
    table, now = form.tables[said["table"]], form.rounds[said["round"]]
    if said["photo"] and not said["texts"]:
        return submit(request, actions.keep_sheet, to=to, table=table, during=now, stream=said["photo"])
    return submit(
        request, actions.type_contributions, to=to, table=table, during=now, texts=said["texts"],
        quotable=said["quotable"],
    )  # fmt: skip


@page(P.WORKSHOP_RUN)
def workshop_paper(request: Request, pk: UUID) -> HttpResponse:
    """Type what a table has written, or keep its photograph to be typed later."""
    record = opened_workshop(request, pk)
    form = _form(request, record, round=str(getattr(queries.round_numbered(record, max(record.stage, 1)), "pk", "")))
    if form.is_valid():
        try:
            return _keep(request, form, here(record))
        except NotNow as refused:
            form.add_error("photo", str(refused.sentence))
    context = {"form": form, "heading": _("From paper"), "back": here(record), "submit": _("Save")}
    return show(request, "learning/form.html", context)


def _opened_sheet(request: Request, pk: UUID) -> Sheet:
    related = ("table__workshop", "round", "file__data_key")
    return open_record(request.actor, P.WORKSHOP_RUN, Sheet, pk=pk, event=Event.WORKSHOP_READ, related=related)


@page(P.WORKSHOP_RUN)
def sheet(request: Request, pk: UUID) -> HttpResponse:
    """A photograph beside the place to type what stands on it."""
    record = _opened_sheet(request, pk)
    workshop = record.table.workshop
    form = _form(request, workshop, table=str(record.table_id), round=str(record.round_id))
    del form.fields["photo"]
    if form.is_valid():
        form.cleaned_data["photo"] = None
        return _keep(request, form, reverse("sheet", args=[pk]))
    context = {"form": form, "record": record, "back": here(workshop), "workshop": workshop}
    return show(request, "learning/sheet.html", context)


@page(P.WORKSHOP_RUN)
def sheet_photo(request: Request, pk: UUID) -> HttpResponse:
    """The photograph itself."""
    file = _opened_sheet(request, pk).file
    return StreamingHttpResponse(opened(file), content_type=file.media_type)  # type: ignore[return-value] # as Django has it


@page(P.WORKSHOP_RUN)
def sheet_discard(request: Request, pk: UUID) -> HttpResponse:
    """Delete a photograph that has been typed."""
    record = _opened_sheet(request, pk)
    return submit(request, actions.discard_sheet, to=here(record.table.workshop), sheet=record)
