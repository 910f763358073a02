"""Reading people."""

from collections.abc import Iterable
from datetime import date, timedelta
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet, Subquery, Value
from django.db.models.functions import Concat, Trim

from rinnalla.access import clock
from rinnalla.access.actors import Actor, Grant
from rinnalla.access.break_glass import opened_by
from rinnalla.access.doors import visible
from rinnalla.access.models import AuditLine
from rinnalla.access.permissions import GRANTED, Permission
from rinnalla.access.roles import STAFF_ROLES, Role
from rinnalla.access.tenancy import owner_id
from rinnalla.people.choices import Channel, ConsentKind, MembershipState
from rinnalla.people.models import (
    Account,
    Block,
    Client,
    Consent,
    Membership,
    Organisation,
    Person,
    SecondFactorReset,
    Staff,
    Unit,
)

RESET_WAITS = timedelta(days=1)


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
    may = [one for one in held if getattr(one, "opened", False) and Permission.BREAK_GLASS in GRANTED[Role(one.role)]]
    return [Grant(Role.BREAK_GLASS, one.unit.organisation_id, one.unit_id, held=Role(one.role)) for one in may[:1]]


def works_here(actor: Actor) -> bool:
    """Whether the actor holds any role of staff now."""
    return any(grant.role in STAFF_ROLES for grant in actor.grants)


def account_by_id(account: UUID | str) -> Account | None:
    """An open account of the owner being served."""
    return Account.objects.filter(pk=account, owner_id=owner_id(), is_active=True).first()


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


def client_behind(actor: Actor) -> Client | None:
    """The actor's own record as a client."""
    if actor.person is None:
        return None
    found: Client | None = Client.objects.filter(owner_id=owner_id(), person=actor.person).first()
    return found


def accounts_to_reset(known_as: str) -> list[Account]:
    """Open accounts with an address for mail, by user name or by that address."""
    name = known_as.strip().lower()
    rows = Account.objects.filter(Q(username=name) | Q(email=name), owner_id=owner_id(), is_active=True)
    return list(rows.exclude(email="")[:5])


def accounts_named(usernames: Iterable[str]) -> dict[str, Account]:
    """Open accounts by their user names."""
    rows = Account.objects.filter(owner_id=owner_id(), username__in=list(usernames), is_active=True)
    return {account.username: account for account in rows}


def second_factors(account: Account) -> "QuerySet[Authenticator]":
    """What proves an account besides its password."""
    rows: QuerySet[Authenticator] = Authenticator.objects.filter(user=account)
    return rows


def code_app_of(account: Account) -> Authenticator | None:
    """The account's code app, when one has been set up."""
    return second_factors(account).filter(type=Authenticator.Type.TOTP).first()


def passkeys_of(account: Account) -> list[Authenticator]:
    """The account's passkeys, the oldest first."""
    return list(second_factors(account).filter(type=Authenticator.Type.WEBAUTHN).order_by("created_at", "pk"))


def recovery_codes_of(account: Account) -> Authenticator | None:
    """The account's recovery codes, when there are any."""
    return second_factors(account).filter(type=Authenticator.Type.RECOVERY_CODES).first()


def open_reset(account: Account) -> SecondFactorReset | None:
    """The proposal of the last day to reset the account's second factor, while it waits for a second person."""
    since = clock.now() - RESET_WAITS
    rows = SecondFactorReset.objects.filter(account=account, confirmed_at=None, created_at__gt=since)
    waiting: SecondFactorReset | None = rows.order_by("-created_at").first()
    return waiting


def with_second_factor(accounts: Iterable[Account]) -> set[UUID]:
    """Which of some accounts have a code app or a passkey."""
    rows = Authenticator.objects.filter(user__in=list(accounts)).exclude(type=Authenticator.Type.RECOVERY_CODES)
    return set(rows.values_list("user_id", flat=True))


def accounts_of_owner(actor: Actor) -> "QuerySet[Account]":
    """Every account the actor may see, by user name."""
    return visible(actor, Permission.ACCOUNT_READ, Account).order_by("username")


def units_to_staff(actor: Actor) -> list[Unit]:
    """Units in which the actor may give roles."""
    return list(visible(actor, Permission.ACCOUNT_WRITE, Unit).select_related("organisation").order_by("name"))


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
    """A person's accepted memberships on this local date, in the order of the roles."""
    today = clock.today()
    rows = Membership.objects.filter(
        Q(ends_on=None) | Q(ends_on__gte=today),
        owner_id=owner_id(),
        person=person,
        state=MembershipState.ACCEPTED,
        starts_on__lte=today,
    ).select_related("unit__organisation")
    rows = rows.annotate(opened=Exists(opened_by(person)))
    order = list(Role)
    return sorted(rows, key=lambda held: order.index(Role(held.role)))


