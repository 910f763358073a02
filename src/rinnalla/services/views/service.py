"""The public pages of the service directory. Nobody is asked who they are, and no search is kept."""

from uuid import UUID

from django.http import Http404, HttpResponse

from rinnalla.access.actors import Actor, visitor
from rinnalla.access.doors import show_list
from rinnalla.access.permissions import Permission as P
from rinnalla.services import presenters
from rinnalla.services.queries.service import services_with
from rinnalla.web.pages import Request, page_number, public_page, show

LONGEST = 100


def _reader(request: Request) -> Actor:
    """Whoever has a sign-in without a role reads like anybody else."""
    return request.actor if request.actor.may(P.SERVICE_READ) else visitor()


@public_page
def service_list(request: Request) -> HttpResponse:
    """Services, or those that hold the words looked for."""
    words = request.GET.get("q", "").replace("\x00", "").strip()[:LONGEST]
    reader = _reader(request)
    listing = show_list(reader, P.SERVICE_READ, services_with(reader, words), page=page_number(request))
    context = {"words": words, "rows": [presenters.row(one) for one in listing.rows], "listing": listing}
    return show(request, "services/service_list.html", context)


@public_page
def service(request: Request, pk: UUID) -> HttpResponse:
    """One service: what it is, how one gets there, whom to call."""
    record = services_with(_reader(request)).filter(pk=pk).first()
    if record is None:
        raise Http404
    context = {
        "record": record,
        "tags": presenters.tags(record),
        "spoken": presenters.languages(record),
        "now": presenters.now(record.schedules.all()),
        "phones": presenters.phones(record),
    }
    return show(request, "services/service.html", context)
