"""Frameworks: their list, one version with its tree, editing a draft, taking it out, bringing a file in."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.doors import open_record, show_list
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.access.translated import words
from rinnalla.competence.actions import framework as actions
from rinnalla.competence.exports.framework import KINDS
from rinnalla.competence.forms.framework import ImportForm, ItemForm, said_of
from rinnalla.competence.imports.content import draft as shipped
from rinnalla.competence.imports.framework import LARGEST, read_upload
from rinnalla.competence.models import FrameworkVersion, StagedFramework
from rinnalla.competence.presenters import framework as presented
from rinnalla.competence.queries import framework as queries
from rinnalla.formats.intake import FileFault
from rinnalla.methods.competence.content import Framework as Content
from rinnalla.methods.competence.content import Item, compare, unfinished
from rinnalla.web.pages import Request, page, page_number, show, submit

ITEM = "osaaminen"


def form_page(request: Request, form: Any, heading: str, back: str, **more: Any) -> HttpResponse:
    """A page with one form."""
    context = {"form": form, "heading": heading, "back": back, "cancel_url": back, **more}
    return show(request, "competence/form.html", context)


def _opened(request: Request, pk: UUID, permission: P = P.FRAMEWORK_WRITE) -> FrameworkVersion:
    event, may = Event.FRAMEWORK_READ, (P.FRAMEWORK_WRITE,)
    return open_record(request.actor, permission, FrameworkVersion, pk=pk, event=event, related=("framework",), may=may)


def _here(version: FrameworkVersion) -> str:
    return reverse("framework", args=[version.pk])


@page(P.FRAMEWORK_READ)
def framework_list(request: Request) -> HttpResponse:
    """Every framework with its newest version, and files that wait to be looked at."""
    actor = request.actor
    listing = show_list(actor, P.FRAMEWORK_READ, queries.newest_versions(actor), page=page_number(request))
    makes = actor.may(P.FRAMEWORK_WRITE)
    waiting = show_list(actor, P.FRAMEWORK_WRITE, queries.staged(actor)).rows if makes else []
    context = {"rows": listing.rows, "page": listing, "waiting": waiting, "makes": makes}
    return show(request, "competence/framework_list.html", context)


@page(P.FRAMEWORK_WRITE)
def framework_load(request: Request) -> HttpResponse:
    """Take the draft that is shipped with the program into use."""
    return submit(request, actions.load_framework, to=reverse("framework_list"), content=shipped())


@page(P.FRAMEWORK_READ)
def framework(request: Request, pk: UUID) -> HttpResponse:
    """One version: its tree, what is missing, files of it."""
    record = _opened(request, pk, P.FRAMEWORK_READ)
    edits = record.may_framework_write  # type: ignore[attr-defined] # asked for with the record
    versions = show_list(request.actor, P.FRAMEWORK_READ, queries.versions_of(request.actor, record.framework_id)).rows
    faults = unfinished(record.said) if record.published_at is None else []
    context = {
        "record": record,
        "title": words(record.title),
        "rows": presented.tree(record.said),
        "missing": presented.missing(record.said, faults),
        "versions": versions,
        "edits": edits and record.published_at is None,
        "renews": edits and all(one.published_at for one in versions),
        "files": [(kind, reverse("framework_file", args=[pk, kind])) for kind in KINDS],
    }
    return show(request, "competence/framework.html", context)


@page(P.FRAMEWORK_READ)
def framework_file(request: Request, pk: UUID, kind: str) -> HttpResponse:
    """A version as a file."""
    if kind not in KINDS:
        raise Http404
    record = open_record(request.actor, P.FRAMEWORK_READ, FrameworkVersion, pk=pk, event=Event.FRAMEWORK_TAKEN)
    media, ending, write = KINDS[kind]
    response = HttpResponse(write(record.said), content_type=media)
    response["Content-Disposition"] = f'attachment; filename="osaamiskehys-{record.number}.{ending}"'
    return response


@page(P.FRAMEWORK_WRITE)
def framework_draft(request: Request, pk: UUID) -> HttpResponse:
    """Begin a new version."""
    record = _opened(request, pk)
    return submit(request, actions.start_version, to=_here, framework=record.framework)


@page(P.FRAMEWORK_WRITE)
def framework_item(request: Request, pk: UUID) -> HttpResponse:
    """Change an item of a draft, or add one."""
    record, asked = _opened(request, pk), request.GET.get(ITEM, "")
    item = record.said.by_identifier.get(asked)
    if asked and item is None:
        raise Http404
    initial = said_of(item) if item else {}
    form = ItemForm(request.POST or None, content=record.said, item=item, initial=initial, version=record.version)
    if form.is_valid():
        return submit(request, actions.write_item, form=form, saved=_saved(item), to=_here, draft=record)
    heading = _("Change a competence") if item else _("Add a competence")
    return form_page(request, form, heading, _here(record))


def _saved(item: Item | None) -> Any:
    """What the draft says of the item by now, when somebody else has saved meanwhile."""

    def saved(newer: FrameworkVersion) -> dict[str, Any]:
        there = newer.said.by_identifier.get(item.identifier) if item else None
        return said_of(there) if there else {}

    return saved


@page(P.FRAMEWORK_WRITE)
def framework_item_remove(request: Request, pk: UUID) -> HttpResponse:
    """Take an item out of a draft."""
    identifier = request.POST.get(ITEM, "")
    return submit(request, actions.remove_item, to=_here, draft=_opened(request, pk), identifier=identifier)


@page(P.FRAMEWORK_WRITE)
def framework_publish(request: Request, pk: UUID) -> HttpResponse:
    """Let teams use a draft."""
    return submit(request, actions.publish, to=_here, draft=_opened(request, pk))


@page(P.FRAMEWORK_WRITE)
def framework_import(request: Request) -> HttpResponse:
    """Bring a file in, to be looked at."""
    form = ImportForm(request.POST or None, request.FILES or None)
    content = _read(form) if form.is_valid() else None
    if content:
        to = lambda made: reverse("framework_staged", args=[made.pk])  # noqa: E731 -- read on the next line only
        name = form.cleaned_data["file"].name or ""
        return submit(request, actions.stage_framework, form=form, to=to, content=content, file_name=name)
    return form_page(request, form, _("Bring in a framework"), reverse("framework_list"), submit=_("Read the file"))


def _read(form: ImportForm) -> Content | None:
    """What the file says; the form says in one sentence why it can't be read."""
    try:
        return read_upload(form.cleaned_data["file"])
    except FileFault as fault:
        form.add_error("file", str(presented.fault_sentence(fault, largest=LARGEST)))
    return None