def name_of(account: Account) -> str:
    """How the interface calls somebody: the whole name of staff, the call name of a client."""
    if account.staff:
        return str(account.staff)
    return account.client.called if account.client else account.username


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


def units_taking_requests(actor: Actor) -> list[Unit]:
    """Guidance units the actor may send a request to."""
    return list(visible(actor, Permission.REQUEST_MAKE, Unit).select_related("organisation").order_by("name"))


def units_to_ask(actor: Actor) -> list[Unit]:
    """Guidance units that may be asked without an account or by a client themselves."""
    rows = visible(actor, Permission.REQUEST_ASK, Unit).select_related("organisation")
    return list(rows.order_by("organisation__name", "name"))


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
    return staff_of(held.values_list("person", flat=True))


def accounts_in(unit: UUID, role: Role) -> list[Account]:
    """Open accounts with an address for mail of those who hold a role in a unit today."""
    today = clock.today()
    held = Membership.objects.filter(
        Q(ends_on=None) | Q(ends_on__gte=today), unit=unit, role=role, state=MembershipState.ACCEPTED,
        starts_on__lte=today,
    )  # fmt: skip
    rows = Account.objects.filter(owner_id=owner_id(), is_active=True, person__in=held.values("person"))
    return list(rows.exclude(email="").order_by("username"))


def blocked_with(person: UUID) -> set[UUID]:
    """Persons who must not be brought together with this one."""
    rows = Block.objects.filter(Q(first=person) | Q(second=person), owner_id=owner_id(), lifted_at=None)
    return {other for block in rows.values_list("first", "second") for other in block} - {person}


def consents_in_force(client: Client) -> list[Consent]:
    """Everything a client has agreed to now, in the order of the kinds; each receiving unit's permit on its own."""
    rows = Consent.objects.filter(client=client, withdrawn_at=None).select_related("data_key", "recipient")
    order = list(ConsentKind)
    return sorted(rows, key=lambda consent: (order.index(ConsentKind(consent.kind)), consent.given_at, consent.pk))


def is_said_truly(actor: Actor, client: Client, how: Channel) -> bool:
    """Whether the way something was said may be recorded by this actor.

    "Own account" is the client's alone, "on the public page" a visitor's.
    """
    if actor.kind == "visitor" or how == Channel.PUBLIC_PAGE:
        return actor.kind == "visitor" and how == Channel.PUBLIC_PAGE
    return (how == Channel.OWN_ACCOUNT) == (actor.person == client.person_id) and how in Channel


def has_agreed(client: Client, kind: ConsentKind, *, recipient: UUID | None = None) -> bool:
    """Whether a consent of a kind is in force, for a recipient where the kind names one."""
    rows = Consent.objects.filter(client=client, kind=kind, withdrawn_at=None)
    return bool((rows.filter(recipient=recipient) if recipient else rows).exists())


def consent_in_force(client: Client, kind: ConsentKind, *, recipient: Unit | None = None) -> Consent | None:
    """The consent of a kind that a client has given and not withdrawn, for exactly this recipient."""
    held: Consent | None = Consent.objects.filter(
        client=client, kind=kind, recipient=recipient, withdrawn_at=None
    ).first()
    return held


def is_ours(record: Person | Unit) -> bool:
    """Whether a person or a unit belongs to the owner being served."""
    return bool(type(record).objects.filter(owner_id=owner_id(), pk=record.pk).exists())


def is_staff(person: Person) -> bool:
    """Whether a person of the owner being served is recorded as a worker or guide."""
    return bool(Staff.objects.filter(owner_id=owner_id(), person=person).exists())


def units_of(actor: Actor, role: Role) -> list[Unit]:
    """The units in which the actor holds a role, by name."""
    held = actor.units(role)
    rows = Unit.objects.filter(owner_id=owner_id(), pk__in=held).select_related("organisation")
    return list(rows.order_by("organisation__name", "name")) if held else []


def block_between(client: UUID, other: UUID) -> Block | None:
    """What keeps a client and another person apart now, whichever of them was named first."""
    pair = Q(first=client, second=other) | Q(first=other, second=client)
    held: Block | None = Block.objects.filter(pair, owner_id=owner_id(), lifted_at=None).first()
    return held


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


def trail_lines(actor: Actor) -> "QuerySet[AuditLine]":
    """The audit trail, newest first, each line with ``name``: whoever of the staff it was."""
    staff = Staff.objects.filter(owner_id=owner_id(), person=OuterRef("person"))
    called = staff.values(name=Trim(Concat("first_name", Value(" "), "last_name")))[:1]
    return visible(actor, Permission.LOG_ALL, AuditLine).annotate(name=Subquery(called)).order_by("-at", "-id")
