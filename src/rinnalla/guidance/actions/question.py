"""Asking the sender for more, the answer, the reminders, and the end of a request nobody has answered about."""

from datetime import timedelta

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import Refused
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.access.roles import Role
from rinnalla.guidance.models import RequestQuestion, ServiceRequest
from rinnalla.guidance.queries.question import open_question, whom_to_remind
from rinnalla.guidance.states import after_request, move, restart_clock, stop_clock
from rinnalla.people.choices import Channel
from rinnalla.people.queries.client import is_said_truly
from rinnalla.post.letters import letter
from rinnalla.post.outbox import send

REMIND_EVERY = timedelta(days=7)
REMINDERS = 2


@action(
    Permission.REQUEST_DECIDE,
    on="request",
    event=Event.REQUEST_ASKED,
    writes=(ServiceRequest, RequestQuestion),
    versioned=True,
)
def ask_more(*, by: Actor, request: ServiceRequest, question: str) -> RequestQuestion:
    """Ask the sender for more. Until the answer comes, no day of deciding passes."""
    move(request, "ask_more")
    stop_clock(request)
    request.remind_on, request.reminders = clock.today() + REMIND_EVERY, 0
    request.save()
    asked = RequestQuestion(request=request, data_key=request.data_key, question=question)
    asked.save()
    return asked


@action(
    Permission.REQUEST_ANSWER,
    on="request",
    event=Event.REQUEST_ANSWERED,
    writes=(ServiceRequest, RequestQuestion),
    versioned=True,
)
def answer_question(
    *, by: Actor, request: ServiceRequest, answer: str, how: Channel = Channel.OWN_ACCOUNT
) -> RequestQuestion:
    """Answer what was asked; those who coordinate record an answer they have heard. The days of deciding go on.

    Raises Refused where a coordinator does not say how they have heard it.
    """
    own = request.client.person_id == by.person or by.holds(Role.PARTNER)
    if not own and not (how != Channel.OWN_ACCOUNT and is_said_truly(by, request.client, how)):
        raise Refused
    move(request, "answer")
    restart_clock(request)
    request.save()
    asked = open_question(request)
    asked.answer, asked.answered_at = answer, clock.now()
    asked.how = Channel.OWN_ACCOUNT if own else how
    asked.save()
    return asked


@action(Permission.ROUTINE, on="request", event=Event.REQUEST_REMINDED, writes=(ServiceRequest,), calls=(send,))
def remind_of_question(*, by: Actor, request: ServiceRequest) -> ServiceRequest:
    """Remind of an unanswered question by mail that names nobody: its sender, or else those who can call the client.

    Raises NotNow when it has been answered.
    """
    after_request(request.state, "answer")
    if request.reminders >= REMINDERS or not _due(request):
        return request
    text = letter("guidance/mail/answer_awaited")
    for address in whom_to_remind(request):
        send(by=by, address=address, letter=text)
    request.reminders += 1
    request.remind_on = clock.today() + REMIND_EVERY
    request.save()
    return request


@action(Permission.ROUTINE, on="request", event=Event.REQUEST_LAPSED, writes=(ServiceRequest,))
def lapse_request(*, by: Actor, request: ServiceRequest) -> ServiceRequest:
    """End a request about which nobody has answered, a week after the second reminder.

    Raises NotNow when it has been answered; does nothing before its day.
    """
    after_request(request.state, "lapse")
    if request.reminders < REMINDERS or not _due(request):
        return request
    move(request, "lapse")
    request.remind_on = None
    request.save()
    return request


def _due(request: ServiceRequest) -> bool:
    return request.remind_on is not None and request.remind_on <= clock.today()
