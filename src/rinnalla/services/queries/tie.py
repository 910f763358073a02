"""Whom workers know in services."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission as P
from rinnalla.services.models import Contact, Service, Tie


def ties_to(actor: Actor, services: Iterable[UUID]) -> "QuerySet[Tie]":
    """Who is tied to some services, by name and then in the order of their telling."""
    rows = visible(actor, P.TIE_READ, Tie).filter(service__in=list(services)).select_related("person__staff", "contact")
    return rows.order_by("person__staff__first_name", "person__staff__last_name", "person", "-on", "created_at")


def tied_services(actor: Actor, keys: Iterable[UUID] | None = None) -> "QuerySet[Service]":
    """The services that somebody is tied to, by their provider; of some only where ``keys`` are given."""
    ties = visible(actor, P.TIE_READ, Tie).filter(owner=OuterRef("owner"), service=OuterRef("pk"))
    rows = visible(actor, P.TIE_READ, Service).filter(Exists(ties))
    rows = rows if keys is None else rows.filter(pk__in=list(keys))
    return rows.select_related("organization").order_by("organization", "name_key", "pk")


def own_ties(actor: Actor, service: Service) -> "QuerySet[Tie]":
    """What the actor has told of themselves and a service."""
    return (
        visible(actor, P.TIE_WRITE, Tie).filter(service=service).select_related("contact").order_by("-on", "created_at")
    )


def contacts_of(actor: Actor, service: Service) -> list[Contact]:
    """The contact persons that the directory names for a service and the actor may be told of."""
    return list(visible(actor, P.SERVICE_READ, Contact).filter(service=service).exclude(name="").order_by("name"))
