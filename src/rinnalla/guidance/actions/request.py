"""Service requests: from a draft to a decision."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.access.roles import Role
from rinnalla.guidance.choices import NamedContact, RequestSource
from rinnalla.guidance.models import Brief, ServiceRequest, Suggestion
from rinnalla.guidance.queries.request import is_ready_to_send
from rinnalla.guidance.queries.suggestion import open_suggestion
from rinnalla.guidance.states import after_request
from rinnalla.methods.working_days import working_days_after
from rinnalla.people.actions.client import give_consent, record_client, withdraw_consent
from rinnalla.people.choices import Channel, ConsentKind
from rinnalla.people.models import Client, Unit
from rinnalla.people.queries import consent_in_force

DAYS_TO_RECEIVE = 3


def _move(request: ServiceRequest, event: str) -> None:
    request.state = after_request(request.state, event)
    request.state_since = clock.now()


@action(
    Permission.REQUEST_MAKE, on="unit", event=Event.REQUEST_STARTED, writes=(ServiceRequest,), calls=(record_client,)
)
def start_request(
    *,
    by: Actor,
    unit: Unit,
    from_unit: Unit | None,
    source: RequestSource,
    name: str,
    call_name: str = "",
    phone: str = "",
    contact_wish: str = "",
) -> ServiceRequest:
    """Begin a request for a client; the client's record is made when its draft is first saved.

    Raises Refused when ``from_unit`` is not one the actor sends requests from.
    """
    if from_unit and from_unit.pk not in by.units(Role.PARTNER):
        raise Refused
    client = record_client(by=by, name=name, call_name=call_name, phone=phone)
    request = ServiceRequest(
        client=client,
        data_key=client.data_key,
        unit=unit,
        from_unit=from_unit,
        sender_id=by.person,
        source=source,
        state_since=clock.now(),
        contact_wish=contact_wish,
    )
    request.save()
    return request


@action(Permission.REQUEST_MAKE, on="request", event=Event.REQUEST_EDITED, writes=(ServiceRequest,), versioned=True)
def describe_request(
    *,
    by: Actor,
    request: ServiceRequest,
    situation: str,
    hopes: str = "",
    ending: str = "",
    ending_on: date | None = None,
    named_contact: NamedContact,
    named_contact_name: str = "",
) -> ServiceRequest:
    """Write the situation, the hopes, what ends and when, and who answers for the client's care."""
    _only_draft(request)
    request.situation = situation
    request.hopes = hopes
    request.ending = ending
    request.ending_on = ending_on
    request.named_contact = named_contact
    request.named_contact_name = named_contact_name if named_contact != NamedContact.NONE else ""
    request.save()
    return request


@action(
    Permission.REQUEST_MAKE,
    on="request",
    event=Event.REQUEST_EDITED,
    writes=(ServiceRequest, Brief),
    calls=(give_consent, withdraw_consent),
    versioned=True,
)
def record_agreement(
    *,
    by: Actor,
    request: ServiceRequest,
    text: str,
    how: Channel,
    disclosure: bool,
) -> Brief:
    """Record what the client has agreed to.

    Being told, the words the guide may read, and the sender's permit to follow: without ``disclosure`` a permit that
    was recorded before stops working. The request is saved too, so that its version tells of the change.
    """
    _only_draft(request)
    give_consent(by=by, client=request.client, kind=ConsentKind.INFORMATION, how=how)
    if request.from_unit:
        _permit(by, request.client, request.from_unit, how=how, given=disclosure)
    brief = getattr(request, "brief", None) or Brief(request=request, data_key=request.client.data_key)
    brief.text = text
    brief.approved_at = clock.now()
    brief.approved_how = how
    brief.save()
    request.save()
    return brief


@action(Permission.REQUEST_MAKE, on="request", event=Event.REQUEST_SENT, writes=(ServiceRequest,))
def send_request(*, by: Actor, request: ServiceRequest) -> ServiceRequest:
    """Send the request. Raises NotNow until the client's agreement has been recorded."""
    if not is_ready_to_send(request):
        raise NotNow(_("Record first what the client has agreed to. Then the request can be sent."))
    _move(request, "send")
    today = clock.today()
    request.waiting_since = today
    request.receive_by = working_days_after(today, DAYS_TO_RECEIVE)
    request.save()
    return request


@action(Permission.REQUEST_DECIDE, on="request", event=Event.REQUEST_RECEIVED, writes=(ServiceRequest,))
def receive_request(*, by: Actor, request: ServiceRequest) -> ServiceRequest:
    """Tell the sender that the request has been read."""
    _move(request, "receive")
    request.save()
    return request


@action(Permission.REQUEST_DECIDE, on="request", event=Event.REQUEST_ACCEPTED, writes=(ServiceRequest,))
def accept_request(*, by: Actor, request: ServiceRequest) -> ServiceRequest:
    """Take the client into the service."""
    _move(request, "accept")
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
    """Decline with a reason and advice on where help could be found."""
    _move(request, "decline")
    request.decline_reason = decline_reason
    request.decline_advice = decline_advice
    request.save()
    _close_suggestion(request)
    return request


@action(Permission.REQUEST_WITHDRAW, on="request", event=Event.REQUEST_WITHDRAWN, writes=(ServiceRequest, Suggestion))
def withdraw_request(*, by: Actor, request: ServiceRequest) -> ServiceRequest:
    """Withdraw an open request: the client without a reason, the sender as taken back. No guide is asked any more."""
    own = request.client.person_id == by.person
    _move(request, "withdraw" if own else "revoke")
    request.save()
    _close_suggestion(request)
    return request


def _permit(by: Actor, client: Client, unit: Unit, *, how: Channel, given: bool) -> None:
    held = consent_in_force(client, ConsentKind.DISCLOSURE, recipient=unit)
    if given:
        give_consent(by=by, client=client, kind=ConsentKind.DISCLOSURE, how=how, recipient=unit)
    elif held:
        withdraw_consent(by=by, consent=held)


def _close_suggestion(request: ServiceRequest) -> None:
    suggestion = open_suggestion(request)
    if suggestion:
        suggestion.closed_at = clock.now()
        suggestion.save()


def _only_draft(request: ServiceRequest) -> None:
    after_request(request.state, "send")
