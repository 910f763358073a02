"""A service request as its page and the inbox show it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rinnalla.access import clock
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices import NamedContact, NeedClass, RequestOrigin, RequestSource, RequestState, WaitsFor
from rinnalla.guidance.models import ServiceRequest
from rinnalla.guidance.presenters.contact import day, reach_facts
from rinnalla.guidance.presenters.period import tag_of
from rinnalla.guidance.queries.request import LONGEST
from rinnalla.guidance.states import OPEN_REQUEST
from rinnalla.guidance.states import REQUEST as REQUEST_MACHINE
from rinnalla.web.shaping import counted

OVER_WEEKS = LONGEST.days
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


def days_waited(request: ServiceRequest) -> int | None:
    """Whole local days an open request has waited since it was sent.

    The same number for client, sender and coordinator.
    """
    if request.waiting_since is None or request.state not in OPEN_REQUEST:
        return None
    return (clock.today() - request.waiting_since).days


def is_late(request: ServiceRequest) -> bool:
    """Whether a promised day of receiving or deciding, or the time agreed for finding a guide, has passed."""
    promised = {RequestState.SENT: request.receive_by, RequestState.RECEIVED: request.decide_by}.get(
        RequestState(request.state)
    )
    return bool(promised and promised < clock.today()) or (days_waited(request) or 0) > OVER_WEEKS


def row(request: ServiceRequest, *, decides: bool = True) -> RequestRow:
    """A request in a list: the next step for who ``decides`` on it, for others only the opening of it."""
    state = RequestState(request.state)
    return RequestRow(
        name=request.client.called,
        url=reverse("request", args=[request.pk]),
        sender=sender_of(request),
        gist=first_sentence(request.hopes or request.situation),
        days=days_waited(request),
        over=is_late(request),
        tags=_tags(request, state),
        next=NEXT[state]() if state in NEXT and (decides or state == RequestState.DRAFT) else _("Open"),
    )


def sender_of(request: ServiceRequest) -> str:
    """Who sent a request: a unit, or whoever made contact without an account and their workplace."""
    parts = (str(request.from_unit or ""), request.caller_name, request.caller_place)
    return ", ".join(part for part in parts if part) or _("made contact themselves")


def _tags(request: ServiceRequest, state: RequestState) -> list[tuple[str, str, str]]:
    tone, icon = TONES.get(state, ("plain", "clock"))
    begun = getattr(request, "period_state", None)
    tags = [tag_of(begun) if begun else (str(state.label).capitalize(), tone, icon)]
    if state == RequestState.SENT and request.receive_by:
        tags.append((_("To be received by %(day)s") % {"day": day(request.receive_by)}, "waits", "clock"))
    if state == RequestState.RECEIVED and request.decide_by:
        tags.append((_("To be decided by %(day)s") % {"day": day(request.decide_by)}, "waits", "clock"))
    if state == RequestState.INFO_REQUESTED:
        tags.append((_("The time for deciding stands still until the answer"), "plain", "pause"))
    if state == RequestState.WAITLISTED:
        tags.append((waits(request), "plain", "person"))
    if request.origin not in {RequestOrigin.OTHER, RequestOrigin.CLIENT}:
        tags.append((str(RequestOrigin(request.origin).label).capitalize(), "plain", "building"))
    if request.named_contact == NamedContact.NONE and not request.named_contact_name:
        tags.append((str(NamedContact.NONE.label).capitalize(), "waits", "nurse"))
    return tags


def waits(request: ServiceRequest) -> str:
    """What somebody on the waiting list waits for, in words."""
    kind = str(WaitsFor(request.waits_for).label)
    words = _("Waits for %(what)s") % {"what": kind}
    return f"{words}: {request.waits_words}" if request.waits_words else words


def queue(rows: list[ServiceRequest]) -> list[dict[str, Any]]:
    """The waiting list in its order: each class of need with its clients."""
    classes = [(need, [one for one in rows if one.need == need]) for need in NeedClass]
    return [
        {"title": str(need.label).capitalize(), "rows": [row(one) for one in members]}
        for need, members in classes
        if members
    ]


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


def inbox_lead(counts: dict[str, Any]) -> str:
    """The calm sentence over the inbox: how many wait, how long, and whether a promised day has passed."""
    if not counts["open"]:
        return ""
    longest = (clock.today() - counts["oldest"]).days
    number = counts["open"]
    said = [counted(ngettext("One person is waiting.", "%(count)s people are waiting.", number), number)]
    if longest:
        waited = ngettext("The longest wait is %(days)s day.", "The longest wait is %(days)s days.", longest)
        said.append(waited % {"days": longest})
    late = counts["late"]
    if late:
        over = ngettext("One is over the agreed time: begin with it.", "%(count)s are over the agreed time.", late)
        said.append(counted(over, late))
    else:
        said.append(_("Nobody is over the agreed time."))
    return " ".join(said)


def filters(counts: dict[str, Any], part: str) -> list[dict[str, Any]]:
    """The parts of the inbox with their counts."""
    address = reverse("request_list")
    return [
        {
            "label": words(),
            "url": address if name == "open" else f"{address}?{PART}={name}",
            "count": counts[name],
            "current": name == part,
        }
        for name, words in PARTS.items()
    ]


PART = "osa"
PARTS: dict[str, Callable[[], str]] = {
    "open": lambda: _("All open"),
    "new": lambda: _("New"),
    "received": lambda: _("To be decided"),
    "asked": lambda: _("More asked"),
    "waiting": lambda: _("Waiting for a guide"),
    "matching": lambda: _("Guide suggested or found"),
}


def facts(request: ServiceRequest, *, decides: bool = False) -> list[tuple[str, str]]:
    """What is told besides the texts, as pairs; who ``decides`` also reads who of the unit sent it, and their phone."""
    sender = getattr(request.sender, "staff", None) if decides else None
    contact = NamedContact(request.named_contact).label if request.named_contact else ""
    named = f"{contact}: {request.named_contact_name}" if request.named_contact_name else str(contact)
    ending = request.ending or ""
    if request.ending_on:
        ending = f"{ending}, {day(request.ending_on)}".strip(", ")
    pairs = [
        (_("Sent by"), sender_of(request)),
        (_("How it came"), str(RequestSource(request.source).label).capitalize()),
        (_("Comes from"), str(RequestOrigin(request.origin).label).capitalize()),
        (_("Written by"), f"{sender}, {sender.title}".rstrip(", ") if sender else ""),
        (_("Phone of who wrote it"), sender.phone if sender else ""),
        (_("Sender's phone"), request.caller_phone),
        (_("Sender's e-mail"), request.caller_email),
        (_("Sent to"), str(request.unit)),
        (_("Ends"), ending),
        (_("Who answers for care"), named[:1].upper() + named[1:]),
        (_("Phone"), request.client.phone),
        *reach_facts(request.client),
        (_("Contacting the client"), request.contact_wish),
    ]
    return [(label, value) for label, value in pairs if value]


# What is asked of a request together with the request itself.
OFFERED = (
    Permission.REQUEST_MAKE,
    Permission.REQUEST_ANSWER,
    Permission.REQUEST_DECIDE,
    Permission.REQUEST_WITHDRAW,
    Permission.PERIOD_STEER,
    Permission.CONTACT_WRITE,
    Permission.HANDOVER_WRITE,
)


def choices(request: ServiceRequest) -> dict[str, bool]:
    """Which buttons the page offers: what the actor may do (asked with ``OFFERED``) and the state allows."""
    state = RequestState(request.state)
    may = {one: getattr(request, f"may_{one}") for one in OFFERED}
    decides, steers = may[Permission.REQUEST_DECIDE], may[Permission.PERIOD_STEER]
    is_draft, is_open = state == RequestState.DRAFT, state in OPEN_REQUEST
    return {
        "can_send": is_draft and may[Permission.REQUEST_MAKE],
        "can_receive": decides and state == RequestState.SENT,
        "can_decide": decides and state == RequestState.RECEIVED,
        "can_answer_question": state == RequestState.INFO_REQUESTED and may[Permission.REQUEST_ANSWER],
        "can_queue": decides and state in {RequestState.ACCEPTED, RequestState.WAITLISTED},
        "can_suggest": steers and state in REQUEST_MACHINE["suggest"],
        "can_answer": steers and state in {RequestState.MATCHING, RequestState.MATCHED},
        "can_start": steers and state == RequestState.MATCHED,
        "can_return": decides and state == RequestState.MATCHED,
        "can_contact": is_open and may[Permission.CONTACT_WRITE],
        "can_hand_over": may[Permission.HANDOVER_WRITE] and (is_open or state == RequestState.COMPLETED),
        "can_withdraw": is_open and may[Permission.REQUEST_WITHDRAW] and not decides,
        "can_record_withdrawal": is_open and decides,
        "has_receipt": state not in {RequestState.DRAFT, RequestState.DISCARDED},
    }


def promises(request: ServiceRequest) -> list[str]:
    """What the sender and the client have been promised, in sentences."""
    state = RequestState(request.state)
    said = []
    if state == RequestState.SENT and request.receive_by:
        said.append(_("We read the request by %(day)s.") % {"day": day(request.receive_by)})
    if state in {RequestState.SENT, RequestState.RECEIVED, RequestState.INFO_REQUESTED} and request.call_by:
        said.append(_("We contact the client by %(day)s.") % {"day": day(request.call_by)})
    if state == RequestState.RECEIVED and request.decide_by:
        said.append(_("We decide by %(day)s.") % {"day": day(request.decide_by)})
    return said
