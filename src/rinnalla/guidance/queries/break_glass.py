"""Reading break-glass accesses."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Concat, Trim

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.break_glass import REVIEWED_WITHIN, BreakGlass, unreviewed
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission
from rinnalla.access.roles import Role
from rinnalla.access.tenancy import owner_id
from rinnalla.guidance.models import Period, ServiceRequest
from rinnalla.people.choices import MembershipState
from rinnalla.people.models import Account, Client, Membership, Staff


def last_reason(actor: Actor, client: Client) -> str:
    """The reason the actor gave for the client's last opening; empty without one."""
    rows = visible(actor, Permission.BREAK_GLASS, BreakGlass).filter(client=client.pk)
    last = rows.order_by("-opened_at").first()
    return str(last.reason) if last else ""


def to_review(actor: Actor) -> "QuerySet[BreakGlass]":
    """Openings the actor may review and nobody has, the oldest first, each with ``name``: whoever opened."""
    reviewable = visible(actor, Permission.BREAK_GLASS_REVIEW, BreakGlass)
    return named(unreviewed().filter(pk__in=reviewable.values("pk")))


def reviewed(actor: Actor) -> "QuerySet[BreakGlass]":
    """Openings that have been reviewed, the newest first."""
    rows = visible(actor, Permission.BREAK_GLASS_REVIEW, BreakGlass).exclude(review__reviewed_at=None)
    return named(rows).order_by("-opened_at", "-id")


def named(rows: "QuerySet[BreakGlass]") -> "QuerySet[BreakGlass]":
    """Openings with their reviews and with ``name``."""
    staff = Staff.objects.filter(owner_id=owner_id(), person=OuterRef("person"))
    called = staff.values(called=Trim(Concat("first_name", Value(" "), "last_name")))[:1]
    return rows.annotate(name=Subquery(called)).select_related("data_key", "review__data_key")


def name_of_opener(use: BreakGlass) -> str:
    """The name of whoever opened."""
    staff = Staff.objects.filter(owner_id=owner_id(), person=use.person).first()
    return str(staff) if staff else ""


def unreviewed_too_long() -> list[BreakGlass]:
    """Openings that nobody has reviewed within three days, and that nobody has been told of yet."""
    since = clock.now() - REVIEWED_WITHIN
    rows = unreviewed().filter(owner_id=owner_id(), opened_at__lt=since, review__late_at=None)
    return list(rows.select_related("data_key", "review__data_key"))


def coordinators_and_officers(client: UUID, *, besides: UUID | None) -> list[Account]:
    """Accounts of those who are told of an opening: the coordinators of the client's units, and data protection."""
    units = {*ServiceRequest.objects.filter(client=client).values_list("unit", flat=True)}
    units |= {*Period.objects.filter(client=client).values_list("unit", flat=True)}
    whose = Q(role=Role.COORDINATOR, unit__in=units) | Q(role=Role.DATA_PROTECTION_OFFICER)
    return [account for account in _accounts(whose) if account.person_id != besides]


def officers_and_administrators() -> list[Account]:
    """Accounts of those who are told that a review is late."""
    return _accounts(Q(role__in=[Role.DATA_PROTECTION_OFFICER, Role.ADMINISTRATOR]))


def clients_of(uses: Iterable[BreakGlass]) -> dict[UUID, Client]:
    """The clients of some openings, for those who have reached the openings."""
    rows = Client.objects.filter(owner_id=owner_id(), pk__in={use.client for use in uses})
    return {client.pk: client for client in rows.select_related("data_key")}


def _accounts(whose: Q) -> list[Account]:
    today = clock.today()
    held = Membership.objects.filter(
        whose,
        Q(ends_on=None) | Q(ends_on__gte=today),
        owner_id=owner_id(),
        state=MembershipState.ACCEPTED,
        starts_on__lte=today,
    )
    rows = Account.objects.filter(owner_id=owner_id(), is_active=True, person__in=held.values("person"))
    return list(rows.exclude(email="").order_by("username"))
