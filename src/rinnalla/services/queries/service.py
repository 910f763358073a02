"""Reading the directory."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.db.models import Prefetch, Q, QuerySet

from rinnalla.access.actors import Actor, visitor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission
from rinnalla.access.tenancy import owner_id
from rinnalla.services.models import (
    DirectoryOrganization,
    Phone,
    Schedule,
    Service,
    ServiceAtLocation,
    Source,
)
from rinnalla.services.rules import published

OWN_SOURCE = "Rinnalla"


def shown_to(actor: Actor) -> Actor:
    """Whoever has a sign-in without a role reads like anybody else."""
    return actor if actor.may(Permission.SERVICE_READ) else visitor()


def in_order(rows: "Iterable[Service]", keys: "Sequence[UUID]") -> list[Service]:
    """Services in the order of their keys."""
    by_key = {row.pk: row for row in rows}
    return [by_key[key] for key in keys if key in by_key]


def services_with(actor: Actor) -> "QuerySet[Service]":
    """Services with their hours, numbers and places."""
    rows = visible(actor, Permission.SERVICE_READ, Service).select_related("organization")
    hours = Prefetch("schedules", visible(actor, Permission.SERVICE_READ, Schedule))
    phones = visible(actor, Permission.SERVICE_READ, Phone).order_by("created_at").prefetch_related(hours)
    places = Prefetch(
        "at_locations", visible(actor, Permission.SERVICE_READ, ServiceAtLocation).select_related("location")
    )
    return rows.prefetch_related(hours, places, Prefetch("phones", phones)).order_by("key")


def services_to_check(actor: Actor) -> "QuerySet[Service]":
    """The services that an actor may check, with all that is to be checked, whomever it is told."""
    rows = visible(actor, Permission.SERVICE_CHECK, Service).select_related("organization")
    at = ServiceAtLocation.objects.filter(published("location__")).select_related("location")
    phones = Phone.objects.order_by("created_at").prefetch_related("schedules")
    return rows.prefetch_related("schedules", Prefetch("phones", phones), Prefetch("at_locations", at))


def own_source() -> Source | None:
    """The source that shipped content stands under, once there is any."""
    found: Source | None = Source.objects.filter(name=OWN_SOURCE).first()
    return found


def organizations_by_key(keys: "set[str]") -> dict[str, DirectoryOrganization]:
    """Organizations of the directory, by the key that shipped content names them with."""
    return {row.key: row for row in DirectoryOrganization.objects.filter(key__in=keys).prefetch_related("links")}


def services_by_key(keys: "set[str]") -> dict[str, Service]:
    """Services with their numbers and hours, by the key that shipped content names them with."""
    rows = (
        Service.objects.filter(key__in=keys)
        .select_related("organization")
        .prefetch_related("links", "at_locations__location", "schedules", "phones__schedules")
    )
    return {row.key: row for row in rows}


def schedules_of(keys: "set[str]") -> "QuerySet[Schedule]":
    """The hours of services and of their numbers, by the keys of the services."""
    rows: QuerySet[Schedule] = Schedule.objects.filter(Q(service__key__in=keys) | Q(phone__service__key__in=keys))
    return rows


def services_with_hours(schedule: Schedule) -> list[UUID]:
    """The services whose hours these are: those of a place are of every service in it."""
    phone, at, place = (schedule.phone_id, schedule.at_location_id, schedule.location_id)
    rows = Service.objects.filter(
        Q(schedules=schedule)
        | Q(phones=phone, phones__isnull=False)
        | Q(at_locations=at, at_locations__isnull=False)
        | Q(at_locations__phones=phone, at_locations__phones__isnull=False)
        | Q(at_locations__location=place, at_locations__location__isnull=False),
        owner_id=owner_id(),
    )
    return list(dict.fromkeys(rows.values_list("pk", flat=True)))


def schedules_of_service(service: Service) -> "QuerySet[Schedule]":
    """The hours of a service and of its own numbers."""
    rows: QuerySet[Schedule] = Schedule.objects.filter(
        Q(service=service) | Q(phone__service=service) | Q(at_location__service=service)
    )
    return rows
