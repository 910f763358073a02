"""Reading training events."""

from uuid import UUID

from django.db.models import Count, Exists, F, IntegerField, OuterRef, Prefetch, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission as P
from rinnalla.access.tenancy import owner_id
from rinnalla.learning.choices.event import TAKING, EventState, RegistrationState
from rinnalla.learning.models import Material, Registration, TrainingEvent, TrainingSession, TrainingTopic
from rinnalla.people.models import Organisation, Unit
from rinnalla.surveys.models import Campaign


def with_places(rows: "QuerySet[TrainingEvent]") -> "QuerySet[TrainingEvent]":
    """Events with how many of the counted places are taken (``taken``) and how many people wait (``waiting``)."""
    live = Registration.objects.filter(owner=OuterRef("owner"), event=OuterRef("pk"))
    taken, waiting = Q(state__in=TAKING, takes_place=True), Q(state=RegistrationState.WAITING)
    return rows.annotate(taken=counted_by_event(live.filter(taken)), waiting=counted_by_event(live.filter(waiting)))


def counted_by_event(rows: "QuerySet[Registration]") -> Coalesce:
    """How many registrations an event has, to be asked with it; ``rows`` are those of the event of an outer query."""
    counted = rows.order_by().values("event").annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(counted, output_field=IntegerField()), Value(0))


def coming_events(actor: Actor) -> "QuerySet[TrainingEvent]":
    """What one can still take part in, the next first; a recording stays."""
    now = clock.now()
    ahead = Q(ends_at__gt=now) | Q(has_recording=True)
    rows = visible(actor, P.EVENT_READ, TrainingEvent).filter(ahead, state=EventState.PUBLISHED)
    return with_places(rows.select_related("organisation").order_by("starts_at", "pk"))


def events_run(actor: Actor) -> "QuerySet[TrainingEvent]":
    """The events that an actor looks after, the newest first, those being prepared before all."""
    rows = visible(actor, P.EVENT_RUN, TrainingEvent).select_related("organisation")
    return with_places(rows.order_by("-starts_at", "-created_at"))


def organisations_training(actor: Actor) -> list[Organisation]:
    """The organisations for which the actor makes events, by name."""
    return list(visible(actor, P.EVENT_RUN, Organisation).order_by("name"))


def sessions_of(event: TrainingEvent) -> list[TrainingSession]:
    """An event's sessions in the order of time."""
    return list(event.sessions.select_related("unit").order_by("starts_at", "pk"))


def topics_of(event: TrainingEvent) -> list[TrainingTopic]:
    """An event's topics in their order."""
    return list(event.topics.order_by("place"))


def topics_used(event: TrainingEvent) -> set[UUID]:
    """Topics that somebody has chosen or asked about already."""
    rows = event.topics.filter(Q(registrations__isnull=False) | Q(questions__isnull=False))
    return set(rows.values_list("pk", flat=True))


def locked_event(pk: UUID) -> TrainingEvent:
    """An event locked until the end of the transaction: places are given one at a time."""
    rows = TrainingEvent.objects.select_related(*TrainingEvent.KEYS).select_for_update(of=("self",))
    found: TrainingEvent = rows.get(owner_id=owner_id(), pk=pk)
    return found


def campaigns_to_link(actor: Actor, event: TrainingEvent) -> list[Campaign]:
    """Surveys that can ask an event's participants, the newest first."""
    rows = visible(actor, P.SURVEY_READ, Campaign).filter(organisation=event.organisation_id)
    return list(rows.order_by("-created_at")[:100])


def events_with_sessions(rows: "QuerySet[TrainingEvent]") -> "QuerySet[TrainingEvent]":
    """Events with their sessions read along."""
    return rows.prefetch_related(Prefetch("sessions", TrainingSession.objects.order_by("starts_at", "pk")))


def events_with_offers(actor: Actor) -> list[TrainingEvent]:
    """Coming events in which an offer has passed, or in which somebody waits while places are free."""
    now = clock.now()
    rows = visible(actor, P.ROUTINE, TrainingEvent).filter(state=EventState.PUBLISHED, starts_at__gt=now)
    mine = Registration.objects.filter(owner=OuterRef("owner"), event=OuterRef("pk"))
    passed = Exists(mine.filter(state=RegistrationState.OFFERED, offered_until__lte=now))
    free = Q(waiting__gt=0) & Q(capacity__gt=F("taken"))
    return list(with_places(rows).filter(Q(passed) | free).order_by("starts_at")[:50])


def of_event(actor: Actor, pk: UUID) -> "QuerySet[TrainingEvent]":
    """One event as a query, for its places to be counted."""
    return visible(actor, P.EVENT_READ, TrainingEvent).filter(pk=pk)


def unit_of(actor: Actor) -> Unit | None:
    """The unit with which somebody takes part: the one in which they work, the first of several."""
    held = [grant.unit for grant in actor.grants if grant.unit]
    rows = visible(actor, P.USE_READ, Unit).filter(pk__in=held)
    found: Unit | None = rows.order_by("name").first()
    return found


def state_counts(event: TrainingEvent) -> dict[str, int]:
    """How many registrations stand in each state."""
    rows = event.registrations.order_by().values_list("state").annotate(number=Count("pk"))
    return dict(rows)


def materials_of(event: TrainingEvent) -> list[Material]:
    """An event's materials by name."""
    return list(event.materials.order_by("title", "pk"))
