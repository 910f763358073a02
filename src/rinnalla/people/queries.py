"""Reading people."""

from uuid import UUID

from django.db.models import OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Concat, Trim

from rinnalla.access import clock
from rinnalla.access.actors import Actor, Grant
from rinnalla.access.doors import visible
from rinnalla.access.models import AuditLine
from rinnalla.access.permissions import Permission
from rinnalla.access.roles import Role
from rinnalla.access.tenancy import owner_id
from rinnalla.people.choices import ConsentKind, MembershipState
from rinnalla.people.models import Account, Block, Client, Consent, Membership, Staff, Unit


def actor_of(account: Account, *, source: str = "") -> Actor:
    """The account as an actor, with the roles in force today; none when it has been closed."""
    if not account.is_active:
        return Actor("account", account.pk, account.person_id, source=source)
    held = memberships_in_force(account.person_id) if account.staff else []
    grants = [Grant(Role(one.role), one.unit.organisation_id, one.unit_id) for one in held]
    if account.client:
        grants.append(Grant(Role.CLIENT))
    return Actor("account", account.pk, account.person_id, tuple(grants), source=source)


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
    order = list(Role)
    return sorted(rows, key=lambda held: order.index(Role(held.role)))


def name_of(account: Account) -> str:
    """How the interface calls somebody: the whole name of staff, the call name of a client."""
    if account.staff:
        return str(account.staff)
    return account.client.called if account.client else account.username


def units_taking_requests(actor: Actor) -> list[Unit]:
    """Guidance units the actor may send a request to."""
    return list(visible(actor, Permission.REQUEST_MAKE, Unit).select_related("organisation").order_by("name"))


def guides_of(unit: UUID) -> list[Staff]:
    """Staff who hold the role of a guide in a unit today."""
    today = clock.today()
    held = Membership.objects.filter(
        Q(ends_on=None) | Q(ends_on__gte=today),
        unit=unit,
        role=Role.GUIDE,
        state=MembershipState.ACCEPTED,
        starts_on__lte=today,
    )
    rows = Staff.objects.filter(owner_id=owner_id(), person__in=held.values("person"))
    return list(rows.order_by("first_name", "last_name"))


def blocked_with(person: UUID) -> set[UUID]:
    """Persons who must not be brought together with this one."""
    rows = Block.objects.filter(Q(first=person) | Q(second=person), owner_id=owner_id(), lifted_at=None)
    return {other for block in rows.values_list("first", "second") for other in block} - {person}


def consents_in_force(client: Client) -> dict[str, Consent]:
    """What a client has agreed to now, by kind."""
    rows = Consent.objects.filter(client=client, withdrawn_at=None).select_related("recipient")
    return {consent.kind: consent for consent in rows}


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


def unit_of(actor: Actor, role: Role) -> Unit | None:
    """The unit in which the actor holds a role, the first where there are several."""
    held = actor.units(role)
    return Unit.objects.filter(owner_id=owner_id(), pk=held[0]).first() if held else None


def trail_lines(actor: Actor) -> "QuerySet[AuditLine]":
    """The audit trail, newest first, each line with ``name``: whoever of the staff it was."""
    staff = Staff.objects.filter(owner_id=owner_id(), person=OuterRef("person"))
    called = staff.values(name=Trim(Concat("first_name", Value(" "), "last_name")))[:1]
    return visible(actor, Permission.LOG_ALL, AuditLine).annotate(name=Subquery(called)).order_by("-at", "-id")
