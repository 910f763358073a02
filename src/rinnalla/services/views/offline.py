"""The directory taken along on a phone: its page, its index, and the worker that shows the page without a network."""

from django.http import HttpResponse, JsonResponse

from rinnalla.access.doors import show_list
from rinnalla.access.permissions import Permission as P
from rinnalla.services.presenters.offline import index_of
from rinnalla.services.queries.offline import MOST, taken_along
from rinnalla.services.queries.service import shown_to
from rinnalla.support.queries import checked, crisis_lines
from rinnalla.web.pages import Request, public_page, show


@public_page
def offline(request: Request) -> HttpResponse:
    """Crisis numbers, which are always there, and the search of what was taken along."""
    return show(request, "services/offline.html", {"lines": crisis_lines(), "checked": checked()})


@public_page
def offline_index(request: Request) -> HttpResponse:
    """The services of the area in short; nothing here that is not public."""
    town = request.GET.get("kunta", "")
    rows = taken_along(town if town.isalnum() else "")
    listing = show_list(shown_to(request.actor), P.SERVICE_READ, rows, size=MOST - 1)
    return JsonResponse(index_of(listing.rows), json_dumps_params={"ensure_ascii": False, "separators": (",", ":")})


@public_page
def offline_worker(request: Request) -> HttpResponse:
    """The worker of the browser. It answers for the pages of the directory when the network does not."""
    response = show(request, "services/offline_worker.js", {})
    response["Content-Type"] = "text/javascript; charset=utf-8"
    return response
