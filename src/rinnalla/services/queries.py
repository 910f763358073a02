"""Reading the directory."""

from django.db.models import Prefetch, Q, QuerySet

from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission
from rinnalla.services.models import DirectoryOrganization, Phone, Schedule, Service


def services_with(actor: Actor, words: str = "") -> "QuerySet[Service]":
    """Services whose name, description or provider holds each of some words; all of them where none is given."""
    rows = visible(actor, Permission.SERVICE_READ, Service).select_related("organization")
    for word in words.casefold().split():
        rows = rows.filter(searched__contains=word)
    hours = Prefetch("schedules", visible(actor, Permission.SERVICE_READ, Schedule))
    phones = visible(actor, Permission.SERVICE_READ, Phone).order_by("created_at").prefetch_related(hours)
    return rows.prefetch_related(hours, Prefetch("phones", phones)).order_by("key")


def organizations_by_key(keys: "set[str]") -> dict[str, DirectoryOrganization]:
    """Organizations of the directory, by the key that shipped content names them with."""
    return {row.key: row for row in DirectoryOrganization.objects.filter(key__in=keys)}


def services_by_key(keys: "set[str]") -> dict[str, Service]:
    """Services with their numbers and hours, by the key that shipped content names them with."""
    rows = (
        Service.objects.filter(key__in=keys)
        .select_related("organization")
        .prefetch_related("schedules", "phones__schedules")
    )
    return {row.key: row for row in rows}


def schedules_of(keys: "set[str]") -> "QuerySet[Schedule]":
    """The hours of services and of their numbers, by the keys of the services."""
    rows: QuerySet[Schedule] = Schedule.objects.filter(Q(service__key__in=keys) | Q(phone__service__key__in=keys))
    return rows
