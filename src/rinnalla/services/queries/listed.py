"""Services of one page of the list with what it shows of them; the questions are kept by their shape."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission
from rinnalla.access.prepared import prepared
from rinnalla.services.models import Phone, Schedule, Service

READ = Permission.SERVICE_READ


@dataclass(frozen=True)
class Listed:
    """A service with its own hours, and its numbers each with theirs."""

    service: Service
    schedules: Sequence[Schedule]
    phones: Sequence[tuple[Phone, Sequence[Schedule]]]


def listed(actor: Actor, keys: tuple[UUID, ...]) -> list[Listed]:
    """Some services that the actor may see, in the order of their keys."""
    if not keys:
        return []
    services = {row.pk: row for row in _services(actor, keys)}
    numbers: dict[UUID | None, list[Phone]] = defaultdict(list)
    for phone in _phones(actor, keys):
        numbers[phone.service_id].append(phone)
    own: dict[UUID | None, list[Schedule]] = defaultdict(list)
    for schedule in _schedules(actor, keys):
        own[schedule.service_id].append(schedule)
    called = tuple(phone.pk for of_one in numbers.values() for phone in of_one)
    for schedule in _schedules_of_phones(actor, called) if called else ():
        own[schedule.phone_id].append(schedule)
    return [
        Listed(services[key], own[key], [(phone, own[phone.pk]) for phone in numbers[key]])
        for key in keys
        if key in services
    ]


@prepared
def _services(actor: Actor, keys: tuple[UUID, ...]) -> "QuerySet[Service]":
    return visible(actor, READ, Service).filter(pk__in=keys).select_related("organization")


@prepared
def _phones(actor: Actor, keys: tuple[UUID, ...]) -> "QuerySet[Phone]":
    return visible(actor, READ, Phone).filter(service__in=keys).order_by("created_at")


@prepared
def _schedules(actor: Actor, keys: tuple[UUID, ...]) -> "QuerySet[Schedule]":
    return visible(actor, READ, Schedule).filter(service__in=keys)


@prepared
def _schedules_of_phones(actor: Actor, keys: tuple[UUID, ...]) -> "QuerySet[Schedule]":
    return visible(actor, READ, Schedule).filter(phone__in=keys)
