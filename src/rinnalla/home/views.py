"""The first page."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import show_first, show_list
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import STAFF_ROLES, Role
from rinnalla.competence.presenters import zones as competence
from rinnalla.competence.queries.assessment import rounds_to_answer
from rinnalla.competence.queries.latest import latest_closed
from rinnalla.competence.queries.team_map import map_of
from rinnalla.cycle.presenters import cycle as years
from rinnalla.cycle.queries import month
from rinnalla.guidance.choices import RequestState
from rinnalla.guidance.presenters.alert import and_more
from rinnalla.guidance.presenters.break_glass import waiting as openings
from rinnalla.guidance.presenters.difficult_situation import row as situation_row
from rinnalla.guidance.presenters.log_case import asked as asked_about
from rinnalla.guidance.presenters.log_case import cases, nobody_to_answer, questions
from rinnalla.guidance.presenters.request import PART
from rinnalla.guidance.presenters.suggestion import waits_for_guide
from rinnalla.guidance.queries.break_glass import to_review
from rinnalla.guidance.queries.difficult_situation import to_see_to
from rinnalla.guidance.queries.log_case import asked_of, open_cases, open_questions, without_answerer
from rinnalla.guidance.queries.measure import open_notices
from rinnalla.guidance.queries.period import meetings_ahead
from rinnalla.guidance.queries.request import inbox, own_open_requests
from rinnalla.guidance.queries.sender import lately_summed_up, lately_told
from rinnalla.guidance.queries.waiting import open_waitings
from rinnalla.home import presenters, queries
from rinnalla.home.presenters import Card
from rinnalla.home.queries import Queue, Waiting, waiting, waiting_and_queue
from rinnalla.learning.presenters.zone import with_learning
from rinnalla.people.queries.account import name_of
from rinnalla.release.models import Channel
from rinnalla.web.pages import Request, public_page, show

MOST_WAITING, MOST_MEETINGS, MOST_NOTICES = 5, 6, 20
LATELY = timedelta(days=30)
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
        meetings = show_first(actor, P.MEETING_READ, meetings_ahead, size=MOST_MEETINGS)
    ahead = meetings.rows if meetings else []
    counted, queue, requests = _requests(actor)
    first, others = [_safety(actor), _debriefs(actor)], [*_owed(actor), *_asked(actor)]
    besides = sum(len(one["rows"]) for one in (*first, *others))
    cards = [*first, *requests, *_of_team(actor), *others, *_told(actor)]
    context = {
        "greeting": presenters.greeting(name_of(request.user)),
        "lead": presenters.lead(counted, ahead, judges=actor.may(P.REQUEST_DECIDE), besides=besides),
        "cards": [one for one in cards if one["rows"]],
        "meetings": presenters.day(ahead),
        "more_meetings": bool(meetings and meetings.more),
        "has_next_steps": actor.may(P.PHASE_WRITE),
        "on_hard_days": actor.may(P.DUTY_READ),
        "records": actor.may(P.SITUATION_WRITE),
        "makes_requests": actor.may(P.REQUEST_MAKE),
        "work": presenters.work(actor),
        "sees_clients": actor.may(P.PERIOD_READ) or actor.may(P.MEETING_READ),
        "zones": with_learning(actor, _with_competence(actor, _zones(actor, queue))),
    }
    return show(request, "home/today.html", context)


def _safety(actor: Actor) -> Card:
    """Clients with whom somebody must be in touch today."""
    notices = []
    if actor.may(P.RISK_HANDLE):
        notices = show_first(actor, P.RISK_HANDLE, open_notices, size=MOST_NOTICES).rows
    return presenters.card(_("Be in touch today"), presenters.safety(notices), kind="asks")


def _debriefs(actor: Actor) -> Card:
    """Difficult situations that the actor sees to: their debrief, and what the client reads."""
    rows = []
    if actor.may(P.DEBRIEF_WRITE):
        listing = show_first(actor, P.DEBRIEF_WRITE, to_see_to, size=MOST_WAITING)
        rows = [situation_row(one) for one in listing.rows]
    more = (_("All difficult situations"), reverse("situation_list"))
    return presenters.card(_("Difficult situations"), rows, more=more)


def _owed(actor: Actor) -> list[Card]:
    """What a sender's unit owes to their clients."""
    if not actor.holds(Role.PARTNER):
        return []
    waitings = show_first(actor, P.WAITING_READ, open_waitings, size=MOST_WAITING).rows
    more = (_("What clients are waiting for"), reverse("waiting_list"))
    return [presenters.card(_("Clients wait for word from you"), presenters.owing(waitings), more=more)]


def _told(actor: Actor) -> list[Card]:
    """What a sender has lately been told."""
    if not actor.holds(Role.PARTNER):
        return []
    since = clock.now() - LATELY
    notes = show_list(actor, P.PARTNER_SUMMARY_READ, lately_told(actor, since=since), size=MOST_WAITING).rows
    summaries = show_list(actor, P.SUMMARY_READ, lately_summed_up(actor, since=since), size=MOST_WAITING).rows
    return [presenters.card(_("Told to you lately"), presenters.told(notes, summaries))]


