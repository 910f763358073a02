"""Who of us knows which service, and telling that one does."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.doors import open_record, show_list
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.services.actions import tie as actions
from rinnalla.services.forms.tie import TieForm
from rinnalla.services.models import Service
from rinnalla.services.presenters.search import LONGEST
from rinnalla.services.presenters.tie import network_drawing, network_rows
from rinnalla.services.queries import tie as queries
from rinnalla.services.queries.search import Asking, found_of
from rinnalla.web.pages import Request, page, page_number, show, submit


@page(P.TIE_READ)
def service_network(request: Request) -> HttpResponse:
    """Services with those of us who know them; of some services only where words are asked."""
    actor = request.actor
    words = request.GET.get("q", "").replace("\x00", "").strip()[:LONGEST]
    keys = found_of(actor, Asking(words)) if words else None
    listing = show_list(actor, P.TIE_READ, queries.tied_services(actor, keys), page=page_number(request))
    ties = list(queries.ties_to(actor, [service.pk for service in listing.rows]))
    drawing = network_drawing(listing.rows, ties) if ties else None
    context = {"words": words, "providers": network_rows(listing.rows, ties), "listing": listing, "drawing": drawing}
    return show(request, "services/network.html", context)


@page(P.TIE_WRITE)
def service_tie(request: Request, pk: UUID) -> HttpResponse:
    """Tell whom one knows in a service, when one has visited it, and whether one may be asked."""
    record = open_record(request.actor, P.TIE_WRITE, Service, pk=pk, event=Event.PAGE_OPENED, related=("organization",))
    form = TieForm(
        request.POST or None,
        ties=list(queries.own_ties(request.actor, record)),
        contacts=queries.contacts_of(request.actor, record),
    )
    back = reverse("service", args=[pk])
    if form.is_valid():
        return submit(request, actions.tell_ties, form=form, to=back, service=record)
    lead = _("Only your own facts, nothing of any client. You may take them back at any time.")
    context = {"form": form, "record": record, "heading": _("Do you know this service?"), "next": _("Save")}
    return show(request, "services/care_form.html", {**context, "back": back, "lead": lead})
