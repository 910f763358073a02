"""Whom can I ask: what colleagues offer to help with."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.doors import open_record, show_list
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.learning.actions import offer as actions
from rinnalla.learning.forms.use import OfferForm
from rinnalla.learning.models import HelpOffer
from rinnalla.learning.presenters import team as presented
from rinnalla.learning.queries import team as queries
from rinnalla.learning.views.registration import form_page
from rinnalla.web.pages import Request, page, page_number, show, submit

LONGEST_WORD = 60


@page(P.USE_READ)
def help_offer_list(request: Request) -> HttpResponse:
    """Who helps with what, fresh; and what one offers oneself."""
    actor, word = request.actor, request.GET.get("q", "").strip()[:LONGEST_WORD]
    listing = show_list(actor, P.USE_READ, queries.offers(actor, word), page=page_number(request))
    mine = show_list(actor, P.USE_WRITE, queries.own_offers(actor)).rows
    people = queries.named({one.person_id for one in listing.rows})
    context = {
        "rows": presented.offers(listing.rows, people),
        "mine": presented.own_offers(mine),
        "word": word,
        "page": listing,
        "runs": actor.may(P.EVENT_RUN),
    }
    return show(request, "learning/help_offers.html", context)


@page(P.USE_WRITE)
def help_offer_new(request: Request) -> HttpResponse:
    """Offer help with something."""
    form, back = OfferForm(request.POST or None), reverse("help_offer_list")
    if form.is_valid():
        return submit(request, actions.offer_help, form=form, to=back)
    return form_page(request, form, _("I can help with something"), back)


@page(P.USE_WRITE)
def help_offer_renew(request: Request, pk: UUID) -> HttpResponse:
    """It still holds."""
    return submit(request, actions.renew_offer, to=reverse("help_offer_list"), offer=_offer(request, pk))


@page(P.USE_WRITE)
def help_offer_withdraw(request: Request, pk: UUID) -> HttpResponse:
    """It holds no more."""
    return submit(request, actions.withdraw_offer, to=reverse("help_offer_list"), offer=_offer(request, pk))


def _offer(request: Request, pk: UUID) -> HelpOffer:
    return open_record(request.actor, P.USE_WRITE, HelpOffer, pk=pk, event=Event.PAGE_OPENED)
