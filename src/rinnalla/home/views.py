"""The first page."""

from django.http import HttpResponse
from django.shortcuts import redirect

from rinnalla.access.doors import show_list
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import STAFF_ROLES
from rinnalla.guidance.choices import RequestState
from rinnalla.guidance.models import Meeting, ServiceRequest
from rinnalla.guidance.queries.period import meetings_ahead
from rinnalla.guidance.queries.request import inbox, own_open_requests
from rinnalla.home import presenters
from rinnalla.people.queries import name_of
from rinnalla.web.pages import Request, public_page, show

MOST = 20
OWN_TURN = {RequestState.DRAFT, RequestState.INFO_REQUESTED}


@public_page
def home(request: Request) -> HttpResponse:
    """A start for the public, the client's own page for a client, and today for staff."""
    actor = request.actor
    if actor.kind == "visitor":
        return show(request, "home/start.html", {})
    if not any(actor.holds(role) for role in STAFF_ROLES):
        return redirect("own_page")
    waiting: list[ServiceRequest] = []
    followed: list[ServiceRequest] = []
    meetings: list[Meeting] = []
    if actor.may(P.REQUEST_DECIDE):
        waiting = show_list(actor, P.REQUEST_DECIDE, inbox(actor), size=MOST).rows
    elif actor.may(P.REQUEST_MAKE):
        mine = show_list(actor, P.REQUEST_STATUS, own_open_requests(actor), size=MOST).rows
        waiting = [row for row in mine if row.state in OWN_TURN]
        followed = [row for row in mine if row.state not in OWN_TURN]
    if actor.may(P.MEETING_WRITE):
        meetings = show_list(actor, P.MEETING_READ, meetings_ahead(actor), size=MOST).rows
    context = {
        "greeting": presenters.greeting(name_of(request.user)),
        "lead": presenters.lead(waiting, meetings),
        "waiting": presenters.requests(waiting),
        "followed": presenters.own(followed),
        "meetings": presenters.day(meetings),
        "makes_requests": actor.may(P.REQUEST_MAKE),
    }
    return show(request, "home/today.html", context)
