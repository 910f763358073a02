"""Preparing and steering a workshop."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from rinnalla.access.doors import open_record, show_list
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.learning.actions import workshop as actions
from rinnalla.learning.actions.workshop import PlannedRound
from rinnalla.learning.choices.workshop import WorkshopState
from rinnalla.learning.forms.workshop import LengthenForm, RoundForm, TableForm, WorkshopEditForm, WorkshopForm
from rinnalla.learning.imports.workshop_template import WorkshopTemplate, workshop_templates
from rinnalla.learning.models import Round, Table, Workshop
from rinnalla.learning.presenters import workshop as presented
from rinnalla.learning.presenters.synthesis import agreed
from rinnalla.learning.queries import workshop as queries
from rinnalla.learning.views import live
from rinnalla.web.pages import Request, page, page_number, show, submit

TABLES = "learning/parts/tables.html"
ASKS = "2s"


def here(made: Workshop) -> str:
    """The page of a workshop."""
    return reverse("workshop", args=[made.pk])


def opened_workshop(request: Request, pk: UUID) -> Workshop:
    """A workshop that the actor runs."""
    return open_record(request.actor, P.WORKSHOP_RUN, Workshop, pk=pk, event=Event.WORKSHOP_READ)


def form_page(request: Request, form: object, heading: str, back: str, **more: Any) -> HttpResponse:
    """A form on a page of its own."""
    return show(request, "learning/form.html", {"form": form, "heading": heading, "back": back, **more})


@page(P.WORKSHOP_RUN, P.WORKSHOP_READ)
def workshop_list(request: Request) -> HttpResponse:
    """Workshops one runs, and what finished ones came to."""
    runs = request.actor.may(P.WORKSHOP_RUN)
    permission = P.WORKSHOP_RUN if runs else P.WORKSHOP_READ
    found = queries.workshops_run(request.actor) if runs else queries.workshops_finished(request.actor)
    listing = show_list(request.actor, permission, found, page=page_number(request))
    rows = [presented.row(one, "workshop" if runs else "workshop_told") for one in listing.rows]
    context: dict[str, Any] = {"rows": rows, "page": listing, "runs": runs}
    if runs:
        language = get_language() or "fi"
        context["templates"] = [
            (one.code, one.name.said_in(language).words, one.lead.said_in(language).words)
            for one in workshop_templates().values()
        ]
    return show(request, "learning/workshop_list.html", context)


def _template(code: str) -> WorkshopTemplate:
    if code not in workshop_templates():
        raise Http404
    return workshop_templates()[code]


@page(P.WORKSHOP_RUN)
def workshop_new(request: Request, template: str) -> HttpResponse:
    """Prepare a workshop from a template: everything has a sensible beginning, so that one press is enough."""
    chosen = _template(template)
    name = chosen.name.said_in(get_language() or "fi").words
    asks = {"case", "changed"} if chosen.asks_case else {"themes"} if chosen.asks_themes else set()
    form = WorkshopForm(
        request.POST or None, organisations=queries.organisations(request.actor), asks=asks, size=chosen.size, name=name
    )
    if form.is_valid():
        rounds = _rounds(chosen, form.cleaned_data["language"])
        return submit(
            request, actions.prepare_workshop, form=form, to=here, template=chosen.code, rounds=rounds,
            rotates=chosen.rotates,
        )  # fmt: skip
    lead = chosen.lead.said_in(get_language() or "fi").words
    return form_page(request, form, name, reverse("workshop_list"), lead=lead, submit=_("Prepare the workshop"))


def _rounds(template: WorkshopTemplate, language: str) -> list[PlannedRound]:
    return [
        PlannedRound(
            one.title.said_in(language).words, one.prompt.said_in(language).words, one.minutes, one.named, one.hidden
        )
        for one in template.rounds
    ]


@page(P.WORKSHOP_RUN)
def workshop(request: Request, pk: UUID) -> HttpResponse:
    """One workshop: its code, the round under way, the tables, and what comes next."""
    record = opened_workshop(request, pk)
    rounds = queries.rounds_of(record)
    now = next((one for one in rounds if one.number == record.stage), None)
    address = request.build_absolute_uri(reverse("workshop_place", args=[record.code]))
    context = {
        "record": record, "row": presented.row(record), "next": presented.NEXT[WorkshopState(record.state)],
        "rounds": presented.round_rows(record, rounds), "steering": presented.steering(record, now),
        "address": address, "qr": presented.qr(address), "live": _tables(request, record, now)[1]()[0],
        "agreements": [agreed(one) for one in queries.agreements_of(record)], "lengthen": LengthenForm(),
        "joinable": record.state in {WorkshopState.READY, WorkshopState.RUNNING},
        "sheets": show_list(request.actor, P.WORKSHOP_RUN, queries.sheets_of(request.actor, record)).rows,
    }  # fmt: skip
    return show(request, "learning/workshop.html", context)


def _tables(request: Request, record: Workshop, now: Round | None) -> tuple[str, Any]:
    """The tag of how the tables stand, and how to make that part."""
    tables = show_list(request.actor, P.WORKSHOP_RUN, queries.tables_of(request.actor, record)).rows
    steering = presented.steering(record, now)
    tag = live.tag_of("tables", record.pk, record.version, [one.version for one in tables], steering["left"])

    def context() -> dict[str, Any]:
        stands, written = queries.at_tables(tables, record.stage), queries.written_in_round(tables, record.stage)
        return {"record": record, "rows": presented.table_rows(tables, stands, written, now), "steering": steering}

    return tag, lambda: live.parts(tag, (TABLES,), context, every=ASKS)


@page(P.WORKSHOP_RUN)
def workshop_tables(request: Request, pk: UUID) -> HttpResponse:
    """How the tables stand now; nothing where the browser shows it already."""
    rows = show_list(request.actor, P.WORKSHOP_RUN, queries.workshops_run(request.actor).filter(pk=pk)).rows
    if not rows:
        raise Http404
    tag, made = _tables(request, rows[0], queries.round_numbered(rows[0], rows[0].stage))
    return live.unchanged(tag) if live.is_known(request, tag) else live.answered(tag, *made())


@page(P.WORKSHOP_RUN)
def workshop_poster(request: Request, pk: UUID) -> HttpResponse:
    """The code on a page to be printed: one for all, and one for each table."""
    record = opened_workshop(request, pk)
    address = request.build_absolute_uri(reverse("workshop_place", args=[record.code]))
    listing = show_list(request.actor, P.WORKSHOP_RUN, queries.tables_of(request.actor, record))
    places = [
        (one, f"{address}?poyta={one.number}", presented.qr(f"{address}?poyta={one.number}")) for one in listing.rows
    ]
    context = {"record": record, "address": address, "qr": presented.qr(address, scale=10), "places": places}
    return show(request, "learning/workshop_poster.html", context)


def values_of(names: tuple[str, ...]) -> Callable[[Any], dict[str, Any]]:
    """Gives some fields of a record as a form names them."""
    return lambda record: {name: getattr(record, name) for name in names}


@page(P.WORKSHOP_RUN)
def workshop_edit(request: Request, pk: UUID) -> HttpResponse:
    """Its name, day, content note and case."""
    record = opened_workshop(request, pk)
    saved = values_of(("title", "held_on", "content_note", "case"))
    initial = {**saved(record), "changed": bool(record.case)}
    form = WorkshopEditForm(request.POST or None, initial=initial, version=record.version)
    if form.is_valid():
        return submit(request, actions.edit_workshop, form=form, saved=saved, to=here, workshop=record)
    return form_page(request, form, _("Name, day and case"), here(record))


@page(P.WORKSHOP_RUN)
def round_edit(request: Request, pk: UUID) -> HttpResponse:
    """What is asked in a round that has not been begun."""
    record = open_record(request.actor, P.WORKSHOP_RUN, Round, pk=pk, event=Event.WORKSHOP_READ, related=("workshop",))
    saved = values_of(("title", "prompt", "minutes", "named", "hidden"))
    form = RoundForm(request.POST or None, initial=saved(record), version=record.version)
    if form.is_valid():
        to = here(record.workshop)
        return submit(request, actions.edit_round, form=form, saved=saved, to=to, planned=record)
    return form_page(request, form, _("Round {number}").format(number=record.number), here(record.workshop))


@page(P.WORKSHOP_RUN)
def table_edit(request: Request, pk: UUID) -> HttpResponse:
    """A table's subject, and how many write at it."""
    record = open_record(request.actor, P.WORKSHOP_RUN, Table, pk=pk, event=Event.WORKSHOP_READ, related=("workshop",))
    saved = values_of(("theme", "people"))
    form = TableForm(request.POST or None, initial=saved(record), version=record.version)
    if form.is_valid():
        to = here(record.workshop)
        return submit(request, actions.edit_table, form=form, saved=saved, to=to, table=record)
    return form_page(request, form, _("Table {number}").format(number=record.number), here(record.workshop))