def _staged(request: Request, pk: UUID) -> StagedFramework:
    event = Event.FRAMEWORK_READ
    return open_record(request.actor, P.FRAMEWORK_WRITE, StagedFramework, pk=pk, event=event, related=("framework",))


@page(P.FRAMEWORK_WRITE)
def framework_staged(request: Request, pk: UUID) -> HttpResponse:
    """What a file would change."""
    record = _staged(request, pk)
    newest = queries.newest_of(record.framework) if record.framework else None
    before = newest.said if newest else Content(record.said.identifier, {})
    context = {
        "record": record,
        "title": words(record.said.title) or record.file_name,
        "newest": newest,
        "changes": presented.changes(compare(before, record.said)),
        "waits": record.state == "staged",
    }
    return show(request, "competence/framework_staged.html", context)


@page(P.FRAMEWORK_WRITE)
def framework_take(request: Request, pk: UUID) -> HttpResponse:
    """Make a draft of a file."""
    return submit(request, actions.take_staged, to=_here, staged=_staged(request, pk))


@page(P.FRAMEWORK_WRITE)
def framework_discard(request: Request, pk: UUID) -> HttpResponse:
    """Throw a file away."""
    return submit(request, actions.discard_staged, to=reverse("framework_list"), staged=_staged(request, pk))
