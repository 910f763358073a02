"""Reading teams and those who work in them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.access.tenancy import owner_id
from rinnalla.formats.name_list import Named
from rinnalla.people.choices import MembershipState
from rinnalla.people.models import Membership, Staff, Team, Unit
from rinnalla.people.queries.membership import works_today


def teams_to_staff(actor: Actor) -> "QuerySet[Team]":
    """Teams whose people the actor looks after, by name, each with how many work in it today (``people``)."""
    today = clock.today()
    now = Q(memberships__ends_on=None) | Q(memberships__ends_on__gte=today)
    works = now & Q(
        memberships__role=Role.WORKER, memberships__state=MembershipState.ACCEPTED, memberships__starts_on__lte=today
    )
    rows = visible(actor, P.TEAM_STAFF, Team).select_related("unit__organisation")
    return rows.annotate(people=Count("memberships", filter=works)).order_by("name", "pk")


def units_to_team(actor: Actor) -> list[Unit]:
    """Units in which the actor may make teams, by name."""
    return list(visible(actor, P.TEAM_STAFF, Unit).select_related("organisation").order_by("name"))


def is_team(name: str, unit: UUID) -> bool:
    """Whether a unit has a team of this name already."""
    return bool(Team.objects.filter(owner_id=owner_id(), unit=unit, name=name).exists())


def work_in(actor: Actor, team: Team) -> "QuerySet[Membership]":
    """Who works in a team today or later, by name."""
    rows = visible(actor, P.TEAM_STAFF, Membership).filter(team=team, state=MembershipState.ACCEPTED)
    here = rows.filter(Q(ends_on=None) | Q(ends_on__gte=clock.today())).select_related("person__staff")
    return here.order_by("person__staff__first_name", "person__staff__last_name", "starts_on", "pk")


def work_in_unit(unit: UUID, persons: Iterable[UUID], on: date) -> list[Membership]:
    """What some people do as workers of a unit on a day or later, locked until the end of the transaction."""
    rows = Membership.objects.filter(
        Q(ends_on=None) | Q(ends_on__gte=on), owner_id=owner_id(), unit=unit, person__in=set(persons), role=Role.WORKER
    ).exclude(state=MembershipState.ENDED)
    return list(rows.select_for_update(of=("self",)).order_by("pk"))


def staff_named(wanted: Sequence[Named]) -> Mapping[Named, list[Staff]]:
    """Those who work here and fit what stands on each line: the address of an account, or else all of the name."""
    known = Staff.objects.filter(works_today(), owner_id=owner_id()).select_related("person__account")
    names = {word for one in wanted if not one.email for word in one.words}
    said = Q(person__account__email__in={one.email for one in wanted if one.email})
    for word in names:
        said |= Q(first_name__iexact=word) | Q(last_name__iexact=word)
    found = list(known.filter(said)) if wanted else []
    return {one: [staff for staff in found if _fits(staff, one)] for one in wanted}


def _fits(staff: Staff, wanted: Named) -> bool:
    if wanted.email:
        account = getattr(staff.person, "account", None)
        return account is not None and account.email.casefold() == wanted.email
    return wanted.words == frozenset(f"{staff.first_name} {staff.last_name}".casefold().split())
