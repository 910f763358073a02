"""Reading what is recorded of clients."""

from uuid import UUID

from django.db.models import Q

from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.fields import blind_index
from rinnalla.access.permissions import Permission
from rinnalla.access.tenancy import owner_id
from rinnalla.people.choices import Channel, ConsentKind
from rinnalla.people.models import (
    Block,
    Client,
    Consent,
    Unit,
)

KNOWN_AS = {"phone_index": "client.phone", "email_index": "client.email", "identity_index": "client.identity_code"}


def clients_known_as(actor: Actor, permission: Permission, known_as: str) -> list[Client]:
    """At most two clients with exactly this phone number, e-mail address or identity code; nobody is browsed."""
    asked = Q(pk__in=[])
    for field, label in KNOWN_AS.items():
        asked |= Q(**{field: blind_index(label, known_as)}) & Q(**{f"{field}__isnull": False})
    rows = visible(actor, permission, Client).filter(asked)
    return list(rows.order_by("pk")[:2])


def client_behind(actor: Actor) -> Client | None:
    """The actor's own record as a client."""
    if actor.person is None:
        return None
    found: Client | None = Client.objects.filter(owner_id=owner_id(), person=actor.person).first()
    return found


def blocked_with(person: UUID) -> set[UUID]:
    """Persons who must not be brought together with this one."""
    rows = Block.objects.filter(Q(first=person) | Q(second=person), owner_id=owner_id(), lifted_at=None)
    return {other for block in rows.values_list("first", "second") for other in block} - {person}


def consents_in_force(client: Client) -> list[Consent]:
    """Everything a client has agreed to now, in the order of the kinds; each receiving unit's permit on its own."""
    rows = Consent.objects.filter(client=client, withdrawn_at=None).select_related("data_key", "recipient")
    order = list(ConsentKind)
    return sorted(rows, key=lambda consent: (order.index(ConsentKind(consent.kind)), consent.given_at, consent.pk))


def is_said_truly(actor: Actor, client: Client, how: Channel) -> bool:
    """Whether the way something was said may be recorded by this actor.

    "Own account" is the client's alone, "on the public page" a visitor's.
    """
    if actor.kind == "visitor" or how == Channel.PUBLIC_PAGE:
        return actor.kind == "visitor" and how == Channel.PUBLIC_PAGE
    return (how == Channel.OWN_ACCOUNT) == (actor.person == client.person_id) and how in Channel


def has_agreed(client: Client, kind: ConsentKind, *, recipient: UUID | None = None) -> bool:
    """Whether a consent of a kind is in force, for a recipient where the kind names one."""
    rows = Consent.objects.filter(client=client, kind=kind, withdrawn_at=None)
    return bool((rows.filter(recipient=recipient) if recipient else rows).exists())


def consent_in_force(client: Client, kind: ConsentKind, *, recipient: Unit | None = None) -> Consent | None:
    """The consent of a kind that a client has given and not withdrawn, for exactly this recipient."""
    held: Consent | None = Consent.objects.filter(
        client=client, kind=kind, recipient=recipient, withdrawn_at=None
    ).first()
    return held


def block_between(client: UUID, other: UUID) -> Block | None:
    """What keeps a client and another person apart now, whichever of them was named first."""
    pair = Q(first=client, second=other) | Q(first=other, second=client)
    held: Block | None = Block.objects.filter(pair, owner_id=owner_id(), lifted_at=None).first()
    return held
