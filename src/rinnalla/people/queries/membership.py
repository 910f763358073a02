"""Reading who works where, in what role."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from rinnalla.access import clock
from rinnalla.access.break_glass import latest_opening
from rinnalla.access.prepared import prepared
from rinnalla.access.roles import Role
from rinnalla.access.tenancy import owner_id
from rinnalla.people.choices import MembershipState
from rinnalla.people.models import (
    Membership,
    Person,
    Staff,
)


def memberships_of(persons: Iterable[UUID]) -> dict[UUID, list[Membership]]:
    """Everything some persons hold, were invited to or have held, newest first, by person."""
    held: dict[UUID, list[Membership]] = {}
    rows = Membership.objects.filter(owner_id=owner_id(), person__in=set(persons)).select_related("unit__organisation")
    for membership in rows.order_by("-starts_on", "-id"):
        held.setdefault(membership.person_id, []).append(membership)
    return held


def invited_memberships(person: UUID) -> list[Membership]:
    """What a person has been invited to and has not accepted yet."""
    return list(Membership.objects.filter(owner_id=owner_id(), person=person, state=MembershipState.INVITED))


def has_membership(person: UUID, unit: UUID, role: Role, starts_on: date) -> bool:
    """Whether the same role in the same unit from the same day has been given before."""
    rows = Membership.objects.filter(owner_id=owner_id(), person=person, unit=unit, role=role, starts_on=starts_on)
    return bool(rows.exists())


def memberships_in_force(person: UUID) -> list[Membership]:
    """A person's accepted memberships on this local date, in the order of the roles.

    ``opened_at`` of each is when the person last opened a client by break-glass.
    """
    order = list(Role)
    return sorted(_in_force(person), key=lambda held: order.index(Role(held.role)))


@prepared
def _in_force(person: UUID) -> "QuerySet[Membership]":
    today = clock.today()
    rows = Membership.objects.filter(
        Q(ends_on=None) | Q(ends_on__gte=today),
        owner_id=owner_id(),
        person=person,
        state=MembershipState.ACCEPTED,
        starts_on__lte=today,
    )
    held: QuerySet[Membership] = rows.select_related("unit").annotate(opened_at=latest_opening(person))
    return held


def has_another_administrator(person: UUID) -> bool:
    """Whether somebody else with an open account administers the installation today."""
    today = clock.today()
    held = Membership.objects.filter(
        Q(ends_on=None) | Q(ends_on__gte=today),
        owner_id=owner_id(),
        role=Role.ADMINISTRATOR,
        state=MembershipState.ACCEPTED,
        starts_on__lte=today,
        person__account__is_active=True,
    )
    return bool(held.exclude(person=person).exists())


def guides_of(unit: UUID) -> list[Staff]:
    """Staff who hold the role of a guide in a unit today."""
    return staff_in([unit], Role.GUIDE)


def staff_of(persons: Iterable[UUID]) -> list[Staff]:
    """Staff by person, in the order of their names."""
    rows = Staff.objects.filter(owner_id=owner_id(), person__in=set(persons))
    return list(rows.order_by("first_name", "last_name"))


def staff_in(units: Iterable[UUID], *roles: Role) -> list[Staff]:
    """Staff who hold one of some roles in one of some units today, in the order of their names."""
    today = clock.today()
    held = Membership.objects.filter(
        Q(ends_on=None) | Q(ends_on__gte=today),
        unit__in=set(units),
        role__in=roles,
        state=MembershipState.ACCEPTED,
        starts_on__lte=today,
    )
    rows = Staff.objects.filter(owner_id=owner_id(), person__in=held.values("person"))
    return list(rows.order_by("first_name", "last_name"))


def works_today(person: str = "person") -> Exists:
    """Whether the person that a row of an outer query names holds some role today."""
    today = clock.today()
    held = Membership.objects.filter(
        Q(ends_on=None) | Q(ends_on__gte=today),
        owner=OuterRef("owner"),
        person=OuterRef(person),
        state=MembershipState.ACCEPTED,
        starts_on__lte=today,
    )
    return Exists(held)


def is_staff(person: Person) -> bool:
    """Whether a person of the owner being served is recorded as a worker or guide."""
    return bool(Staff.objects.filter(owner_id=owner_id(), person=person).exists())


def staff_holding(*roles: Role) -> list[Staff]:
    """Staff who hold one of some roles anywhere today, in the order of their names."""
    today = clock.today()
    held = Membership.objects.filter(
        Q(ends_on=None) | Q(ends_on__gte=today), owner_id=owner_id(), role__in=roles, starts_on__lte=today
    )
    rows = Staff.objects.filter(owner_id=owner_id(), person__in=held.values("person"))
    return list(rows.select_related("person").order_by("first_name", "last_name"))
