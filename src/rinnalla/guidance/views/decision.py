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
from rinnalla.guidance.actions import decision as actions
from rinnalla.guidance.actions import question as question_actions
from rinnalla.guidance.forms.decision import (
    AnswerToQuestionForm,
    DeclineForm,
    QuestionForm,
    QueueForm,
    TakenBackForm,
    queued,
)
from rinnalla.guidance.models import ServiceRequest
from rinnalla.guidance.presenters.contact import question_rows
from rinnalla.guidance.queries.question import questions_of
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
request_return = _press(P.REQUEST_DECIDE, actions.return_to_queue)


@page(P.REQUEST_WITHDRAW)
def request_withdraw(request: Request, pk: UUID) -> HttpResponse:
    """Take an open request back. The page asks first: the place in the queue goes with it."""
    record = _opened(request, pk, P.REQUEST_WITHDRAW)
    back = reverse("request", args=[pk])
    if request.method == "POST":
        return submit(request, actions.withdraw_request, to=back, request=record)
    words = {
        "heading": _("Take the request back?"),
        "lead": record.client.called,
        "told": _(
            "It ends at once, and the place in the queue goes with it. No reason is asked. A new one can be made."
        ),
        "press": _("Take the request back"),
    }
    return show(request, "guidance/asks_first.html", {"back": back, **words})


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


@page(P.REQUEST_DECIDE)
def request_ask(request: Request, pk: UUID) -> HttpResponse:
    """Ask the sender for more; meanwhile the days for deciding stand still."""
    record = _opened(request, pk)
    form = QuestionForm(request.POST or None, version=record.version)
    if form.is_valid():
        to = reverse("request", args=[pk])
        return submit(request, question_actions.ask_more, form=form, to=to, request=record)
    lead = _("The time for deciding stands still until the answer comes. We remind twice before anything ends.")
    return _form_page(request, record, form, heading=_("Ask for more"), lead=lead, next=_("Send the question"))


@page(P.REQUEST_ANSWER)
def request_tell(request: Request, pk: UUID) -> HttpResponse:
    """Answer what was asked, or record an answer that was heard."""
    record = _opened(request, pk, P.REQUEST_ANSWER)
    own = request.actor.person in {record.client.person_id, record.sender_id} and not request.actor.may(
        P.REQUEST_DECIDE
    )
    form = AnswerToQuestionForm(request.POST or None, own=own, version=record.version)
    if form.is_valid():
        to = reverse("request", args=[pk])
        return submit(request, question_actions.answer_question, form=form, to=to, request=record)
    asked = [one["question"] for one in question_rows(questions_of(request.actor, record)) if not one["answered"]]
    return _form_page(request, record, form, heading=_("Tell more"), lead=" ".join(asked), next=_("Send the answer"))


@page(P.REQUEST_DECIDE)
def request_wait(request: Request, pk: UUID) -> HttpResponse:
    """The place on the waiting list."""
    record = _opened(request, pk)
    form = QueueForm(request.POST or None, initial=queued(record), version=record.version)
    if form.is_valid():
        to = reverse("request", args=[pk])
        return submit(request, actions.place_in_queue, form=form, to=to, saved=queued, request=record)
    lead = _("The days are counted from the day the request was sent, whatever is chosen here.")
    return _form_page(
        request, record, form, heading=_("Place on the waiting list"), lead=lead, next=_("Save the place")
    )


@page(P.REQUEST_DECIDE)
def request_taken_back(request: Request, pk: UUID) -> HttpResponse:
    """Record that the client or the sender takes the request back."""
    record = _opened(request, pk)
    form = TakenBackForm(request.POST or None)
    if form.is_valid():
        to = reverse("request", args=[pk])
        return submit(request, actions.record_withdrawal, form=form, to=to, request=record)
    lead = _("No reason is asked. Everything agreed ahead ends with it.")
    return _form_page(
        request, record, form, heading=_("The request is taken back"), lead=lead, next=_("End the request")
    )
