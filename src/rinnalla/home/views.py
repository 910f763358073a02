"""The first page."""

from dataclasses import replace
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from rinnalla.access.actors import Actor
from rinnalla.access.doors import show_list
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import STAFF_ROLES
from rinnalla.guidance.choices import RequestState
from rinnalla.guidance.presenters.break_glass import waiting as openings
from rinnalla.guidance.presenters.difficult_situation import row as situation_row
from rinnalla.guidance.presenters.log_case import asked as asked_about
from rinnalla.guidance.presenters.log_case import cases, questions
from rinnalla.guidance.presenters.suggestion import waits_for_guide
from rinnalla.guidance.queries.break_glass import to_review
from rinnalla.guidance.queries.difficult_situation import without_debrief
from rinnalla.guidance.queries.log_case import asked_of, open_cases, open_questions
from rinnalla.guidance.queries.measure import open_notices
from rinnalla.guidance.queries.period import meetings_ahead
from rinnalla.guidance.queries.request import inbox, own_open_requests
from rinnalla.home import presenters, queries
from rinnalla.home.queries import Queue, Waiting, waiting, waiting_and_queue
from rinnalla.people.queries.account import name_of
from rinnalla.web.pages import Request, public_page, show

MOST_WAITING, MOST_MEETINGS = 5, 20
OWN_TURN = (RequestState.DRAFT, RequestState.INFO_REQUESTED)


@public_page
def home(request: Request) -> HttpResponse:
    """A start for the public, the client's own page for a client, and today for staff."""
    actor = request.actor
    if actor.kind == "visitor":
        return show(request, "home/start.html", {})
    if not any(actor.holds(role) for role in STAFF_ROLES):
        return redirect("own_page")
    meetings = None
    if actor.may(P.MEETING_WRITE):
        meetings = show_list(actor, P.MEETING_READ, meetings_ahead(actor), size=MOST_MEETINGS)
    notices = []
    if actor.may(P.RISK_HANDLE):
        notices = show_list(actor, P.RISK_HANDLE, open_notices(actor), size=MOST_MEETINGS).rows
    counted, queue, lists = _requests(actor)
    asked = waits_for_guide(actor) if actor.may(P.GUIDE_OWN) else []
    counted = replace(counted, count=counted.count + len(asked))
    debriefs = _debriefs(actor)
    ahead = meetings.rows if meetings else []
    context = {
        "greeting": presenters.greeting(name_of(request.user)),
        "lead": presenters.lead(counted, ahead, judges=actor.may(P.REQUEST_DECIDE), besides=len(debriefs)),
        **lists,
        "safety": presenters.safety(notices),
        "waiting": [*asked, *lists.get("waiting", [])],
        "debriefs": debriefs,
        "on_hard_days": actor.may(P.SITUATION_WRITE),
        "meetings": presenters.day(ahead),
        "more_meetings": bool(meetings and meetings.more),
        "makes_requests": actor.may(P.REQUEST_MAKE),
        "openings": _openings(actor),
        "asked": _asked(actor),
        "zones": _zones(actor, queue),
    }
    return show(request, "home/today.html", context)


def _debriefs(actor: Actor) -> list[dict[str, Any]]:
    """Difficult situations whose debrief the actor sees to, until it has been held."""
    if not actor.may(P.DEBRIEF_WRITE):
        return []
    listing = show_list(actor, P.DEBRIEF_WRITE, without_debrief(actor), size=MOST_WAITING)
    return [situation_row(one) for one in listing.rows]


def _openings(actor: Actor) -> list[dict[str, Any]]:
    """Break-glass accesses that wait for the actor's review."""
    if not actor.may(P.BREAK_GLASS_REVIEW):
        return []
    return openings(show_list(actor.as_staff(), P.BREAK_GLASS_REVIEW, to_review(actor), size=MOST_WAITING).rows)


def _asked(actor: Actor) -> list[dict[str, Any]]:
    """What data protection asks of the actor; for data protection itself, what clients ask and what to look at."""
    mine = show_list(actor, P.OWN_ACCOUNT, asked_of(actor), size=MOST_WAITING)
    found = asked_about(mine.rows)
    if actor.may(P.LOG_ANSWER):
        asked, odd = open_questions(actor.as_staff()), open_cases(actor.as_staff())
        found += questions(show_list(actor.as_staff(), P.LOG_ANSWER, asked, size=MOST_WAITING).rows)
        found += cases(show_list(actor.as_staff(), P.LOG_ANSWER, odd, size=MOST_WAITING).rows)
    return found


def _zones(actor: Actor, queue: Queue | None) -> list[dict[str, Any]]:
    """The model of using competence with the figures that exist for this actor, in its reading order."""
    guided = queries.guided(actor) if actor.may(P.PERIOD_READ) else None
    week = queries.week(actor) if actor.may(P.MEETING_READ) else None
    return [
        presenters.structures(queue, guided, url=reverse("request_list")),
        presenters.worker(guided),
        presenters.encounter(week),
        presenters.client(guided),
        presenters.event(week),
    ]


def _requests(actor: Actor) -> tuple[Waiting, Queue | None, dict[str, Any]]:
    """How many requests wait for the actor, and for a guide; the first of them, and of those only followed."""
    if actor.may(P.REQUEST_DECIDE):
        rows, address = inbox(actor), reverse("request_list")
        (counted, queue), listing = waiting_and_queue(rows), show_list(actor, P.REQUEST_DECIDE, rows, size=MOST_WAITING)
        return counted, queue, {"waiting": presenters.requests(listing.rows), **_more(counted.count, address)}
    if not actor.may(P.REQUEST_MAKE):
        return Waiting(), None, {}
    rows, address = own_open_requests(actor), reverse("request_own")
    mine, others = rows.filter(state__in=OWN_TURN), rows.exclude(state__in=OWN_TURN)
    counted = waiting(mine)
    shown = [show_list(actor, P.REQUEST_STATUS, part, size=MOST_WAITING) for part in (mine, others)]
    return (
        counted,
        None,
        {
            "waiting": presenters.own(shown[0].rows),
            **_more(counted.count, address),
            "followed": presenters.own(shown[1].rows),
            "follows_more": address if shown[1].more else "",
        },
    )


def _more(count: int, address: str) -> dict[str, str]:
    unseen = count - MOST_WAITING
    return {"more_label": presenters.and_more(unseen), "more_url": address} if unseen > 0 else {}
