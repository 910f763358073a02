"""A service request as its page and the inbox show it."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import can
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices import NamedContact, RequestState
from rinnalla.guidance.models import ServiceRequest
from rinnalla.guidance.states import OPEN_REQUEST
from rinnalla.guidance.states import REQUEST as REQUEST_MACHINE
from rinnalla.web.shaping import counted

OVER_WEEKS = 28
TONES = {
    RequestState.SENT: ("worker", "inbox"),
    RequestState.RECEIVED: ("agreed", "check-circle"),
    RequestState.ACCEPTED: ("agreed", "check-circle"),
    RequestState.WAITLISTED: ("plain", "clock"),
    RequestState.MATCHING: ("worker", "person"),
    RequestState.MATCHED: ("worker", "guidance"),
    RequestState.INFO_REQUESTED: ("waits", "clock"),
}


@dataclass(frozen=True)
class RequestRow:
    """One request in a list."""

    name: str
    url: str
    sender: str
    gist: str
    days: int | None
    over: bool
    tags: list[tuple[str, str, str]]
    next: str


def day(value: Any) -> str:
    """A date in a sentence: 24.11.2026."""
    return date_format(value, "j.n.Y")


def days_waited(request: ServiceRequest) -> int | None:
    """Whole local days an open request has waited since it was sent.

    The same number for client, sender and coordinator.
    """
    if request.waiting_since is None or request.state not in OPEN_REQUEST:
        return None
    return (clock.today() - request.waiting_since).days


def is_late(request: ServiceRequest) -> bool:
    """Whether the time agreed for receiving the request, or for finding a guide, has passed."""
    if request.state == RequestState.SENT and request.receive_by and request.receive_by < clock.today():
        return True
    return (days_waited(request) or 0) > OVER_WEEKS


def row(request: ServiceRequest, *, decides: bool = True) -> RequestRow:
    """A request in a list: the next step for who ``decides`` on it, for others only the opening of it."""
    state = RequestState(request.state)
    tone, icon = TONES.get(state, ("plain", "clock"))
    tags = [(str(state.label).capitalize(), tone, icon)]
    if state == RequestState.SENT and request.receive_by:
        tags.append((_("To be received by %(day)s") % {"day": day(request.receive_by)}, "waits", "clock"))
    if request.named_contact == NamedContact.NONE and not request.named_contact_name:
        tags.append((str(NamedContact.NONE.label).capitalize(), "waits", "nurse"))
    days = days_waited(request)
    return RequestRow(
        name=request.client.called,
        url=reverse("request", args=[request.pk]),
        sender=str(request.from_unit or _("made contact themselves")),
        gist=first_sentence(request.hopes or request.situation),
        days=days,
        over=is_late(request),
        tags=tags,
        next=NEXT[state]() if state in NEXT and (decides or state == RequestState.DRAFT) else _("Open"),
    )


NEXT = {
    RequestState.DRAFT: lambda: _("Continue"),
    RequestState.SENT: lambda: _("Read and receive"),
    RequestState.RECEIVED: lambda: _("Decide"),
    RequestState.ACCEPTED: lambda: _("Find a guide"),
    RequestState.WAITLISTED: lambda: _("Find a guide"),
    RequestState.MATCHING: lambda: _("Record the answers"),
    RequestState.MATCHED: lambda: _("Start the period"),
}


def first_sentence(text: str, longest: int = 140) -> str:
    """The beginning of a text, cut at a sentence or a word."""
    start = text.split("\n", maxsplit=1)[0]
    sentence = start.split(". ")[0].rstrip(".")
    if len(sentence) <= longest:
        return f"{sentence}." if sentence else ""
    return sentence[:longest].rsplit(" ", 1)[0] + "…"


def inbox_lead(rows: list[RequestRow]) -> str:
    """The calm sentence over the inbox."""
    if not rows:
        return ""
    longest = max(row.days or 0 for row in rows)
    people = counted(ngettext("One person is waiting.", "%(count)s people are waiting.", len(rows)), len(rows))
    if not longest:
        return people
    waited = ngettext("The longest wait is %(days)s day.", "The longest wait is %(days)s days.", longest)
    return f"{people} {waited % {'days': longest}}"


def facts(request: ServiceRequest) -> list[tuple[str, str]]:
    """What is told besides the texts, as pairs."""
    contact = NamedContact(request.named_contact).label if request.named_contact else ""
    named = f"{contact}: {request.named_contact_name}" if request.named_contact_name else str(contact)
    ending = request.ending or ""
    if request.ending_on:
        ending = f"{ending}, {day(request.ending_on)}".strip(", ")
    pairs = [
        (_("Sent by"), str(request.from_unit or _("made contact themselves"))),
        (_("Sent to"), str(request.unit)),
        (_("Ends"), ending),
        (_("Who answers for care"), named[:1].upper() + named[1:]),
        (_("Phone"), request.client.phone),
        (_("Contacting the client"), request.contact_wish),
    ]
    return [(label, value) for label, value in pairs if value]


def choices(actor: Actor, request: ServiceRequest) -> dict[str, bool]:
    """Which buttons the page offers: what the actor may do and the state allows."""
    state = request.state
    decides = can(actor, Permission.REQUEST_DECIDE, request)
    steers = actor.may(Permission.PERIOD_STEER) and decides
    return {
        "can_send": state == RequestState.DRAFT and can(actor, Permission.REQUEST_MAKE, request),
        "can_receive": decides and state == RequestState.SENT,
        "can_decide": decides and state == RequestState.RECEIVED,
        "can_suggest": steers and state in REQUEST_MACHINE["suggest"],
        "can_answer": steers and state in {RequestState.MATCHING, RequestState.MATCHED},
        "can_start": steers and state == RequestState.MATCHED,
        "can_withdraw": state in REQUEST_MACHINE["withdraw"] and can(actor, Permission.REQUEST_WITHDRAW, request),
    }
