"""Reading accounts, and who acts by them."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Q, QuerySet

from rinnalla.access import clock
from rinnalla.access.actors import Actor, Grant
from rinnalla.access.break_glass import lasts
from rinnalla.access.doors import visible
from rinnalla.access.granted import GRANTED
from rinnalla.access.permissions import Permission
from rinnalla.access.prepared import prepared
from rinnalla.access.roles import STAFF_ROLES, Role
from rinnalla.access.tenancy import owner_id
from rinnalla.people.choices import MembershipState
from rinnalla.people.models import (
    Account,
    Membership,
)
from rinnalla.people.queries.membership import memberships_in_force


def actor_of(account: Account, *, source: str = "") -> Actor:
    """The account as an actor, with the roles in force today; none when it has been closed."""
    if not account.is_active:
        return Actor("account", account.pk, account.person_id, source=source)
    held = memberships_in_force(account.person_id) if account.staff else []
    grants = [Grant(Role(one.role), one.unit.organisation_id, one.unit_id) for one in held]
    grants += _broken_glass(held)
    if account.client:
        grants.append(Grant(Role.CLIENT))
    return Actor("account", account.pk, account.person_id, tuple(grants), source=source)


def _broken_glass(held: list[Membership]) -> list[Grant]:
    """The grant of an open break-glass access, while a role is held in which it may be opened."""
    may = [one for one in held if Permission.BREAK_GLASS in GRANTED[Role(one.role)] and lasts(one.opened_at)]  # type: ignore[attr-defined] # read with it
    return [Grant(Role.BREAK_GLASS, one.unit.organisation_id, one.unit_id, held=Role(one.role)) for one in may[:1]]


def works_here(actor: Actor) -> bool:
    """Whether the actor holds any role of staff now."""
    return any(grant.role in STAFF_ROLES for grant in actor.grants)


def account_by_id(account: UUID | str) -> Account | None:
    """An open account of the owner being served."""
    return next(iter(_open_account(account if isinstance(account, UUID) else UUID(account))), None)


@prepared
def _open_account(account: UUID) -> "QuerySet[Account]":
    return Account.objects.filter(pk=account, owner_id=owner_id(), is_active=True)


def account_by_username(username: str) -> Account | None:
    """The owner's account of a user name, open or closed; capital letters make no difference."""
    return Account.objects.filter(owner_id=owner_id(), username=username.strip().lower()).first()


def account_of(person: UUID) -> Account | None:
    """A person's account."""
    return Account.objects.filter(owner_id=owner_id(), person=person).first()


def addresses_of(unit: UUID, role: Role) -> list[str]:
    """The addresses for mail of those who hold a role in a unit today."""
    today = clock.today()
    held = Membership.objects.filter(
        Q(ends_on=None) | Q(ends_on__gte=today),
        unit=unit,
        role=role,
        state=MembershipState.ACCEPTED,
        starts_on__lte=today,
    )
    rows = Account.objects.filter(owner_id=owner_id(), person__in=held.values("person"), is_active=True)
    return sorted(rows.exclude(email="").values_list("email", flat=True))


def accounts_of(persons: Iterable[UUID]) -> dict[UUID, Account]:
    """The accounts in use of some people, by person."""
    rows = Account.objects.filter(owner_id=owner_id(), person__in=set(persons), is_active=True)
    return {row.person_id: row for row in rows}


def accounts_named(usernames: Iterable[str]) -> dict[str, Account]:
    """Open accounts by their user names."""
    rows = Account.objects.filter(owner_id=owner_id(), username__in=list(usernames), is_active=True)
    return {account.username: account for account in rows}


def accounts_of_owner(actor: Actor) -> "QuerySet[Account]":
    """Every account the actor may see, by user name."""
    return visible(actor, Permission.ACCOUNT_READ, Account).order_by("username")


def name_of(account: Account) -> str:
    """How the interface calls somebody: the whole name of staff, the call name of a client."""
    if account.staff:
        return str(account.staff)
    return account.client.called if account.client else account.username


def accounts_in(unit: UUID, role: Role) -> list[Account]:
    """Open accounts with an address for mail of those who hold a role in a unit today."""
    today = clock.today()
    held = Membership.objects.filter(
        Q(ends_on=None) | Q(ends_on__gte=today), unit=unit, role=role, state=MembershipState.ACCEPTED,
        starts_on__lte=today,
    )  # fmt: skip
    rows = Account.objects.filter(owner_id=owner_id(), is_active=True, person__in=held.values("person"))
    return list(rows.exclude(email="").order_by("username"))


def accounts_holding(role: Role, *, organisation: UUID | None = None) -> list[Account]:
    """Open accounts with an address for mail of those who hold a role today, anywhere or in one organisation."""
    held = _holding(role)
    if organisation:
        held = held.filter(unit__organisation=organisation)
    rows = Account.objects.filter(owner_id=owner_id(), is_active=True, person__in=held.values("person"))
    return list(rows.exclude(email="").order_by("username"))


def persons_holding(role: Role) -> set[UUID]:
    """The persons who hold a role today."""
    return set(_holding(role).values_list("person", flat=True))


def _holding(role: Role) -> "QuerySet[Membership]":
    today = clock.today()
    rows: QuerySet[Membership] = Membership.objects.filter(
        Q(ends_on=None) | Q(ends_on__gte=today), owner_id=owner_id(), role=role, state=MembershipState.ACCEPTED,
        starts_on__lte=today,
    )  # fmt: skip
    return rows
