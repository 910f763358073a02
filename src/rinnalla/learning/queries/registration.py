"""Reading registrations: the link of each, places, and the waiting list in its order."""

import base64
import binascii
import hmac
from datetime import datetime
from uuid import UUID

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.fields import blind_index
from rinnalla.access.keyring import keyed_hash, keyring
from rinnalla.access.permissions import Permission as P
from rinnalla.access.tenancy import owner_id
from rinnalla.learning.choices.event import LIVE, TAKING, EventState, RegistrationState
from rinnalla.learning.models import Registration, TrainingEvent
from rinnalla.people.models import Person

SEAL_BYTES = 16
ID_BYTES = 16
RELATED = ("event", "event__organisation", "topic", *Registration.KEYS)


def token_of(registration: Registration) -> str:
    """The token of a registration's own link: its id and a keyed seal of it, the same every time."""
    said = registration.pk.bytes + _seal(registration.pk)
    return base64.urlsafe_b64encode(said).decode().rstrip("=")


def link_of(registration: Registration) -> str:
    """The whole address of the link, as it stands in letters."""
    return f"{registration.event.link_base}{token_of(registration)}"


def id_in(token: str) -> UUID | None:
    """The id of the registration that a token is of; None for what we have not sealed."""
    try:
        said = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4))
    except (binascii.Error, ValueError):
        return None
    pk, seal = said[:ID_BYTES], said[ID_BYTES:]
    if len(said) != ID_BYTES + SEAL_BYTES or not hmac.compare_digest(seal, _seal(UUID(bytes=pk))):
        return None
    return UUID(bytes=pk)


def _seal(pk: UUID) -> bytes:
    return keyed_hash(keyring().link, "registration", pk.hex)[:SEAL_BYTES]


def registration_by_link(pk: UUID) -> Registration | None:
    """The registration whose link was followed, before it is known who follows it."""
    rows = Registration.objects.filter(owner_id=owner_id(), pk=pk)
    found: Registration | None = rows.select_related(*RELATED).first()
    return found


def own_registrations(actor: Actor) -> "QuerySet[Registration]":
    """What somebody signed in has registered for, the latest event first."""
    rows = visible(actor, P.EVENT_OWN, Registration).select_related(*RELATED)
    return rows.exclude(state__in=[RegistrationState.CANCELLED, RegistrationState.LAPSED]).order_by("-event__starts_at")


def own_registration(actor: Actor, event: TrainingEvent, pk: UUID) -> Registration | None:
    """One of the actor's registrations for an event, as it stands now."""
    rows = visible(actor, P.EVENT_OWN, Registration).filter(event=event, pk=pk)
    return rows.select_related(*RELATED).first()


def registrations_for(actor: Actor, event: TrainingEvent) -> "QuerySet[Registration]":
    """Who has registered: those with a place first, then the waiting list in its order."""
    rows = visible(actor, P.EVENT_RUN, Registration).filter(event=event).exclude(state=RegistrationState.LAPSED)
    order = {state: place for place, state in enumerate((*TAKING, RegistrationState.WAITING))}
    return rows.select_related("topic", "unit", *Registration.KEYS).order_by(_place(order), "queued_at", "pk")


def to_arrange_for(actor: Actor, event: TrainingEvent) -> list[Registration]:
    """Everybody registered, with no more of each than what has to be arranged and what interests them."""
    rows = visible(actor, P.EVENT_RUN, Registration).filter(event=event).exclude(state=RegistrationState.LAPSED)
    return list(rows.only("state", "name", "needs", "diet", "wants_captions", "topic", "why", *Registration.KEYS))


def _place(order: dict[RegistrationState, int]) -> Case:
    whens = [When(state=state, then=Value(place)) for state, place in order.items()]
    return Case(*whens, default=Value(len(order)), output_field=IntegerField())


def places_left(event: TrainingEvent) -> int | None:
    """How many of the counted places are free; None where there is no limit. Asked while the event is locked."""
    if event.capacity is None:
        return None
    return event.capacity - event.registrations.filter(state__in=TAKING, takes_place=True).count()


def anybody_waits(event: TrainingEvent) -> bool:
    """Whether somebody is on the waiting list."""
    return bool(event.registrations.filter(state=RegistrationState.WAITING).exists())


def next_in_line(event: TrainingEvent, count: int) -> list[Registration]:
    """Those who have waited longest."""
    rows = event.registrations.filter(state=RegistrationState.WAITING).select_related("event", *Registration.KEYS)
    return list(rows.order_by("queued_at", "pk")[:count])


def place_in_line(registration: Registration) -> int:
    """How many wait before this one, and this one: the first is 1."""
    before = Q(queued_at__lt=registration.queued_at) | Q(queued_at=registration.queued_at, pk__lt=registration.pk)
    rows = Registration.objects.filter(before, owner_id=owner_id(), event=registration.event_id)
    return int(rows.filter(state=RegistrationState.WAITING).count()) + 1


def live_registration(event: TrainingEvent, *, person: UUID | None, email: str) -> Registration | None:
    """A registration for an event that the same person or address has already."""
    same = Q(person=person) if person else Q(pk__in=[])
    if email:
        same |= Q(email_index=blind_index("registration.email", email))
    rows = event.registrations.filter(same, state__in=LIVE).select_related("event", *Registration.KEYS)
    found: Registration | None = rows.first()
    return found


def registered_people(event: TrainingEvent, people: list[Person]) -> set[UUID]:
    """Which of some people have registered already."""
    rows = event.registrations.filter(state__in=LIVE, person__in=people)
    return set(rows.values_list("person", flat=True))


def to_be_reminded(actor: Actor, until: datetime) -> list[Registration]:
    """Those with a place in an event that begins before ``until`` who have not been reminded."""
    rows = visible(actor, P.ROUTINE, Registration).filter(
        state=RegistrationState.REGISTERED,
        reminded_at=None,
        event__state=EventState.PUBLISHED,
        event__starts_at__gt=clock.now(),
        event__starts_at__lte=until,
    )
    return list(rows.select_related(*RELATED).order_by("pk")[:200])


def to_be_told_of_calling_off(actor: Actor) -> list[Registration]:
    """Those who had registered for an event that has been called off and have not been told."""
    rows = visible(actor, P.ROUTINE, Registration).filter(
        event__state=EventState.CALLED_OFF, called_off_at=None, state__in=LIVE
    )
    return list(rows.select_related(*RELATED).order_by("pk")[:200])
