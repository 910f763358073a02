"""Clients, what they agree to, and who must not be brought together."""

from datetime import date, datetime, time

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.models import DataKey
from rinnalla.access.permissions import Permission
from rinnalla.access.secrets import new_data_key
from rinnalla.people.choices import Channel, ConsentKind
from rinnalla.people.models import Block, Client, Consent, Person, Unit
from rinnalla.people.queries.client import block_between, blocked_with, consent_in_force, is_said_truly
from rinnalla.people.queries.organisation import is_ours

NOON = time(12)


@action(Permission.REQUEST_MAKE, on=None, event=Event.PERSON_RECORDED, writes=(Person, Client, DataKey))
def record_client(
    *,
    by: Actor,
    name: str,
    call_name: str = "",
    phone: str = "",
    email: str = "",
    language: str = "fi",
) -> Client:
    """Record a person as a client, with a data key of their own."""
    person = Person()
    person.save()
    key = new_data_key()
    key.save()
    client = Client(
        person=person, data_key=key, name=name, call_name=call_name, phone=phone, email=email, language=language
    )
    client.save()
    return client


@action(Permission.CLIENT_WRITE, on="client", event=Event.CLIENT_EDITED, writes=(Client,), versioned=True)
def edit_client(
    *, by: Actor, client: Client, name: str, call_name: str = "", phone: str = "", email: str = "", language: str = "fi"
) -> Client:
    """Correct a client's name and contact details."""
    client.name, client.call_name = name, call_name
    client.phone, client.email, client.language = phone, email, language
    client.save()
    return client


@action(Permission.CONSENT_WRITE, on="client", event=Event.CONSENT_GIVEN, writes=(Consent,))
def give_consent(
    *,
    by: Actor,
    client: Client,
    kind: ConsentKind,
    how: Channel,
    recipient: Unit | None = None,
    remark: str = "",
    given_on: date | None = None,
) -> Consent:
    """Record one consent, given now or on an earlier local date.

    One already in force for the same recipient stands as it is.

    Raises Refused for a disclosure permit without a unit that receives, for another kind with one, and where ``how``
    is not how this actor can have heard it.
    """
    named = recipient is not None and is_ours(recipient)
    if named != (kind == ConsentKind.DISCLOSURE) or (recipient and not named) or not is_said_truly(by, client, how):
        raise Refused
    held = consent_in_force(client, kind, recipient=recipient)
    if held:
        return held
    consent = Consent(
        client=client,
        data_key=client.data_key,
        kind=kind,
        recipient=recipient,
        given_at=_moment(given_on),
        how=how,
        recorded_by=by.id,
        remark=remark,
    )
    consent.save()
    return consent


@action(Permission.CONSENT_WRITE, on="consent", event=Event.CONSENT_WITHDRAWN, writes=(Consent,), versioned=False)
def withdraw_consent(
    *, by: Actor, consent: Consent, how: Channel = Channel.OWN_ACCOUNT, withdrawn_on: date | None = None
) -> Consent:
    """Withdraw a consent; it stops working at once, whatever the local date on which the client said so.

    Raises NotNow when it has been withdrawn before, and for what the client has been told: that can't be untold.
    """
    if consent.kind == ConsentKind.INFORMATION:
        raise NotNow(
            _(
                "That you have been told how your data is handled stays recorded."
                " If you want the guidance to end, tell your coordinator."
            )
        )
    if consent.withdrawn_at:
        raise NotNow(_("This consent has already been withdrawn."))
    consent.withdrawn_at = max(_moment(withdrawn_on), consent.given_at)
    consent.withdrawn_how = how
    consent.save()
    return consent


@action(Permission.BLOCK_WRITE, on="client", event=Event.BLOCK_SET, writes=(Block,))
def keep_apart(*, by: Actor, client: Client, other: Person, reason: str) -> Block:
    """Record that a client and another person must not be brought together. Works both ways and at once.

    Raises Refused for the client themselves, and NotNow when the two are kept apart already.
    """
    if other.pk == client.person_id or not is_ours(other):
        raise Refused
    if other.pk in blocked_with(client.person_id):
        raise NotNow(_("These two are already kept apart."))
    block = Block(first=client.person, second=other, data_key=client.data_key, reason=reason)
    block.save()
    return block


@action(Permission.BLOCK_WRITE, on="client", event=Event.BLOCK_LIFTED, writes=(Block,))
def lift_block(*, by: Actor, client: Client, block: Block) -> Block:
    """Let a client and another person be matched again. Raises NotNow when it has been done before."""
    held = block_between(client.person_id, block.second_id)
    if held is None:
        raise NotNow(_("These two may be matched already."))
    held.lifted_at = clock.now()
    held.save()
    return held


def _moment(day: date | None) -> datetime:
    """Now for today and for no day at all; noon of an earlier day."""
    now = clock.now()
    return now if day is None or day >= clock.today() else datetime.combine(day, NOON, tzinfo=clock.HELSINKI)
