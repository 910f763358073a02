"""Making a service request, and the sender's own list."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.doors import open_record, show_list
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.guidance.actions import request as actions
from rinnalla.guidance.choices import RequestState
from rinnalla.guidance.forms.request import AgreementForm, ClientForm, SituationForm, agreed, told
from rinnalla.guidance.models import ServiceRequest
from rinnalla.guidance.presenters import request as presented
from rinnalla.guidance.presenters import suggestion
from rinnalla.guidance.presenters.sender import of_request
from rinnalla.guidance.queries.request import RELATED, agreement_of, inbox, own_requests
from rinnalla.people.queries import units_of, units_taking_requests
from rinnalla.web.pages import Request, page, page_number, show, submit

STEPS = 3


def _draft(request: Request, pk: UUID) -> ServiceRequest:
    return open_record(
        request.actor,
        P.REQUEST_MAKE,
        ServiceRequest,
        pk=pk,
        event=Event.REQUEST_READ,
        related=(*RELATED, "brief__data_key"),
    )


@page(P.REQUEST_DECIDE)
def request_list(request: Request) -> HttpResponse:
    """The inbox: who waits, for how long, and what is to be done."""
    listing = show_list(request.actor, P.REQUEST_DECIDE, inbox(request.actor), page=page_number(request))
    rows = [presented.row(one) for one in listing.rows]
    context = {
        "rows": rows,
        "listing": listing,
        "lead": presented.inbox_lead(rows),
        "makes_requests": request.actor.may(P.REQUEST_MAKE),
    }
    return show(request, "guidance/request_list.html", context)


@page(P.REQUEST_STATUS)
def request_own(request: Request) -> HttpResponse:
    """The requests I have sent or begun."""
    listing = show_list(request.actor, P.REQUEST_STATUS, own_requests(request.actor))
    rows = [presented.row(one, decides=False) for one in listing.rows]
    return show(request, "guidance/request_own.html", {"rows": rows, "listing": listing})


@page(P.REQUEST_MAKE)
def request_new(request: Request) -> HttpResponse:
    """Begin a request: for whom, and in whose name."""
    actor = request.actor
    form = ClientForm(
        request.POST or None,
        units=units_taking_requests(actor),
        sending=units_of(actor, Role.PARTNER),
        answering=set(actor.units(Role.COORDINATOR)),
    )
    if form.is_valid():
        following = lambda made: reverse("request_situation", args=[made.pk])  # noqa: E731 -- read on the next line only
        return submit(request, actions.start_request, form=form, to=following)
    return show(request, "guidance/request_form.html", {"form": form, "step": 1, "steps": STEPS, "next": _("Continue")})


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
        {"form": form, "step": 2, "steps": STEPS, "called": record.client.called, "next": _("Continue")},
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
        {"form": form, "step": 3, "steps": STEPS, "called": record.client.called, "next": _("Check your answers")},
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
        related=(*RELATED, "brief__data_key"),
    )
    context = {
        "record": record,
        "client": record.client,
        "brief": agreement_of(record),
        "facts": presented.facts(record),
        "days": presented.days_waited(record),
        "row": presented.row(record),
        "state": RequestState(record.state),
        "is_client": request.actor.person == record.client.person_id,
        "decides": request.actor.may(P.REQUEST_DECIDE),
        **presented.choices(request.actor, record),
        **of_request(request.actor, record),
        **suggestion.of_request(request.actor, record),
    }
    return show(request, "guidance/request_page.html", context)


@page(P.REQUEST_MAKE)
def request_send(request: Request, pk: UUID) -> HttpResponse:
    """Send a checked draft."""
    record = _draft(request, pk)
    return submit(request, actions.send_request, to=reverse("request", args=[pk]), request=record)
