"""Making training events: what is told of them, their sessions and topics, opening and calling off."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db.models import Max, Min
from django.utils.translation import gettext_lazy as _

from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.owners import owner_key
from rinnalla.access.permissions import Permission as P
from rinnalla.access.translated import Translated
from rinnalla.learning.choices.event import EventKind, EventState, SessionKind, Way
from rinnalla.learning.models import TrainingEvent, TrainingSession, TrainingTopic
from rinnalla.learning.queries.event import campaigns_to_link, topics_of, topics_used
from rinnalla.people.models import Organisation
from rinnalla.surveys.models import Campaign

NO_TIME = _("Write down at least one session with its time first.")
NO_WAY = _("Choose at least one way of taking part first.")
CALLED_OFF = _("This event has been called off.")
TOPIC_USED = _("Somebody has chosen this topic already, so it stays. You can correct its words.")
LAST_SESSION = _("An event that has been opened for registration has at least one session.")
BEGUN = _("People have come to this session already, so it stays.")


@action(P.EVENT_RUN, on="organisation", event=Event.EVENT_WRITTEN, writes=(TrainingEvent,))
def plan_event(
    *, by: Actor, organisation: Organisation, title: Mapping[str, str], kind: str = EventKind.TRAINING
) -> TrainingEvent:
    """Begin an event; nobody else sees it before it is opened."""
    made = TrainingEvent(organisation=organisation, data_key=owner_key(), title=Translated(title), kind=kind)
    made.save()
    return made


@action(P.EVENT_RUN, on="event", event=Event.EVENT_WRITTEN, writes=(TrainingEvent,), versioned=True)
def describe_event(
    *,
    by: Actor,
    event: TrainingEvent,
    title: Mapping[str, str],
    about: Mapping[str, str],
    for_whom: Mapping[str, str] | None = None,
    kind: str = EventKind.TRAINING,
    trainer: str = "",
) -> TrainingEvent:
    """What is told of an event."""
    event.title, event.about, event.for_whom = Translated(title), Translated(about), Translated(for_whom or {})
    event.kind, event.trainer = kind, trainer
    event.save()
    return event


@action(P.EVENT_RUN, on="event", event=Event.EVENT_WRITTEN, writes=(TrainingEvent,), versioned=True)
def arrange_event(
    *,
    by: Actor,
    event: TrainingEvent,
    ways: Sequence[str],
    place: str = "",
    join_address: str = "",
    capacity: int | None = None,
    offer_hours: int = 48,
    closes_at: datetime | None = None,
    access_words: Mapping[str, str] | None = None,
    has_food: bool = False,
    has_captions: bool = False,
) -> TrainingEvent:
    """How one takes part, how many can, and what is there for those who come.

    Whoever waits is offered the places of a raised capacity by the clock.
    """
    if event.state == EventState.PUBLISHED and not ways:
        raise NotNow(NO_WAY)
    event.ways, event.has_recording = list(ways), Way.RECORDING in ways
    event.place, event.join_address, event.access_words = place, join_address, Translated(access_words or {})
    event.capacity, event.offer_hours, event.closes_at = capacity, offer_hours, closes_at
    event.has_food, event.has_captions = has_food, has_captions
    event.save()
    return event


@action(P.EVENT_RUN, on="event", event=Event.EVENT_WRITTEN, writes=(TrainingTopic,))
def write_topics(*, by: Actor, event: TrainingEvent, words: Sequence[str]) -> TrainingEvent:
    """The topics in their order. Raises NotNow where one that somebody has chosen would go."""
    there, used = topics_of(event), topics_used(event)
    for topic in there[len(words) :]:
        if topic.pk in used:
            raise NotNow(TOPIC_USED)
        topic.delete()
    for place, said in enumerate(words):
        topic = there[place] if place < len(there) else TrainingTopic(event=event, place=place)
        topic.words = Translated({**topic.words, "fi": said})
        topic.save()
    return event


@action(P.EVENT_RUN, on="event", event=Event.EVENT_WRITTEN, writes=(TrainingEvent, TrainingSession))
def add_session(
    *,
    by: Actor,
    event: TrainingEvent,
    starts_at: datetime,
    ends_at: datetime,
    kind: str = SessionKind.LESSON,
    title: str = "",
    place: str = "",
) -> TrainingSession:
    """Add a session; the event begins with its first and ends with its last."""
    made = TrainingSession(event=event, starts_at=starts_at, ends_at=ends_at, kind=kind, title=title, place=place)
    made.save()
    _follow_sessions(event)
    return made


@action(P.EVENT_RUN, on="session", event=Event.EVENT_WRITTEN, writes=(TrainingEvent, TrainingSession), versioned=True)
def move_session(
    *,
    by: Actor,
    session: TrainingSession,
    starts_at: datetime,
    ends_at: datetime,
    kind: str = SessionKind.LESSON,
    title: str = "",
    place: str = "",
) -> TrainingSession:
    """Change a session; calendars that have fetched it take the change."""
    session.starts_at, session.ends_at, session.kind = starts_at, ends_at, kind
    session.title, session.place = title, place
    session.sequence += 1
    session.save()
    _follow_sessions(session.event)
    return session


@action(P.EVENT_RUN, on="session", event=Event.EVENT_WRITTEN, writes=(TrainingEvent, TrainingSession))
def remove_session(*, by: Actor, session: TrainingSession) -> TrainingEvent:
    """Take a session away. Raises NotNow for the last one of an opened event, and for one somebody has come to."""
    event: TrainingEvent = session.event
    if session.attendances.exists():
        raise NotNow(BEGUN)
    if event.state == EventState.PUBLISHED and event.sessions.count() == 1:
        raise NotNow(LAST_SESSION)
    session.delete()
    _follow_sessions(event)
    return event


@action(P.EVENT_RUN, on="event", event=Event.EVENT_PUBLISHED, writes=(TrainingEvent,), versioned=False)
def publish_event(*, by: Actor, event: TrainingEvent, link_base: str) -> TrainingEvent:
    """Open an event for registration. ``link_base`` is what the token of a registration's link is put after."""
    if event.state == EventState.CALLED_OFF:
        raise NotNow(CALLED_OFF)
    if event.starts_at is None:
        raise NotNow(NO_TIME)
    if not event.ways:
        raise NotNow(NO_WAY)
    event.state, event.link_base = EventState.PUBLISHED, link_base
    event.save()
    return event


@action(P.EVENT_RUN, on="event", event=Event.EVENT_CALLED_OFF, writes=(TrainingEvent,))
def call_off_event(*, by: Actor, event: TrainingEvent) -> TrainingEvent:
    """Call an event off. The clock tells everybody who had registered."""
    if event.state != EventState.PUBLISHED:
        raise NotNow(CALLED_OFF)
    event.state = EventState.CALLED_OFF
    event.save()
    return event


@action(P.EVENT_RUN, on="event", event=Event.EVENT_WRITTEN, writes=(TrainingEvent,), versioned=True)
def link_surveys(
    *, by: Actor, event: TrainingEvent, before: Campaign | None = None, after: Campaign | None = None
) -> TrainingEvent:
    """Ask the participants before and after. Raises Refused for a survey that the actor does not see."""
    known = {one.pk for one in campaigns_to_link(by, event)}
    if any(one and one.pk not in known for one in (before, after)):
        raise Refused
    event.before, event.after = before, after
    event.save()
    return event


def _follow_sessions(event: TrainingEvent) -> None:
    times = event.sessions.aggregate(first=Min("starts_at"), last=Max("ends_at"))
    event.starts_at, event.ends_at = times["first"], times["last"]
    event.save()
