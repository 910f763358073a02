"""Reading what a team has reserved and done to learn: time, pairs, visits, and what people offer to help with."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Count, Q, QuerySet, Sum

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import STAFF_ROLES
from rinnalla.learning.choices.event import LIVE, Lost
from rinnalla.learning.models import HelpOffer, LearningTime, Pair, Registration, TeamReflection, TrainingEvent, Visit
from rinnalla.people.models import Staff, Unit
from rinnalla.people.queries.account import accounts_of
from rinnalla.people.queries.membership import staff_in, staff_of

HALF_YEAR = timedelta(days=183)


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


def time_told(unit: Unit) -> TimeTold:
    """A team's learning time of the last half-year, of what has been recorded."""
    now = clock.now()
    rows = LearningTime.objects.filter(
        owner=unit.owner_id, unit=unit, starts_at__gt=now - HALF_YEAR, starts_at__lte=now, realised__isnull=False
    )
    total = rows.aggregate(planned=Sum("minutes"), realised=Sum("realised"), times=Count("pk"))
    if not total["times"]:
        return TimeTold(0, 0, [], 0)
    why = rows.exclude(lost="").values_list("lost").annotate(number=Count("pk")).order_by("-number")
    lost = [(str(Lost(code).label), number) for code, number in why]
    return TimeTold(total["planned"] or 0, total["realised"] or 0, lost, total["times"])


def times_of(actor: Actor, unit: Unit) -> "QuerySet[LearningTime]":
    """A team's reserved times that are ahead or not recorded yet, the next first."""
    ahead = Q(starts_at__gt=clock.now()) | Q(realised=None)
    rows = visible(actor, P.USE_READ, LearningTime).filter(ahead, unit=unit).select_related("event")
    return rows.order_by("starts_at")


def coming_of_team(actor: Actor, unit: Unit) -> list[tuple[TrainingEvent, int]]:
    """Coming events with how many of a unit's people take part; nobody's name."""
    rows = visible(actor, P.EVENT_READ, TrainingEvent).filter(ends_at__gt=clock.now())
    mine = Q(registrations__unit=unit, registrations__state__in=LIVE)
    found = rows.annotate(ours=Count("registrations", filter=mine)).filter(ours__gt=0).order_by("starts_at")
    return [(one, one.ours) for one in found[:10]]


def pairs_of(actor: Actor, unit: Unit) -> "QuerySet[Pair]":
    """Pairs whose time is not over, of those that the actor sees."""
    led = visible(actor, P.TEAM_LEARN, Pair) if actor.may(P.TEAM_LEARN) else visible(actor, P.USE_WRITE, Pair)
    return led.filter(unit=unit, ends_on__gte=clock.today()).select_related(*Pair.KEYS).order_by("ends_on")


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
