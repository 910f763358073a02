"""A service's public pages."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.utils.translation import get_language

from rinnalla.access.permissions import Permission as P
from rinnalla.services.exports.schema_org import structured
from rinnalla.services.presenters import service as presenter
from rinnalla.services.presenters.care import called, fresh_lines
from rinnalla.services.presenters.tie import people
from rinnalla.services.presenters.use import use_lines
from rinnalla.services.queries.care import freshness_of, stewards_of
from rinnalla.services.queries.service import services_with, shown_to
from rinnalla.services.queries.tie import ties_to
from rinnalla.services.queries.use import told_of
from rinnalla.web.pages import Request, public_page, show


@public_page
def service(request: Request, pk: UUID) -> HttpResponse:
    """One service: what it is, how one gets there, whom to call."""
    record = services_with(shown_to(request.actor)).filter(pk=pk).first()
    if record is None:
        raise Http404
    duty = stewards_of([pk]).first()
    context = {
        **presenter.page_of(record),
        "fresh": fresh_lines(freshness_of([record])[pk]),
        "structured": structured(record, request.build_absolute_uri(), get_language() or "fi"),
        "answers": called(duty) if duty else "",
        "uses": use_lines(told_of(pk)),
        "knows_people": request.actor.may(P.TIE_READ),
        "people": people(ties_to(request.actor, [pk])) if request.actor.may(P.TIE_READ) else [],
        "may_notice": request.actor.may(P.SERVICE_NOTICE),
        "may_check": request.actor.may(P.SERVICE_CHECK),
    }
    return show(request, "services/service.html", context)


@public_page
def service_card(request: Request, pk: UUID) -> HttpResponse:
    """A service on paper, to be given to somebody: what one needs, and a code that leads back here."""
    record = services_with(shown_to(request.actor)).filter(pk=pk).first()
    if record is None:
        raise Http404
    return show(request, "services/service_card.html", presenter.card_of(record, request.build_absolute_uri))
