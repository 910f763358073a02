"""Reaching the client of a request, the receipt, and the joint handover."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access import clock
from rinnalla.access.doors import open_record
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.actions import contact as actions
from rinnalla.guidance.choices import HandoverKind, RequestState
from rinnalla.guidance.forms.contact import ContactForm, HandoverForm, ReachForm, handed_over, reached
from rinnalla.guidance.models import ServiceRequest
from rinnalla.guidance.presenters import contact as presented
from rinnalla.guidance.presenters.request import promises
from rinnalla.guidance.queries.contact import contacts_of, handover_of
from rinnalla.guidance.queries.request import REACH, RELATED
from rinnalla.people.actions.contact import record_reach
from rinnalla.people.queries.account import name_of
from rinnalla.web.pages import Request, View, page, show, submit


def _opened(request: Request, pk: UUID, permission: P, event: Event = Event.REQUEST_READ) -> ServiceRequest:
    return open_record(
        request.actor, permission, ServiceRequest, pk=pk, event=event, related=(*RELATED, *REACH, "unit__organisation")
    )


@page(P.CONTACT_WRITE)
def contact_new(request: Request, pk: UUID) -> HttpResponse:
    """Record an attempt to reach the client; beside it the number, what is allowed, and words for the call."""
    record = _opened(request, pk, P.CONTACT_WRITE)
    now = clock.local(clock.now())
    form = ContactForm(request.POST or None, initial={"day": now.date(), "time": now.time()})
    if form.is_valid():
        to = reverse("request", args=[pk])
        return submit(request, actions.record_contact, form=form, to=to, request=record)
    context = {
        "form": form,
        "record": record,
        "client": record.client,
        "facts": presented.reach_facts(record.client),
        "allowed": presented.reach_reasons(record.client),
        "script": presented.call_script(record, name_of(request.user)),
        "attempts": presented.attempt_rows(contacts_of(request.actor, record)),
    }
    return show(request, "guidance/request_contact.html", context)


@page(P.CONTACT_WRITE)
def reach_edit(request: Request, pk: UUID) -> HttpResponse:
    """Correct how the client is reached and what is allowed."""
    record = _opened(request, pk, P.CONTACT_WRITE)
    form = ReachForm(request.POST or None, initial=reached(record.client), has_phone=bool(record.client.phone))
    if form.is_valid():
        to = reverse("request", args=[pk])
        return submit(request, record_reach, form=form, to=to, client=record.client)
    words = {
        "heading": _("How may we reach the client?"),
        "lead": _("The way the client wants is the way we use."),
        "next": _("Save"),
    }
    context = {"form": form, "record": record, "called": record.client.called, **words}
    return show(request, "guidance/decision_form.html", context)


@page(P.REQUEST_STATUS)
def receipt(request: Request, pk: UUID) -> HttpResponse:
    """A slip to give or send: that the request has come, who has it, and by which day the client is contacted."""
    record = _opened(request, pk, P.REQUEST_STATUS, Event.RECEIPT_PRINTED)
    taken_back = record.state in {RequestState.WITHDRAWN, RequestState.REVOKED}
    told = {"promises": promises(record), "taken_back": taken_back}
    context = {"record": record, "called": record.client.called, **told}
    return show(request, "guidance/request_receipt.html", context)


def _handover(kind: HandoverKind) -> "View[Any]":
    """The page of one joint handover."""

    @page(P.HANDOVER_WRITE)
    def written(request: Request, pk: UUID) -> HttpResponse:
        record = _opened(request, pk, P.HANDOVER_WRITE)
        initial = handed_over(handover_of(record, kind))
        form = HandoverForm(request.POST or None, initial=initial, version=record.version)
        back = _told_on(record)
        if form.is_valid():
            act, saved = actions.write_handover, lambda newer: handed_over(handover_of(newer, kind))
            return submit(request, act, form=form, to=back, saved=saved, request=record, kind=kind)
        lead = _("Nobody is left between two services: whoever continues meets the client together with you.")
        headings = {
            HandoverKind.START: _("Joint handover at the start"),
            HandoverKind.END: _("Joint handover at the end"),
        }
        words = {"heading": headings[kind], "lead": lead, "next": _("Save")}
        context = {"form": form, "called": record.client.called, "back": back, **words}
        return show(request, "guidance/period_form.html", context)

    return written


def _told_on(record: ServiceRequest) -> str:
    """The page where the handover is read: the request's, and once guidance has begun the period's."""
    if record.state == RequestState.COMPLETED:
        return reverse("cooperation", args=[record.period.pk])
    return reverse("request", args=[record.pk])


handover_start = _handover(HandoverKind.START)
handover_end = _handover(HandoverKind.END)
