"""Making a service request: from a draft to its sending."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action, can
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.access.roles import Role
from rinnalla.guidance.actions.wish import write_wishes
from rinnalla.guidance.choices import NamedContact, RequestOrigin, RequestSource
from rinnalla.guidance.models import Brief, ServiceRequest
from rinnalla.guidance.queries.request import is_ready_to_send
from rinnalla.guidance.queries.suggestion import wish_of
from rinnalla.guidance.states import after_request, check_ahead, move, promise
from rinnalla.people.actions.client import give_consent, record_client, withdraw_consent
from rinnalla.people.actions.contact import Reach, record_reach
from rinnalla.people.choices import Channel, ConsentKind
from rinnalla.people.models import Client, Unit
from rinnalla.people.queries.client import consent_in_force


@dataclass(frozen=True)
class Caller:
    """Whoever made contact without an account: who they are, where they work, how they are reached."""

    name: str = ""
    place: str = ""
    phone: str = ""
    email: str = ""


@action(
    Permission.REQUEST_MAKE,
    on="unit",
    event=Event.REQUEST_STARTED,
    writes=(ServiceRequest,),
    calls=(record_client, record_reach),
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
    origin: RequestOrigin = RequestOrigin.OTHER,
    caller: Caller | None = None,
    reach: Reach | None = None,
) -> ServiceRequest:
    """Begin a request for a client; the client's record is made when its draft is first saved.

    Raises Refused when ``from_unit`` is not one the actor sends requests from.
    """
    if from_unit and from_unit.pk not in by.units(Role.PARTNER):
        raise Refused
    client = record_client(by=by, name=name, call_name=call_name, phone=phone)
    if reach:
        record_reach(by=by, client=client, reach=reach)
    request = ServiceRequest(
        client=client,
        data_key=client.data_key,
        unit=unit,
        from_unit=from_unit,
        sender_id=by.person,
        source=source,
        origin=origin,
        state_since=clock.now(),
        contact_wish=contact_wish,
    )
    _name_caller(request, caller)
    request.save()
    return request


@action(
    Permission.REQUEST_MAKE,
    on="request",
    event=Event.REQUEST_EDITED,
    writes=(ServiceRequest, Client),
    calls=(record_reach,),
    versioned=True,
)
def correct_beginning(
    *,
    by: Actor,
    request: ServiceRequest,
    unit: Unit,
    from_unit: Unit | None,
    source: RequestSource,
    name: str,
    call_name: str = "",
    phone: str = "",
    contact_wish: str = "",
    origin: RequestOrigin = RequestOrigin.OTHER,
    caller: Caller | None = None,
    reach: Reach | None = None,
) -> ServiceRequest:
    """Correct whom a draft is about, in whose name it is made and where it goes; the client stays the same one.

    Raises Refused for a unit the actor may not send to or from.
    """
    _only_draft(request)
    if (from_unit and from_unit.pk not in by.units(Role.PARTNER)) or not can(by, Permission.REQUEST_MAKE, unit):
        raise Refused
    client = request.client
    client.name, client.call_name, client.phone = name, call_name, phone
    client.save()
    if reach:
        record_reach(by=by, client=client, reach=reach)
    request.unit, request.from_unit, request.source, request.origin = unit, from_unit, source, origin
    request.contact_wish = contact_wish
    _name_caller(request, caller)
    request.save()
    return request


@action(Permission.REQUEST_MAKE, on="request", event=Event.REQUEST_DISCARDED, writes=(ServiceRequest,))
def discard_request(*, by: Actor, request: ServiceRequest) -> ServiceRequest:
    """Throw a draft away. Nobody else has seen it."""
    move(request, "discard")
    request.save()
    return request


@action(
    Permission.REQUEST_MAKE,
    on="request",
    event=Event.REQUEST_EDITED,
    writes=(ServiceRequest,),
    calls=(write_wishes,),
    versioned=True,
)
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
    wishes: Mapping[str, str] | None = None,
) -> ServiceRequest:
    """Write the situation, the hopes, what ends and when, and who answers for the client's care.

    ``wishes`` are fields of what is wished of a guide; where all are empty and nothing was wished before, none is made.
    Raises NotNow for an ending more than a year back or ahead.
    """
    _only_draft(request)
    check_ahead(ending_on, field="ending_on")
    request.situation = situation
    request.hopes = hopes
    request.ending = ending
    request.ending_on = ending_on
    request.named_contact = named_contact
    request.named_contact_name = named_contact_name if named_contact != NamedContact.NONE else ""
    request.save()
    if wishes is not None and (any(wishes.values()) or wish_of(request)):
        write_wishes(by=by, request=request, **wishes)
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
    move(request, "send")
    promise(request)
    request.save()
    return request


def _permit(by: Actor, client: Client, unit: Unit, *, how: Channel, given: bool) -> None:
    held = consent_in_force(client, ConsentKind.DISCLOSURE, recipient=unit)
    if given:
        give_consent(by=by, client=client, kind=ConsentKind.DISCLOSURE, how=how, recipient=unit)
    elif held:
        withdraw_consent(by=by, consent=held)


def _only_draft(request: ServiceRequest) -> None:
    after_request(request.state, "send")


def _name_caller(request: ServiceRequest, caller: Caller | None) -> None:
    for name, value in vars(caller or Caller()).items():
        setattr(request, f"caller_{name}", value)
