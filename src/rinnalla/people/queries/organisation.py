"""Reading organisations and their units."""

from uuid import UUID

from django.db.models import Prefetch, QuerySet

from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission
from rinnalla.access.roles import Role
from rinnalla.access.tenancy import owner_id
from rinnalla.people.models import (
    Organisation,
    Person,
    Unit,
)


def units_to_staff(actor: Actor) -> list[Unit]:
    """Units in which the actor may give roles."""
    return list(visible(actor, Permission.ACCOUNT_WRITE, Unit).select_related("organisation").order_by("name"))


def units_taking_requests(actor: Actor) -> list[Unit]:
    """Guidance units the actor may send a request to."""
    return list(visible(actor, Permission.REQUEST_MAKE, Unit).select_related("organisation").order_by("name"))


def units_to_ask(actor: Actor) -> list[Unit]:
    """Guidance units that may be asked without an account or by a client themselves."""
    rows = visible(actor, Permission.REQUEST_ASK, Unit).select_related("organisation")
    return list(rows.order_by("organisation__name", "name"))


def is_ours(record: Person | Unit) -> bool:
    """Whether a person or a unit belongs to the owner being served."""
    return bool(type(record).objects.filter(owner_id=owner_id(), pk=record.pk).exists())


def units_of(actor: Actor, role: Role) -> list[Unit]:
    """The units in which the actor holds a role, by name."""
    held = actor.units(role)
    rows = Unit.objects.filter(owner_id=owner_id(), pk__in=held).select_related("organisation")
    return list(rows.order_by("organisation__name", "name")) if held else []


def organisations_of_owner(actor: Actor) -> "QuerySet[Organisation]":
    """Every organisation with its units, by name."""
    units = visible(actor, Permission.ACCOUNT_WRITE, Unit).order_by("name")
    rows = visible(actor, Permission.ACCOUNT_WRITE, Organisation).order_by("name")
    return rows.prefetch_related(Prefetch("units", units))


def is_organisation(name: str) -> bool:
    """Whether an organisation of this name is there already."""
    return bool(Organisation.objects.filter(owner_id=owner_id(), name=name).exists())


def is_unit(name: str, *, organisation: UUID, besides: UUID | None = None) -> bool:
    """Whether an organisation has a unit of this name already, ``besides`` one that is being changed."""
    rows = Unit.objects.filter(owner_id=owner_id(), organisation=organisation, name=name)
    return bool(rows.exclude(pk=besides).exists())


def every_organisation() -> list[Organisation]:
    """All organisations of the owner by name."""
    return list(Organisation.objects.filter(owner_id=owner_id()).order_by("name"))
