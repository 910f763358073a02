"""The whole audit trail, for the data-protection officer."""

from datetime import date
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.apps import apps
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rinnalla.access import clock
from rinnalla.access.doors import open_record, show_list
from rinnalla.access.events import Event, Outcome
from rinnalla.access.models import AuditLine
from rinnalla.access.permissions import Permission as P
from rinnalla.access.refusals import note_refusal
from rinnalla.access.roles import Basis, Role
from rinnalla.people.forms.trail import TrailForm
from rinnalla.people.models import Client, Staff
from rinnalla.people.queries.client import clients_known_as
from rinnalla.people.queries.trail import staff_called, trail_lines
from rinnalla.web.pages import Request, page, page_number, see, show

DAYS = {"alku": "first", "loppu": "last"}
ASKED = ("asiakas", "katsoja", *DAYS)


@page(P.LOG_ALL)
def trail(request: Request) -> HttpResponse:
    """Who did what, newest first; no client is named here but the one that is asked about."""
    asked = _asked(request)
    lines = trail_lines(request.actor, **asked)
    refused = request.GET.get("vain") == "evatyt"
    if refused:
        lines = lines.filter(outcome=Outcome.REFUSED)
    listing = show_list(request.actor, P.LOG_ALL, lines, event=Event.LOG_READ, page=page_number(request))
    kept = urlencode({name: request.GET[name] for name in ASKED if request.GET.get(name)})
    context = {
        "rows": [_row(line) for line in listing.rows],
        "listing": listing,
        "refused": refused,
        "told": _told(**asked),
        "kept": f"&{kept}" if kept else "",
    }
    return show(request, "people/trail.html", context)


@page(P.LOG_ALL)
def trail_ask(request: Request) -> HttpResponse:
    """Ask the trail: who has looked at a client, what somebody has looked at, between which days."""
    form = TrailForm(request.POST or None)
    if form.is_valid():
        found = _found(request, form)
        if form.is_valid():
            return see(f"{reverse('trail')}?{urlencode(found)}")
    words = {"heading": _("Ask the audit trail"), "next": _("Show the lines"), "back": reverse("trail")}
    return show(request, "people/account_form.html", {"form": form, **words})


def _found(request: Request, form: TrailForm) -> dict[str, str]:
    """What is asked, as it stands in the address: never a name or a number. Errors stand at their fields."""
    said, found = form.cleaned_data, {}
    if said["known_as"]:
        clients = clients_known_as(request.actor, P.LOG_ALL, said["known_as"])
        found["asiakas"] = "".join(str(one.pk) for one in clients[:1])
        if len(clients) != 1:
            note_refusal(request.actor, P.LOG_ALL, Event.LOG_READ)
            form.add_error("known_as", _("No single client is found by this. Check it, and write it in full."))
    if said["name"]:
        people = staff_called(request.actor, said["name"])
        found["katsoja"] = "".join(str(one.pk) for one in people[:1])
        if len(people) != 1:
            form.add_error("name", _("No single person is found by this name. Write the first and the last name."))
    return found | {name: said[field].isoformat() for name, field in DAYS.items() if said[field]}


def _asked(request: Request) -> dict[str, Any]:
    """What the address asks, opened through the doors: the client sees in their own log that it was asked."""
    said, actor = request.GET, request.actor
    asked: dict[str, Any] = {}
    try:
        if said.get("asiakas"):
            pk = UUID(said["asiakas"])
            asked["client"] = open_record(actor, P.LOG_ALL, Client, pk=pk, event=Event.LOG_READ)
        if said.get("katsoja"):
            pk = UUID(said["katsoja"])
            asked["looker"] = open_record(actor, P.LOG_ALL, Staff, pk=pk, event=Event.LOG_READ)
        asked |= {field: date.fromisoformat(said[name]) for name, field in DAYS.items() if said.get(name)}
    except ValueError as wrong:
        raise Http404 from wrong
    return asked


def _told(
    *, client: Client | None = None, looker: Staff | None = None, first: date | None = None, last: date | None = None
) -> list[tuple[Any, str]]:
    """What was asked, in words."""
    told = [
        (_("Whose data was looked at"), client.called if client else ""),
        (_("Who looked"), str(looker or "")),
        (_("First day"), date_format(first, "j.n.Y") if first else ""),
        (_("Last day"), date_format(last, "j.n.Y") if last else ""),
    ]
    return [(label, value) for label, value in told if value]


def _row(line: AuditLine) -> list[str]:
    moment = clock.local(clock.moment(line.at))
    role = Role(line.role).label
    return [
        date_format(moment, "j.n.Y G.i.s"),
        ", ".join(str(word) for word in (getattr(line, "name", None), role) if word),
        str(Event(line.event).label),
        str(Outcome(line.outcome).label),
        _ground(line),
        _record_word(line.record_type),
    ]


def _ground(line: AuditLine) -> str:
    """On what ground a client's data was looked at; a page without any needs none."""
    if line.basis == Basis.NONE and not line.subjects and line.outcome == Outcome.DONE:
        return _("no client's data")
    return str(Basis(line.basis).label)


def _record_word(label: str) -> str:
    """What kind of record a line is about, in a word; the code where no such kind is left."""
    try:
        return str(apps.get_model(label)._meta.verbose_name).capitalize() if label else ""
    except LookupError:
        return label
