"""Finding services. Nobody is asked who they are, and no search is kept."""

from django.http import HttpResponse

from rinnalla.access.permissions import Permission as P
from rinnalla.services.presenters import search as presenter
from rinnalla.services.presenters.search import asking_of
from rinnalla.services.queries.listed import listed
from rinnalla.services.queries.search import find
from rinnalla.services.queries.service import shown_to
from rinnalla.web.pages import Request, page_number, public_page, show


@public_page
def service_list(request: Request) -> HttpResponse:
    """The services that answer what is asked in the address, or all of them."""
    reader, number = shown_to(request.actor), page_number(request)
    asking = asking_of(request.GET)
    found = find(reader, asking, page=number)
    context = presenter.page_of(request.GET, found, listed(reader, found.services), number)
    context["knows_people"] = request.actor.may(P.TIE_READ)
    return show(request, "services/service_list.html", context)
