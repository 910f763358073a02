"""The whole audit trail, for the data-protection officer."""

from django.apps import apps
from django.http import HttpResponse
from django.utils.formats import date_format

from rinnalla.access import clock
from rinnalla.access.doors import show_list
from rinnalla.access.events import Event, Outcome
from rinnalla.access.models import AuditLine
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Basis, Role
from rinnalla.people.queries.account import trail_lines
from rinnalla.web.pages import Request, page, page_number, show


@page(P.LOG_ALL)
def trail(request: Request) -> HttpResponse:
    """Who did what, newest first; no client is named here."""
    number = page_number(request)
    lines = trail_lines(request.actor)
    if request.GET.get("vain") == "evatyt":
        lines = lines.filter(outcome=Outcome.REFUSED)
    listing = show_list(request.actor, P.LOG_ALL, lines, event=Event.LOG_READ, page=number)
    context = {"rows": [_row(line) for line in listing.rows], "listing": listing, "refused": request.GET.get("vain")}
    return show(request, "people/trail.html", context)


def _row(line: AuditLine) -> list[str]:
    moment = clock.local(clock.moment(line.at))
    role = Role(line.role).label
    return [
        date_format(moment, "j.n.Y G.i.s"),
        ", ".join(str(word) for word in (getattr(line, "name", None), role) if word),
        str(Event(line.event).label),
        str(Outcome(line.outcome).label),
        str(Basis(line.basis).label),
        _record_word(line.record_type),
    ]


def _record_word(label: str) -> str:
    """What kind of record a line is about, in a word; the code where no such kind is left."""
    try:
        return str(apps.get_model(label)._meta.verbose_name).capitalize() if label else ""
    except LookupError:
        return label
