"""The coordinator's decisions on a request."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.doors import open_record
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.actions import request as actions
from rinnalla.guidance.forms.request import DeclineForm
from rinnalla.guidance.models import ServiceRequest
from rinnalla.guidance.queries.request import RELATED
from rinnalla.web.pages import Request, View, page, show, submit
from rinnalla.web.submissions import SubmittedForm


def _opened(request: Request, pk: UUID, permission: P = P.REQUEST_DECIDE) -> ServiceRequest:
    return open_record(request.actor, permission, ServiceRequest, pk=pk, event=Event.REQUEST_READ, related=RELATED)


def _press(permission: P, act: Callable[..., Any]) -> "View[Any]":
    """A page behind a single button: does one thing to a request and goes back to it."""

    @page(permission)
    def pressed(request: Request, pk: UUID) -> HttpResponse:
        record = _opened(request, pk, permission)
        return submit(request, act, to=reverse("request", args=[pk]), request=record)

    return pressed


request_receive = _press(P.REQUEST_DECIDE, actions.receive_request)
request_accept = _press(P.REQUEST_DECIDE, actions.accept_request)
request_withdraw = _press(P.REQUEST_WITHDRAW, actions.withdraw_request)


def _form_page(request: Request, record: ServiceRequest, form: SubmittedForm, **words: str) -> HttpResponse:
    context = {"form": form, "record": record, "called": record.client.called, **words}
    return show(request, "guidance/decision_form.html", context)


@page(P.REQUEST_DECIDE)
def request_decline(request: Request, pk: UUID) -> HttpResponse:
    """Decline with a reason and advice."""
    record = _opened(request, pk)
    form = DeclineForm(request.POST or None, version=record.version)
    if form.is_valid():
        to = reverse("request", args=[pk])
        return submit(request, actions.decline_request, form=form, to=to, request=record)
    lead = _("The sender and the client read these words.")
    return _form_page(
        request, record, form, heading=_("Decline the request"), lead=lead, next=_("Decline and tell why")
    )
