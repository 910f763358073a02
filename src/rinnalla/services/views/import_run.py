"""The pages of imports, for the service steward."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from rinnalla.access.doors import open_record, show_list
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.formats.directory.plain import guesses
from rinnalla.formats.intake import FileFault
from rinnalla.services.actions import import_run as actions
from rinnalla.services.choices import RunState, Verdict
from rinnalla.services.forms.import_run import ImportForm
from rinnalla.services.imports.columns import CHOICES, NEEDED, samples
from rinnalla.services.imports.upload import sealed
from rinnalla.services.models import ImportRun, StagedRow
from rinnalla.services.presenters import import_run as presenters
from rinnalla.services.queries import import_run as queries
from rinnalla.services.tasks.import_run import unsealed
from rinnalla.web.columns import ColumnsForm
from rinnalla.web.pages import Request, page, page_number, show, submit

ALIKE = "alike"
SHOWN = (*Verdict.values, ALIKE)


def _address(run: ImportRun) -> str:
    return reverse("import_columns" if run.state == RunState.MAPPING else "import_run", args=[run.pk])


def _opened(request: Request, pk: UUID) -> ImportRun:
    return open_record(
        request.actor,
        P.DIRECTORY_IMPORT,
        ImportRun,
        pk=pk,
        event=Event.PAGE_OPENED,
        related=("source", "file__data_key"),
    )


@page(P.DIRECTORY_IMPORT)
def import_list(request: Request) -> HttpResponse:
    """Every import, the newest first."""
    listing = show_list(request.actor, P.DIRECTORY_IMPORT, queries.runs(request.actor), page=page_number(request))
    rows = [presenters.run_line(one) for one in listing.rows]
    return show(request, "services/import_list.html", {"rows": rows, "listing": listing})


@page(P.DIRECTORY_IMPORT)
def import_new(request: Request) -> HttpResponse:
    """Bring a file in."""
    form = ImportForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        file = form.cleaned_data["file"]
        return submit(
            request, actions.start_import, form=form, to=_address, stored=sealed(file), file_name=file.name or ""
        )
    sources = [source.name for source in queries.sources(request.actor)]
    return show(request, "services/import_new.html", {"form": form, "sources": sources})


@page(P.DIRECTORY_IMPORT)
def import_columns(request: Request, pk: UUID) -> HttpResponse:
    """Say what the columns of a spreadsheet are."""
    run = _opened(request, pk)
    fault, cells = "", {}
    with tempfile.TemporaryDirectory() as folder:
        try:
            cells = samples(unsealed(run, Path(folder))) if run.file else {}
        except FileFault as found:
            told = {"code": found.code, "row": found.row, "column": found.column, "value": found.value}
            fault = presenters.fault_sentence({name: value for name, value in told.items() if value})
    saved = queries.profile_for(run.source, cells)
    form = ColumnsForm(
        request.POST or None,
        choices=CHOICES,
        needed=NEEDED,
        samples=cells,
        known=saved.columns if saved else guesses(cells),
        initial={"name": saved.name if saved else run.source.name},
        version=run.version,
    )
    if form.is_valid() and not fault:
        return submit(request, actions.choose_columns, form=form, to=reverse("import_run", args=[pk]), run=run)
    return show(request, "services/import_columns.html", {"form": form, "record": run, "fault": fault})


@page(P.DIRECTORY_IMPORT)
def import_run(request: Request, pk: UUID) -> HttpResponse:
    """What an import would change, or why it can't be read."""
    run = _opened(request, pk)
    found = queries.counts(run)
    asked = request.GET.get("show", "")
    chosen = asked if asked in SHOWN else next((verdict for verdict in Verdict.values if found[verdict]), "")
    alike = queries.rows_alike(request.actor, run)
    rows = alike if chosen == ALIKE else queries.rows_of(request.actor, run, chosen)
    listing = show_list(request.actor, P.DIRECTORY_IMPORT, rows, page=page_number(request))
    context = {
        "record": run,
        "counts": presenters.shown_counts(run, found),
        "alike": alike.count(),
        "chosen": chosen,
        "rows": [presenters.staged_row(one) for one in listing.rows],
        "listing": listing,
        "progress": presenters.progress(run),
        "fault": presenters.fault_sentence(run.fault) if run.state == RunState.FAILED else "",
        "discardable": run.state in actions.DISCARDABLE,
        "hidden": [("version", run.version)],
    }
    return show(request, "services/import_run.html", context)


@page(P.DIRECTORY_IMPORT)
def import_publish(request: Request, pk: UUID) -> HttpResponse:
    """Publish what was read."""
    return submit(request, actions.publish_import, to=reverse("import_run", args=[pk]), run=_opened(request, pk))


@page(P.DIRECTORY_IMPORT)
def import_discard(request: Request, pk: UUID) -> HttpResponse:
    """Throw away what was read."""
    return submit(request, actions.discard_import, to=reverse("import_list"), run=_opened(request, pk))


@page(P.DIRECTORY_IMPORT)
def import_row_join(request: Request, pk: UUID) -> HttpResponse:
    """Say that a row is the service it looks like."""
    return _decide(request, pk, actions.join_row)


@page(P.DIRECTORY_IMPORT)
def import_row_apart(request: Request, pk: UUID) -> HttpResponse:
    """Say that a row is another service."""
    return _decide(request, pk, actions.keep_apart)


def _decide(request: Request, pk: UUID, act: Callable[..., StagedRow]) -> HttpResponse:
    row = open_record(
        request.actor, P.DIRECTORY_IMPORT, StagedRow, pk=pk, event=Event.PAGE_OPENED,
        related=("import_run__source", "like"),
    )  # fmt: skip
    to = f"{reverse('import_run', args=[row.import_run_id])}?show={ALIKE}"
    return submit(request, act, to=to, row=row)
