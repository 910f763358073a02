"""Asking for guidance without an account, and for oneself."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.guidance.actions.request import Caller
from rinnalla.guidance.choices import NamedContact, RequestOrigin, RequestSource, RequestState
from rinnalla.guidance.models import Brief, ServiceRequest
from rinnalla.guidance.queries.request import has_open_request
from rinnalla.guidance.states import promise
from rinnalla.people.actions.client import give_consent, record_client
from rinnalla.people.actions.contact import Reach, record_reach
from rinnalla.people.choices import Channel, ConsentKind
from rinnalla.people.models import Client, Unit
from rinnalla.people.queries.client import client_behind


@dataclass(frozen=True)
class Asked:
    """What is told when guidance is asked for: the situation and hopes, what ends, who answers for the care."""

    situation: str
    brief: str
    hopes: str = ""
    ending: str = ""
    ending_on: date | None = None
    named_contact: NamedContact | str = ""
    named_contact_name: str = ""
    contact_wish: str = ""


@dataclass(frozen=True)
class Whom:
    """The client, as told by whoever asks."""

    name: str
    call_name: str = ""
    phone: str = ""
    email: str = ""


@action(
    Permission.REQUEST_ASK,
    on="unit",
    event=Event.REQUEST_SENT,
    writes=(ServiceRequest, Brief),
    calls=(record_client, record_reach, give_consent),
)
def ask_without_account(
    *,
    by: Actor,
    unit: Unit,
    source: RequestSource,
    origin: RequestOrigin,
    whom: Whom,
    reach: Reach,
    asked: Asked,
    caller: Caller | None = None,
) -> ServiceRequest:
    """Make and send a request in one go, from the public page. Nothing is stored of what is not sent."""
    if by.kind != "visitor":
        raise Refused
    client = record_client(by=by, **vars(whom))
    record_reach(by=by, client=client, reach=reach)
    return _ask(by, client, unit, asked, source=source, origin=origin, caller=caller or Caller())


@action(
    Permission.REQUEST_ASK,
    on="unit",
    event=Event.REQUEST_SENT,
    writes=(ServiceRequest, Brief),
    calls=(give_consent,),
)
def ask_for_oneself(*, by: Actor, unit: Unit, asked: Asked) -> ServiceRequest:
    """A client asks for guidance with their own account. Raises NotNow while a request or period of theirs is open."""
    client = client_behind(by)
    if client is None:
        raise Refused
    if has_open_request(client):
        raise NotNow(_("Your service request or guidance period is already open. You find it on your own page."))
    return _ask(by, client, unit, asked, source=RequestSource.CLIENT, origin=RequestOrigin.CLIENT, caller=Caller())


def _ask(
    by: Actor,
    client: Client,
    unit: Unit,
    asked: Asked,
    *,
    source: RequestSource,
    origin: RequestOrigin,
    caller: Caller,
) -> ServiceRequest:
    how = Channel.OWN_ACCOUNT if by.person else Channel.PUBLIC_PAGE
    give_consent(by=by, client=client, kind=ConsentKind.INFORMATION, how=how)
    told = {name: value for name, value in vars(asked).items() if name != "brief"}
    known = {f"caller_{name}": value for name, value in vars(caller).items()}
    request = ServiceRequest(
        client=client, data_key=client.data_key, unit=unit, sender_id=by.person, source=source, origin=origin,
        state=RequestState.SENT, state_since=clock.now(), **told, **known,
    )  # fmt: skip
    promise(request)
    request.save()
    Brief(request=request, data_key=client.data_key, text=asked.brief, approved_at=clock.now(), approved_how=how).save()
    return request
