"""Registering: places given one at a time, a waiting list in its order, and places offered for a time.

Whatever gives or frees a place locks its event first, so that two at the same moment take turns.
"""

from dataclasses import dataclass, field
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.owners import owner_key
from rinnalla.access.permissions import Permission as P
from rinnalla.learning.choices.event import TAKING, EventState, RegistrationState, Way
from rinnalla.learning.models import AdvanceQuestion, Registration, TeamRegistration, TrainingEvent, TrainingTopic
from rinnalla.learning.queries import registration as queries
from rinnalla.people.models import Person, Unit
from rinnalla.post.letters import letter
from rinnalla.post.outbox import send

CLOSED = _("Registration for this event is not open.")
OTHER_WAY = _("This event can't be taken part in that way. Choose another.")
NO_OFFER = _("The time to take this place has passed, and it has been offered to whoever is next.")
OVER = _("This registration has been cancelled.")
AT_ONCE = 10


@dataclass(frozen=True)
class Participant:
    """Who comes. ``person`` is set where they have a sign-in; ``email`` may be missing only then."""

    name: str
    email: str = ""
    workplace: str = ""
    person: Person | None = None
    unit: Unit | None = None
    language: str = "fi"


@dataclass(frozen=True)
class Wish:
    """How somebody takes part, what interests them most and why, a question to the trainer, and what they need."""

    way: str = Way.ON_SITE
    topic: TrainingTopic | None = None
    why: str = ""
    question: str = ""
    needs: str = ""
    diet: str = ""
    wants_captions: bool = False
    question_topic: TrainingTopic | None = field(default=None)


@action(P.EVENT_JOIN, on="event", event=Event.REGISTERED, writes=(Registration, AdvanceQuestion), calls=(send,))
def register(
    *, by: Actor, event: TrainingEvent, participant: Participant, wish: Wish, team: TeamRegistration | None = None
) -> Registration:
    """Register somebody, with a place or on the waiting list. Whoever has registered already keeps what they have.

    Nobody but the line manager who registers a ``team`` registers anybody else who has a sign-in.

    In both cases a letter with the registration's own link goes to the address. Raises NotNow where registration is
    not open.
    """
    leads = team is not None and team.created_by == by.id and by.may(P.TEAM_LEARN)
    if participant.person and participant.person.pk != by.person and not leads:
        raise Refused
    _check(event, wish.way)
    person = participant.person.pk if participant.person else None
    there = queries.live_registration(event, person=person, email=participant.email)
    made = there or _add(event, participant, wish, team)
    _write(by, made, "registered")
    return made


@action(P.EVENT_OWN, on="event", event=Event.REGISTRATION_CHANGED, writes=(Registration,), calls=(send,))
def take_place(*, by: Actor, event: TrainingEvent, registration: UUID) -> Registration:
    """Take the place that was offered. Raises NotNow when its time has passed."""
    own = _own(by, event, registration)
    if own.state == RegistrationState.REGISTERED:
        return own
    if own.state != RegistrationState.OFFERED or own.offered_until is None or own.offered_until <= clock.now():
        raise NotNow(NO_OFFER)
    own.state, own.offered_until = RegistrationState.REGISTERED, None
    own.save()
    _write(by, own, "registered")
    return own


@action(P.EVENT_OWN, on="event", event=Event.REGISTRATION_CHANGED, writes=(Registration,), calls=(send,))
def cancel(*, by: Actor, event: TrainingEvent, registration: UUID) -> Registration:
    """Cancel one's own registration, whatever it is; no reason is asked. The place is offered to whoever is next."""
    own = _own(by, event, registration)
    return _leave(by, event, own, RegistrationState.CANCELLED)


@action(P.EVENT_RUN, on="event", event=Event.REGISTRATION_CHANGED, writes=(Registration,), calls=(send,))
def take_out(*, by: Actor, event: TrainingEvent, registration: Registration) -> Registration:
    """Cancel for somebody who has asked for it."""
    own = event.registrations.select_related("event", *Registration.KEYS).filter(pk=registration.pk).first()
    if own is None:
        raise Refused
    return _leave(by, event, own, RegistrationState.CANCELLED)


@action(P.EVENT_OWN, on="registration", event=Event.REGISTRATION_CHANGED, writes=(Registration,), versioned=True)
def tell_needs(
    *, by: Actor, registration: Registration, needs: str = "", diet: str = "", wants_captions: bool = False
) -> Registration:
    """Say anew what one needs."""
    if registration.state == RegistrationState.CANCELLED:
        raise NotNow(OVER)
    registration.needs, registration.diet, registration.wants_captions = needs, diet, wants_captions
    registration.save()
    return registration


