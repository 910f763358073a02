"""Reading who is on duty, and who may be."""

from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission
from rinnalla.access.roles import Role
from rinnalla.access.tenancy import owner_id
from rinnalla.guidance.models import DutyShift
from rinnalla.people.choices import MembershipState
from rinnalla.people.models import Membership, Staff, Unit

ON_DUTY = (Role.GUIDE, Role.COORDINATOR, Role.DEPUTY, Role.LINE_MANAGER)


def holding(unit: Unit, *roles: Role) -> "QuerySet[Membership]":
    """The persons, as values, who hold one of some roles in a unit today."""
    today = clock.today()
    held = Membership.objects.filter(
        Q(ends_on=None) | Q(ends_on__gte=today),
        owner_id=owner_id(),
        unit=unit,
        role__in=roles,
        state=MembershipState.ACCEPTED,
        starts_on__lte=today,
    )
    people: QuerySet[Membership] = held.values("person")
    return people


def staff_of(unit: Unit, *roles: Role) -> list[Staff]:
    """Staff who hold one of some roles in a unit today, by name."""
    rows = Staff.objects.filter(owner_id=owner_id(), person__in=holding(unit, *roles))
    return list(rows.select_related("person").order_by("first_name", "last_name"))


def may_be_on_duty(unit: Unit) -> list[Staff]:
    """Who may be put on duty in a unit."""
    return staff_of(unit, *ON_DUTY)


def duty_units(actor: Actor, permission: Permission) -> list[Unit]:
    """The units whose duty the actor sees or plans."""
    return list(visible(actor, permission, Unit).order_by("name"))


def shifts_between(actor: Actor, start: datetime, end: datetime, *, unit: UUID | None = None) -> list[DutyShift]:
    """Shifts that are not cancelled and touch a time, the first first."""
    rows = visible(actor, Permission.DUTY_READ, DutyShift).filter(
        cancelled_at=None, starts_at__lt=end, ends_at__gt=start
    )
    rows = rows.filter(unit=unit) if unit else rows
    return list(rows.select_related("person__staff", "unit").order_by("starts_at", "pk"))


def on_duty_now(actor: Actor) -> list[DutyShift]:
    """Who answers now in the actor's units."""
    now = clock.now()
    rows = visible(actor, Permission.DUTY_READ, DutyShift).filter(
        cancelled_at=None, starts_at__lte=now, ends_at__gt=now
    )
    return list(rows.select_related("person__staff", "unit").order_by("starts_at", "pk"))


def coordinators(actor: Actor) -> list[Staff]:
    """The coordinators of the units the actor works in, by name."""
    units = visible(actor, Permission.DUTY_READ, Unit)
    today = clock.today()
    held = Membership.objects.filter(
        Q(ends_on=None) | Q(ends_on__gte=today),
        unit__in=units.values("pk"),
        role=Role.COORDINATOR,
        state=MembershipState.ACCEPTED,
        starts_on__lte=today,
    )
    rows = Staff.objects.filter(owner_id=owner_id(), person__in=held.values("person"))
    return list(rows.exclude(person=actor.person).order_by("first_name", "last_name"))
