"""How a client is reached."""

from dataclasses import dataclass

from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.people.choices import ReachWay
from rinnalla.people.models import Client, SafeContact


@dataclass(frozen=True)
class Reach:
    """How a client wants to be reached, as one answer."""

    way: ReachWay
    may_text: bool = False
    may_voicemail: bool = False
    may_name_service: bool = False
    address: str = ""
    through: str = ""


@action(Permission.CLIENT_WRITE, on="client", event=Event.REACH_RECORDED, writes=(SafeContact,))
def record_reach(*, by: Actor, client: Client, reach: Reach) -> SafeContact:
    """Record how a client wants to be reached, in place of what was known before."""
    known = getattr(client, "safe_contact", None) or SafeContact(client=client, data_key=client.data_key)
    for name, value in vars(reach).items():
        setattr(known, name, value)
    known.save()
    return known