@page(P.WORKSHOP_RUN)
def round_begin(request: Request, pk: UUID) -> HttpResponse:
    """Begin the next round; which one it was when the button was shown comes with it."""
    record, said = opened_workshop(request, pk), request.POST.get("number", "")
    number = int(said) if said.isascii() and said.isdigit() and len(said) < len("1000") else 0
    return submit(request, actions.begin_round, to=here(record), workshop=record, number=number)


@page(P.WORKSHOP_RUN)
def round_lengthen(request: Request, pk: UUID) -> HttpResponse:
    """More time."""
    record = opened_workshop(request, pk)
    form = LengthenForm(request.POST or None)
    if form.is_valid():
        return submit(request, actions.lengthen_round, form=form, to=here(record), workshop=record)
    return form_page(request, form, _("More time for the round"), here(record))


@page(P.WORKSHOP_RUN)
def round_open(request: Request, pk: UUID) -> HttpResponse:
    """Let every table see what it has written."""
    record = opened_workshop(request, pk)
    return submit(request, actions.open_round, to=here(record), workshop=record)


@page(P.WORKSHOP_RUN)
def writing_end(request: Request, pk: UUID) -> HttpResponse:
    """No more rounds."""
    record = opened_workshop(request, pk)
    return submit(request, actions.end_writing, to=here(record), workshop=record)
