"""Making a service request, and the sender's own list."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.doors import open_record, show_list
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.guidance.actions import request as actions
from rinnalla.guidance.choices import RequestSource, RequestState
from rinnalla.guidance.forms.request import AgreementForm, ClientForm, SituationForm, agreed, begun, told
from rinnalla.guidance.models import ServiceRequest
from rinnalla.guidance.presenters import request as presented
from rinnalla.guidance.presenters import suggestion
from rinnalla.guidance.presenters.contact import attempt_rows, handover_parts, phone_script, question_rows
from rinnalla.guidance.presenters.sender import of_request
from rinnalla.guidance.queries.contact import contacts_of, handovers_of
from rinnalla.guidance.queries.question import questions_of
from rinnalla.guidance.queries.request import (
    INBOX,
    REACH,
    RELATED,
    agreement_of,
    bare_draft,
    inbox,
    inbox_counts,
    own_requests,
    waiting_list,
)
from rinnalla.people.queries.organisation import units_of, units_taking_requests
from rinnalla.web.pages import Request, page, page_number, see, show, submit

STEPS = 3
ON_A_PAGE = 30
ANOTHER = "toinen"


def _draft(request: Request, pk: UUID) -> ServiceRequest:
    return open_record(
        request.actor,
        P.REQUEST_MAKE,
        ServiceRequest,
        pk=pk,
        event=Event.REQUEST_READ,
        related=(*RELATED, *REACH, "brief__data_key"),
    )


@page(P.REQUEST_DECIDE)
def request_list(request: Request) -> HttpResponse:
    """The inbox: who waits, for how long, and what is to be done."""
    asked = request.GET.get(presented.PART, "")
    part = asked if asked in INBOX else "open"
    counts = inbox_counts(request.actor)
    listing = show_list(
        request.actor, P.REQUEST_DECIDE, inbox(request.actor, part), page=page_number(request), size=ON_A_PAGE
    )
    context = {
        "rows": [presented.row(one) for one in listing.rows],
        "listing": listing,
        "part": part,
        "lead": presented.inbox_lead(counts),
        "filters": presented.filters(counts, part),
        "makes_requests": request.actor.may(P.REQUEST_MAKE),
    }
    return show(request, "guidance/request_list.html", context)


@page(P.REQUEST_DECIDE)
def request_queue(request: Request) -> HttpResponse:
    """The waiting list in its order, and what each waits for."""
    listing = show_list(request.actor, P.REQUEST_DECIDE, waiting_list(request.actor), page=page_number(request))
    return show(request, "guidance/request_queue.html", {"classes": presented.queue(listing.rows), "listing": listing})


@page(P.REQUEST_STATUS)
def request_own(request: Request) -> HttpResponse:
    """The requests I have sent or begun."""
    own = own_requests(request.actor)
    listing = show_list(request.actor, P.REQUEST_STATUS, own, page=page_number(request))
    rows = [presented.row(one, decides=False) for one in listing.rows]
    return show(request, "guidance/request_own.html", {"rows": rows, "listing": listing})


def _beginning(request: Request, **kept: Any) -> ClientForm:
    actor = request.actor
    return ClientForm(
        request.POST or None,
        units=units_taking_requests(actor),
        sending=units_of(actor, Role.PARTNER),
        answering=set(actor.units(Role.COORDINATOR)),
        **kept,
    )


def _beginning_page(request: Request, form: ClientForm, **more: Any) -> HttpResponse:
    script = phone_script() if form.answering else []
    context = {"form": form, "step": 1, "steps": STEPS, "next": _("Continue"), "script": script, **more}
    return show(request, "guidance/request_form.html", context)


@page(P.REQUEST_MAKE)
def request_new(request: Request) -> HttpResponse:
    """Begin a request: for whom, and in whose name. Who comes back to correct what they began corrects that."""
    begun_before = bare_draft(request.actor) if request.method == "GET" and ANOTHER not in request.GET else None
    if begun_before:
        return see(reverse("request_beginning", args=[begun_before.pk]))
    form = _beginning(request)
    if form.is_valid():
        following = lambda made: reverse("request_situation", args=[made.pk])  # noqa: E731 -- read on the next line only
        return submit(request, actions.start_request, form=form, to=following)
    return _beginning_page(request, form)


@page(P.REQUEST_MAKE)
def request_beginning(request: Request, pk: UUID) -> HttpResponse:
    """Correct whom a draft is about and where it goes; the client stays the same one."""
    record = _draft(request, pk)
    form = _beginning(request, initial=begun(record), version=record.version)
    if form.is_valid():
        to = reverse("request_situation", args=[pk])
        return submit(request, actions.correct_beginning, form=form, to=to, saved=begun, request=record)
    another = "" if record.named_contact else f"{reverse('request_new')}?{ANOTHER}=1"
    return _beginning_page(request, form, called=record.client.called, another=another)


@page(P.REQUEST_MAKE)
def request_situation(request: Request, pk: UUID) -> HttpResponse:
    """The situation and the hopes."""
    record = _draft(request, pk)
    form = SituationForm(request.POST or None, initial=told(record), version=record.version)
    if form.is_valid():
        following = reverse("request_agreement", args=[pk])
        return submit(request, actions.describe_request, form=form, to=following, saved=told, request=record)
    return show(
        request,
        "guidance/request_form.html",
        {
            "form": form,
            "step": 2,
            "steps": STEPS,
            "called": record.client.called,
            "next": _("Continue"),
            "back": reverse("request_beginning", args=[pk]),
            "script": phone_script() if record.source == RequestSource.PHONE else [],
        },
    )


@page(P.REQUEST_MAKE)
def request_agreement(request: Request, pk: UUID) -> HttpResponse:
    """What the client has agreed to."""
    record = _draft(request, pk)
    form = AgreementForm(request.POST or None, initial=agreed(record), version=record.version, sender=record.from_unit)
    if form.is_valid():
        following = reverse("request", args=[pk])
        return submit(request, actions.record_agreement, form=form, to=following, saved=agreed, request=record)
    return show(
        request,
        "guidance/request_form.html",
        {
            "form": form,
            "step": 3,
            "steps": STEPS,
            "called": record.client.called,
            "next": _("Check your answers"),
            "back": reverse("request_situation", args=[pk]),
        },
    )


@page(P.REQUEST_READ)
def request_page(request: Request, pk: UUID) -> HttpResponse:
    """One request: what has been told, where it stands, and what can be done next."""
    record = open_record(
        request.actor,
        P.REQUEST_READ,
        ServiceRequest,
        pk=pk,
        event=Event.REQUEST_READ,
        related=(*RELATED, *REACH, "brief__data_key", "wish__data_key"),
        may=presented.OFFERED,
    )
    actor, offered = request.actor, presented.choices(record)
    handovers = handovers_of(actor, record)
    context = {
        "record": record,
        "client": record.client,
        "brief": agreement_of(record),
        "facts": presented.facts(record),
        "days": presented.days_waited(record),
        "row": presented.row(record),
        "state": RequestState(record.state),
        "promises": presented.promises(record),
        "questions": question_rows(questions_of(actor, record)),
        "attempts": attempt_rows(contacts_of(actor, record)) if actor.may(P.CONTACT_READ) else [],
        "handovers": handover_parts(record, handovers, writes=offered["can_hand_over"]),
        "is_client": actor.person == record.client.person_id,
        "decides": actor.may(P.REQUEST_DECIDE),
        **offered,
        **of_request(actor, record),
        **suggestion.of_request(actor, record),
    }
    return show(request, "guidance/request_page.html", context)


@page(P.REQUEST_MAKE)
def request_send(request: Request, pk: UUID) -> HttpResponse:
    """Send a checked draft."""
    record = _draft(request, pk)
    return submit(request, actions.send_request, to=reverse("request", args=[pk]), request=record)


@page(P.REQUEST_MAKE)
def request_discard(request: Request, pk: UUID) -> HttpResponse:
    """Throw a draft away."""
    record = _draft(request, pk)
    return submit(request, actions.discard_request, to=reverse("request_own"), request=record)
