"""What is decided on a service request that has been sent."""

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.access.roles import Role
from rinnalla.guidance.choices import NeedClass, RequestState, WaitsFor
from rinnalla.guidance.models import ServiceRequest, Suggestion
from rinnalla.guidance.queries.suggestion import open_suggestion
from rinnalla.guidance.states import move, promise_decision
from rinnalla.people.choices import Channel
from rinnalla.people.queries.client import is_said_truly


@action(Permission.REQUEST_DECIDE, on="request", event=Event.REQUEST_RECEIVED, writes=(ServiceRequest,))
def receive_request(*, by: Actor, request: ServiceRequest) -> ServiceRequest:
    """Tell the sender and the client that the request has been read, and by which day the client is contacted."""
    move(request, "receive")
    promise_decision(request)
    request.save()
    return request


@action(Permission.REQUEST_DECIDE, on="request", event=Event.REQUEST_ACCEPTED, writes=(ServiceRequest,))
def accept_request(*, by: Actor, request: ServiceRequest) -> ServiceRequest:
    """Take the client into the service."""
    move(request, "accept")
    request.save()
    return request


@action(
    Permission.REQUEST_DECIDE,
    on="request",
    event=Event.REQUEST_DECLINED,
    writes=(ServiceRequest, Suggestion),
    versioned=True,
)
def decline_request(*, by: Actor, request: ServiceRequest, decline_reason: str, decline_advice: str) -> ServiceRequest:
    """Decline with a reason and advice on where help could be found. Raises NotNow without either of them."""
    if not (decline_reason.strip() and decline_advice.strip()):
        raise NotNow(_("Tell why, and where the client could find help. A no never comes without both."))
    move(request, "decline")
    request.decline_reason = decline_reason
    request.decline_advice = decline_advice
    request.save()
    _close_suggestion(request)
    return request


@action(Permission.REQUEST_DECIDE, on="request", event=Event.REQUEST_QUEUED, writes=(ServiceRequest,), versioned=True)
def place_in_queue(
    *, by: Actor, request: ServiceRequest, need: NeedClass, waits_for: WaitsFor, waits_words: str = ""
) -> ServiceRequest:
    """Put an accepted request on the waiting list, or say anew what one there waits for; the day it counts from stays.

    Raises NotNow for a request in another state.
    """
    if request.state != RequestState.WAITLISTED:
        move(request, "wait")
    request.need, request.waits_for, request.waits_words = need, waits_for, waits_words
    request.save()
    return request


@action(
    Permission.REQUEST_DECIDE,
    on="request",
    event=Event.REQUEST_NOT_STARTED,
    writes=(ServiceRequest, Suggestion),
)
def return_to_queue(*, by: Actor, request: ServiceRequest) -> ServiceRequest:
    """A period that had been matched does not start: the client keeps their place on the waiting list."""
    move(request, "no_start")
    request.save()
    _close_suggestion(request)
    return request


@action(Permission.REQUEST_WITHDRAW, on="request", event=Event.REQUEST_WITHDRAWN, writes=(ServiceRequest, Suggestion))
def withdraw_request(*, by: Actor, request: ServiceRequest) -> ServiceRequest:
    """Withdraw an open request: the client without a reason, the sender as taken back. No guide is asked any more."""
    own = request.client.person_id == by.person and by.holds(Role.CLIENT)
    _end(request, "withdraw" if own else "revoke", Channel.OWN_ACCOUNT)
    return request


@action(Permission.REQUEST_DECIDE, on="request", event=Event.REQUEST_WITHDRAWN, writes=(ServiceRequest, Suggestion))
def record_withdrawal(*, by: Actor, request: ServiceRequest, by_client: bool, how: Channel) -> ServiceRequest:
    """Record that the client, or else the sender, wants an open request to end; no reason is asked.

    Raises Refused where ``how`` is not how this actor can have heard it.
    """
    if not is_said_truly(by, request.client, how):
        raise Refused
    _end(request, "withdraw" if by_client else "revoke", how)
    return request


def _end(request: ServiceRequest, event: str, how: Channel) -> None:
    move(request, event)
    request.ended_how = how
    request.save()
    _close_suggestion(request)


def _close_suggestion(request: ServiceRequest) -> None:
    suggestion = open_suggestion(request)
    if suggestion:
        suggestion.closed_at = clock.now()
        suggestion.save()