def _asked(actor: Actor) -> list[Card]:
    """What data protection asks of the actor; for data protection what clients ask; openings to review."""
    mine = show_first(actor, P.OWN_ACCOUNT, asked_of, size=MOST_WAITING)
    found, opened = asked_about(mine.rows), []
    if actor.may(P.LOG_ANSWER):
        asked, odd = open_questions(actor.as_staff()), open_cases(actor.as_staff())
        found += questions(show_list(actor.as_staff(), P.LOG_ANSWER, asked, size=MOST_WAITING).rows)
        found += cases(show_list(actor.as_staff(), P.LOG_ANSWER, odd, size=MOST_WAITING).rows)
    if actor.may(P.ACCOUNT_WRITE) and without_answerer():
        found += nobody_to_answer()
    if actor.may(P.BREAK_GLASS_REVIEW):
        opened = openings(show_first(actor.as_staff(), P.BREAK_GLASS_REVIEW, to_review, size=MOST_WAITING).rows)
    more = (_("All break-glass accesses"), reverse("break_glass_list"))
    return [
        presenters.card(_("Questions about readings"), found),
        presenters.card(_("Break-glass accesses to review"), opened, more=more),
    ]


def _zones(actor: Actor, queue: Queue | None) -> list[dict[str, Any]]:
    """The model of using competence with the figures that exist for this actor, in its reading order."""
    guided = queries.guided(actor) if actor.may(P.PERIOD_READ) else None
    week = queries.week(actor) if actor.may(P.MEETING_READ) else None
    return [
        presenters.structures(queue, guided, url=f"{reverse('request_list')}?{PART}=waiting"),
        presenters.worker(guided),
        presenters.encounter(week),
        presenters.client(guided),
        presenters.event(week),
    ]


def _of_team(actor: Actor) -> list[Card]:
    """What a team asks of the actor: their own view of their competence, and ten minutes this month."""
    asked, at_hand = [], []
    if actor.may(P.ASSESS_OWN):
        asked = show_list(actor, P.ASSESS_OWN, rounds_to_answer(actor), size=MOST_WAITING).rows
    if actor.may(P.CYCLE_READ):
        at_hand = years.at_hand(month.at_hand(actor, MOST_WAITING))
    return [
        presenters.card(_("Waits for your own view"), competence.to_answer(asked)),
        presenters.card(_("Ten minutes this month"), at_hand, more=(_("Year of competence"), reverse("cycle_list"))),
    ]


def _with_competence(actor: Actor, zones: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The zones with what a team's newest map tells, for those who work in a team or manage one."""
    if not actor.may(P.COMPETENCE_READ):
        return zones
    asked = latest_closed(actor)
    if asked is None:
        return presenters.with_lines(zones, competence.waiting(), url="")
    lines = competence.lines_of(asked, map_of(asked, Channel.PAGE))
    return presenters.with_lines(zones, lines, url=competence.url_of(asked))


def _requests(actor: Actor) -> tuple[Waiting, Queue | None, list[Card]]:
    """How many requests and suggestions wait for the actor, and for a guide; the first of each."""
    asked = waits_for_guide(actor) if actor.may(P.GUIDE_OWN) else []
    title, mine = _("Waits for you today"), Waiting(len(asked))
    if actor.may(P.REQUEST_DECIDE):
        rows = inbox(actor)
        (counted, queue), listing = waiting_and_queue(rows), show_list(actor, P.REQUEST_DECIDE, rows, size=MOST_WAITING)
        more = _more(counted.count, reverse("request_list"))
        mine = replace(counted, count=counted.count + len(asked))
        return mine, queue, [presenters.card(title, [*asked, *presenters.requests(listing.rows)], more=more)]
    if not actor.may(P.REQUEST_MAKE):
        return mine, None, [presenters.card(title, asked)]
    rows, address = own_open_requests(actor), reverse("request_own")
    begun, sent = rows.filter(state__in=OWN_TURN), rows.exclude(state__in=OWN_TURN)
    counted = waiting(begun)
    first, followed = (show_list(actor, P.REQUEST_STATUS, part, size=MOST_WAITING) for part in (begun, sent))
    cards = [
        presenters.card(title, [*asked, *presenters.own(first.rows)], more=_more(counted.count, address)),
        presenters.card(
            _("Requests on their way"), presenters.own(followed.rows),
            more=(_("All my requests"), address if followed.more else ""),
        ),
    ]  # fmt: skip
    return replace(counted, count=counted.count + len(asked)), None, cards


def _more(count: int, address: str) -> tuple[str, str]:
    unseen = count - MOST_WAITING
    return (and_more(unseen), address) if unseen > 0 else ("", "")
