"""Reading what a team has reserved and done to learn: time, pairs, visits, and what people offer to help with."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import STAFF_ROLES
from rinnalla.learning.choices.event import LIVE, Lost
from rinnalla.learning.models import (
    HelpOffer,
    LearningTime,
    Pair,
    Registration,
    TeamReflection,
    TrainingEvent,
    UseCheck,
    Visit,
)
from rinnalla.learning.queries.event import counted_by_event
from rinnalla.people.models import Staff, Unit
from rinnalla.people.queries.account import accounts_of
from rinnalla.people.queries.membership import staff_in, staff_of

HALF_YEAR, YEAR = timedelta(days=183), timedelta(days=365)


def own_units(actor: Actor) -> list[Unit]:
    """The units in whose team somebody learns, by name."""
    return list(visible(actor, P.USE_READ, Unit).select_related("organisation").order_by("name"))


def team_of(unit: Unit) -> list[Staff]:
    """Those who work in a unit today."""
    return staff_in([unit.pk], *STAFF_ROLES)


def addresses_of(people: list[Staff]) -> dict[object, tuple[str, str]]:
    """Address for mail and language of those who have a sign-in, by person."""
    found = accounts_of([one.person_id for one in people])
    return {person: (account.email, account.language or "fi") for person, account in found.items()}


@dataclass(frozen=True)
class TimeTold:
    """Time of a half-year: how many minutes were planned of what is over, how many came true, why the rest was lost."""

    planned: int
    realised: int
    lost: list[tuple[str, int]]
    times: int


def times_of(actor: Actor, unit: Unit | None = None) -> list[LearningTime]:
    """A team's reserved times: of the last half-year, those ahead, and those not recorded yet; the first one first.

    Without a unit, those of every own one.
    """
    known = Q(starts_at__gt=clock.now() - HALF_YEAR) | Q(realised=None)
    rows = visible(actor, P.USE_READ, LearningTime).filter(known).select_related("event")
    return list((rows.filter(unit=unit) if unit else rows).order_by("starts_at"))


def time_told(times: Iterable[LearningTime]) -> TimeTold:
    """What is told of reserved times of the last half-year, of those that have been recorded."""
    since, now = clock.now() - HALF_YEAR, clock.now()
    held = [(one, one.realised) for one in times if since < one.starts_at <= now and one.realised is not None]
    why = Counter(str(Lost(one.lost).label) for one, _realised in held if one.lost)
    planned, realised = sum(one.minutes for one, _realised in held), sum(realised for _one, realised in held)
    return TimeTold(planned, realised, why.most_common(), len(held))


def not_told_yet(times: Iterable[LearningTime]) -> list[LearningTime]:
    """Reserved times that are ahead or wait to be recorded."""
    return [one for one in times if one.starts_at > clock.now() or one.realised is None]


def events_of_team(actor: Actor, unit: Unit) -> list[TrainingEvent]:
    """Events of the last year and coming ones in which a unit's people take part, the first one first.

    ``ours`` is how many they are, nobody's name; ``asked`` tells whether it has been asked what came into use.
    """
    anybody = Registration.objects.filter(owner=OuterRef("owner"), event=OuterRef("pk"))
    check = UseCheck.objects.filter(owner=OuterRef("owner"), registration=OuterRef("pk"))
    rows = visible(actor, P.EVENT_READ, TrainingEvent).filter(ends_at__gt=clock.now() - YEAR)
    counted = rows.annotate(ours=counted_by_event(anybody.filter(unit=unit, state__in=LIVE)))
    return list(counted.filter(ours__gt=0).annotate(asked=Exists(anybody.filter(Exists(check)))).order_by("starts_at"))


def coming(events: Iterable[TrainingEvent]) -> list[TrainingEvent]:
    """Those of a team's events that are ahead or under way."""
    return [one for one in events if not _is_over(one)]


def asked(events: Sequence[TrainingEvent]) -> list[TrainingEvent]:
    """Those of a team's events of whose use has been asked, the latest three."""
    over = [one for one in events if _is_over(one) and one.asked]  # type: ignore[attr-defined] # read with it
    return over[::-1][:3]


def _is_over(event: TrainingEvent) -> bool:
    return event.ends_at is not None and event.ends_at <= clock.now()


def pairs_of(actor: Actor, unit: Unit) -> "QuerySet[Pair]":
    """Pairs whose time is not over, of those that the actor sees."""
    led = visible(actor, P.TEAM_LEARN, Pair) if actor.may(P.TEAM_LEARN) else visible(actor, P.USE_WRITE, Pair)
    rows = led.filter(unit=unit, ends_on__gte=clock.today()).order_by("ends_on")
    return rows.select_related(*Pair.KEYS, "first__staff", "second__staff")


def visits_of(actor: Actor, unit: Unit) -> "QuerySet[Visit]":
    """A team's visits, the latest first."""
    return visible(actor, P.USE_READ, Visit).filter(unit=unit).order_by("-on")


def offers(actor: Actor, word: str) -> "QuerySet[HelpOffer]":
    """What people offer to help with and still stand by; a word narrows it."""
    rows = visible(actor, P.USE_READ, HelpOffer)
    said = Q(topic__icontains=word) | Q(how__icontains=word) if word else Q()
    return rows.filter(said).order_by("topic", "pk")


def own_offers(actor: Actor) -> "QuerySet[HelpOffer]":
    """What one offers oneself, also what has to be said anew."""
    return visible(actor, P.USE_WRITE, HelpOffer).order_by("topic", "pk")


def named(people: set[object]) -> dict[object, Staff]:
    """Colleagues by person."""
    return {one.person_id: one for one in staff_of(people)}  # type: ignore[arg-type] # ids of persons


def registered_in(event: TrainingEvent, unit: Unit) -> set[object]:
    """Which people of a unit are registered for an event."""
    rows = Registration.objects.filter(owner=event.owner_id, event=event, unit=unit, state__in=LIVE)
    return set(rows.exclude(person=None).values_list("person", flat=True))


def is_offered(actor: Actor, topic: str) -> bool:
    """Whether somebody has offered help with the same already."""
    return own_offers(actor).filter(topic=topic).exists()


def reserved_for(reflection: TeamReflection) -> list[LearningTime]:
    """The time reserved for a reflection, while nothing has been recorded of it."""
    rows = LearningTime.objects.filter(
        owner=reflection.owner_id, unit=reflection.unit_id, event=reflection.event_id, realised=None,
        starts_at=reflection.planned_at,
    )  # fmt: skip
    return list(rows)
