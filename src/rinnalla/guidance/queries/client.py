"""Reading what the staff's page of a client shows."""

from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission
from rinnalla.access.roles import Role
from rinnalla.guidance.models import Period, ServiceRequest
from rinnalla.people.models import Block, Client, Consent, Staff, Unit
from rinnalla.people.queries.client import blocked_with
from rinnalla.people.queries.membership import guides_of


def agreed_now(actor: Actor, client: Client) -> list[Consent]:
    """A client's consents in force that the actor may see, the newest first."""
    rows = visible(actor, Permission.CONSENT_READ, Consent).filter(client=client, withdrawn_at=None)
    return list(rows.select_related("recipient").order_by("-given_at"))


def kept_apart(actor: Actor, client: Client) -> list[Block]:
    """Who must not be matched with a client, as the actor may see it."""
    rows = visible(actor, Permission.BLOCK_WRITE, Block).filter(first=client.person_id, lifted_at=None)
    return list(rows.select_related("second__staff").order_by("created_at"))


def guides_to_keep_apart(actor: Actor, client: Client) -> list[Staff]:
    """Guides of the actor's units who may still be matched with a client."""
    apart = {*blocked_with(client.person_id), client.person_id}
    units = actor.units(Role.COORDINATOR)
    found = {guide.pk: guide for unit in units for guide in guides_of(unit) if guide.person_id not in apart}
    return sorted(found.values(), key=str)


def senders_of(actor: Actor, client: Client) -> list[Unit]:
    """Units that have sent a request for a client: those who may be given a disclosure permit."""
    rows = visible(actor, Permission.REQUEST_READ, ServiceRequest).filter(client=client).exclude(from_unit=None)
    units = {one.from_unit_id: one.from_unit for one in rows.select_related("from_unit__organisation")}
    return [unit for unit in units.values() if unit]


def periods_of(actor: Actor, client: Client) -> list[Period]:
    """A client's periods that the actor may open, the newest first."""
    rows = visible(actor, Permission.PERIOD_READ, Period).filter(client=client)
    return list(rows.order_by("-planned_start", "-created_at"))