@action(P.ROUTINE, on="event", event=Event.REGISTRATION_CHANGED, writes=(Registration,), calls=(send,))
def lapse_offers(*, by: Actor, event: TrainingEvent) -> TrainingEvent:
    """Let the places of an event that were not taken in time go on to whoever is next."""
    passed = event.registrations.select_related("event", *Registration.KEYS).filter(
        state=RegistrationState.OFFERED, offered_until__lte=clock.now()
    )
    for one in list(passed[:AT_ONCE]):
        one.state, one.offered_until = RegistrationState.LAPSED, None
        one.save()
        _write(by, one, "lapsed")
    _offer(by, event)
    return event


@action(P.ROUTINE, on="registration", event=Event.REGISTRATION_CHANGED, writes=(Registration,), calls=(send,))
def remind(*, by: Actor, registration: Registration) -> Registration:
    """Remind of an event that is near. Does nothing twice, nor for whoever has cancelled meanwhile."""
    if registration.reminded_at or registration.state != RegistrationState.REGISTERED:
        return registration
    _write(by, registration, "reminder")
    registration.reminded_at = clock.now()
    registration.save()
    return registration


@action(P.ROUTINE, on="registration", event=Event.REGISTRATION_CHANGED, writes=(Registration,), calls=(send,))
def tell_of_calling_off(*, by: Actor, registration: Registration) -> Registration:
    """Tell somebody that the event has been called off."""
    if registration.called_off_at:
        return registration
    _write(by, registration, "called_off")
    registration.called_off_at = clock.now()
    registration.save()
    return registration


def _check(event: TrainingEvent, way: str) -> None:
    if not event.takes_registrations or (event.is_over and way != Way.RECORDING):
        raise NotNow(CLOSED)
    if way not in event.ways:
        raise NotNow(OTHER_WAY)


def _add(event: TrainingEvent, participant: Participant, wish: Wish, team: TeamRegistration | None) -> Registration:
    takes_place = event.needs_place(wish.way)
    left = queries.places_left(event) if takes_place else None
    has_place = left is None or (left > 0 and not queries.anybody_waits(event))
    made = Registration(
        event=event,
        data_key=owner_key(),
        team=team,
        person=participant.person,
        unit=participant.unit,
        name=participant.name,
        email=participant.email,
        workplace=participant.workplace,
        language=participant.language,
        way=wish.way,
        takes_place=takes_place,
        topic=wish.topic,
        why=wish.why,
        needs=wish.needs,
        diet=wish.diet,
        wants_captions=wish.wants_captions,
        state=RegistrationState.REGISTERED if has_place else RegistrationState.WAITING,
        queued_at=clock.now(),
    )
    made.save()
    if wish.question:
        topic = wish.question_topic or wish.topic
        AdvanceQuestion(event=event, registration=made, data_key=made.data_key, topic=topic, text=wish.question).save()
    return made


def _own(by: Actor, event: TrainingEvent, pk: UUID) -> Registration:
    found = queries.own_registration(by, event, pk)
    if found is None:
        raise Refused
    return found


def _leave(by: Actor, event: TrainingEvent, own: Registration, to: RegistrationState) -> Registration:
    if own.state == to:
        return own
    own.state, own.offered_until = to, None
    own.save()
    _offer(by, event)
    return own


def _offer(by: Actor, event: TrainingEvent) -> None:
    """Offer free places in the order of the waiting list, while there is time before the event."""
    now, left = clock.now(), queries.places_left(event)
    if not left or event.state != EventState.PUBLISHED or event.starts_at is None or event.starts_at <= now:
        return
    for one in queries.next_in_line(event, min(max(left, 0), AT_ONCE)):
        one.state, one.offered_until = RegistrationState.OFFERED, min(now + event.offer_lasts, event.starts_at)
        one.save()
        _write(by, one, "offered")


def _write(by: Actor, registration: Registration, kind: str) -> None:
    """A letter in the language of the registration. It tells of the event, and by its link of everything else."""
    if not registration.email:
        return
    event = registration.event
    text = letter(
        f"learning/mail/{kind}",
        language=registration.language,
        title=event.title.said_in(registration.language).words,
        event=event,
        has_place=registration.state in TAKING,
        until=registration.offered_until,
        link=queries.link_of(registration),
    )
    send(by=by, address=registration.email, letter=text, about=event.pk)
