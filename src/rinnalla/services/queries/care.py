"""Who keeps services true, what was made sure of and when, and what those noticed who tried them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Count, F, Max, Q, QuerySet

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission as P
from rinnalla.access.prepared import prepared
from rinnalla.access.tenancy import owner_id
from rinnalla.methods.freshness import Freshness, freshness
from rinnalla.people.models import Organisation, Person
from rinnalla.services.choices import CheckOutcome, FieldGroup, SignalKind, Taxonomy, Urgency
from rinnalla.services.models import Service, Signal, Steward, TaxonomyTerm, Verification
from rinnalla.services.rules import held_today

CONFIRMING = (CheckOutcome.CONFIRMED, CheckOutcome.CHANGED)
# Which group of fields a notice speaks against; that there was no room speaks against none.
AGAINST: Mapping[str, str] = {
    SignalKind.WRONG_NUMBER: FieldGroup.NUMBER,
    SignalKind.WRONG_HOURS: FieldGroup.HOURS,
    SignalKind.WRONG_PLACE: FieldGroup.PLACE,
    SignalKind.WRONG_TEXT: FieldGroup.TEXT,
    SignalKind.TURNED_AWAY: FieldGroup.TEXT,
}
LATE = timedelta(days=14)


def freshness_of(services: Iterable[Service]) -> dict[UUID, list[Freshness]]:
    """How far each group of each service can be believed today."""
    by_key = {service.pk: service for service in services}
    checked = _checked(by_key)
    against = _against(by_key)
    today = clock.today()
    return {
        key: [
            freshness(
                group,
                checked.get((key, group)),
                today,
                notices=against[key, group],
                crisis=service.urgency == Urgency.CRISIS,
            )
            for group in FieldGroup.values
        ]
        for key, service in by_key.items()
    }


def _checked(keys: Iterable[UUID]) -> dict[tuple[UUID, str], date]:
    rows = Verification.objects.filter(owner_id=owner_id(), service_id__in=list(keys), outcome__in=CONFIRMING)
    newest = rows.order_by().values_list("service_id", "group").annotate(newest=Max("verified_on"))
    return {(service, group): day for service, group, day in newest}


def _against(keys: Iterable[UUID]) -> dict[tuple[UUID, str], int]:
    rows = Signal.objects.filter(owner_id=owner_id(), service_id__in=list(keys), settled_at=None)
    found: dict[tuple[UUID, str], int] = defaultdict(int)
    for service, kind, number in rows.order_by().values_list("service_id", "kind").annotate(Count("pk")):
        if kind in AGAINST:
            found[service, AGAINST[kind]] += number
    return found


def stewards_of(services: Iterable[UUID]) -> "QuerySet[Steward]":
    """Who answers for services today."""
    rows: QuerySet[Steward] = Steward.objects.filter(held_today(), owner_id=owner_id(), service_id__in=list(services))
    return rows.select_related("person__staff", "organisation").order_by("starts_on")


@prepared
def stewards_listed(services: tuple[UUID, ...]) -> "QuerySet[Steward]":
    """The same for a list of services, kept by its shape."""
    return stewards_of(services)


def rounds_of(actor: Actor, *, everybody: bool = False) -> "QuerySet[Steward]":
    """The duties of an actor and of their organisation, those due first; everybody's late ones for who sees to it."""
    reached = visible(actor, P.SERVICE_CHECK, Service)
    rows: QuerySet[Steward] = Steward.objects.filter(held_today(), owner_id=owner_id(), service__in=reached)
    mine = Q(person=actor.person) | Q(organisation__in={grant.organisation for grant in actor.grants})
    late = Q(due_on__lt=clock.today() - LATE)
    rows = rows.filter(late & ~mine) if everybody else rows.filter(mine)
    return rows.select_related("service__organization", "person__staff", "organisation").order_by("due_on", "pk")


def open_signals(services: Iterable[UUID]) -> "QuerySet[Signal]":
    """Notices nobody has seen to yet, oldest first."""
    rows: QuerySet[Signal] = Signal.objects.filter(owner_id=owner_id(), service_id__in=list(services), settled_at=None)
    return rows.exclude(kind=SignalKind.WORKED).select_related("phone").order_by("noticed_on", "created_at")


def in_nobodys_care(actor: Actor) -> "QuerySet[Service]":
    """Services that nobody answers for."""
    kept = Steward.objects.filter(held_today(), owner_id=owner_id()).values("service")
    rows: QuerySet[Service] = visible(actor, P.SERVICE_CHECK, Service).exclude(pk__in=kept)
    return rows.select_related("organization").order_by("created_at")


def needs_without_services() -> list[TaxonomyTerm]:
    """Needs that no service of the directory answers."""
    answered = Q(services__service__withdrawn_at=None, services__isnull=False)
    rows = TaxonomyTerm.objects.filter(owner_id=owner_id(), taxonomy=Taxonomy.NEED)
    return list(rows.annotate(number=Count("services", filter=answered)).filter(number=0).order_by("created_at"))


def current_duty(service: Service) -> Steward | None:
    """The duty that a service is in today."""
    return stewards_of([service.pk]).first()


def duty_begun(service: Service, person: Person | None, organisation: Organisation | None) -> Steward | None:
    """The duty that somebody was given today, though it was taken from them again."""
    rows: QuerySet[Steward] = Steward.objects.filter(owner_id=owner_id(), service=service, starts_on=clock.today())
    return rows.filter(person=person, **({} if person else {"organisation": organisation})).first()


def to_remind(most: int) -> list[Steward]:
    """Duties whose check is due and of which nobody has been reminded since, the longest due first."""
    untold = Q(reminded_on=None) | Q(reminded_on__lt=F("due_on"))
    return list(_due_before(clock.today()).filter(untold)[:most])


def to_escalate(most: int) -> list[Steward]:
    """Duties whose check is late by more than two weeks, of which those who see to it have not been told since."""
    untold = Q(escalated_on=None) | Q(escalated_on__lt=F("due_on"))
    return list(_due_before(clock.today() - LATE).filter(untold)[:most])


def _due_before(day: date) -> "QuerySet[Steward]":
    rows = Steward.objects.filter(held_today(), owner_id=owner_id(), due_on__lt=day, service__withdrawn_at=None)
    due: QuerySet[Steward] = rows.order_by("due_on", "pk")
    return due
