"""The first page."""

from django.http import HttpResponse
from django.shortcuts import redirect

from rinnalla.access.doors import show_list
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import STAFF_ROLES
from rinnalla.guidance.queries.period import meetings_ahead
from rinnalla.guidance.queries.request import inbox, own_requests
from rinnalla.home import presenters
from rinnalla.people.queries import name_of
from rinnalla.web.pages import Request, public_page, show

MOST = 20


@public_page
def home(request: Request) -> HttpResponse:
    """A start for the public, the client's own page for a client, and today for staff."""
    actor = request.actor
    if actor.kind == "visitor":
        return show(request, "home/start.html", {})
    if not any(actor.holds(role) for role in STAFF_ROLES):
        return redirect("own_page")
    waiting = []
    if actor.may(P.REQUEST_DECIDE):
        waiting += presenters.requests(show_list(actor, P.REQUEST_DECIDE, inbox(actor), size=MOST).rows)
    elif actor.may(P.REQUEST_MAKE):
        waiting += presenters.own(show_list(actor, P.REQUEST_STATUS, own_requests(actor), size=MOST).rows)
    meetings = []
    if actor.may(P.MEETING_WRITE):
        meetings = show_list(actor, P.MEETING_READ, meetings_ahead(actor), size=MOST).rows
    context = {
        "greeting": presenters.greeting(name_of(request.user)),
        "lead": presenters.lead(len(waiting), list(meetings)),
        "waiting": waiting,
        "meetings": presenters.day(meetings),
        "makes_requests": actor.may(P.REQUEST_MAKE),
    }
    return show(request, "home/today.html", context)
