"""Organisations, their units, and the roles people hold in them."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.access.roles import Role
from rinnalla.people.choices import MembershipState, OrganisationKind, Regime, UnitKind
from rinnalla.people.models import Membership, Organisation, Person, Staff, Team, Unit
from rinnalla.people.queries.account import account_of
from rinnalla.people.queries.membership import has_membership, is_staff


@action(Permission.ACCOUNT_WRITE, on=None, event=Event.ORGANISATION_CREATED, writes=(Organisation,))
def add_organisation(*, by: Actor, name: str, kind: OrganisationKind) -> Organisation:
    """Add a party to the work."""
    organisation = Organisation(name=name, kind=kind)
    organisation.save()
    return organisation


@action(Permission.ACCOUNT_WRITE, on="organisation", event=Event.ORGANISATION_CREATED, writes=(Unit,))
def add_unit(
    *,
    by: Actor,
    organisation: Organisation,
    name: str,
    kind: UnitKind,
    regime: Regime,
    phone: str = "",
    takes_requests: bool = False,
) -> Unit:
    """Add a unit to an organisation."""
    unit = Unit(
        organisation=organisation, name=name, kind=kind, regime=regime, phone=phone, takes_requests=takes_requests
    )
    unit.save()
    return unit


@action(Permission.ACCOUNT_WRITE, on="unit", event=Event.UNIT_CHANGED, writes=(Unit,), versioned=True)
def edit_unit(
    *,
    by: Actor,
    unit: Unit,
    name: str,
    kind: UnitKind,
    regime: Regime,
    phone: str = "",
    takes_requests: bool = False,
) -> Unit:
    """Change what is said of a unit. Requests and periods that it has stay with it."""
    unit.name, unit.kind, unit.regime = name, kind, regime
    unit.phone, unit.takes_requests = phone, takes_requests
    unit.save()
    return unit


@action(Permission.TEAM_STAFF, on="unit", event=Event.TEAM_ADDED, writes=(Team,))
def add_team(*, by: Actor, unit: Unit, name: str) -> Team:
    """Add a team to a unit: people who work and learn together."""
    team = Team(unit=unit, name=name)
    team.save()
    return team


@action(Permission.ACCOUNT_WRITE, on=None, event=Event.PERSON_RECORDED, writes=(Person, Staff))
def record_staff(*, by: Actor, first_name: str, last_name: str = "", title: str = "", phone: str = "") -> Staff:
    """Record a worker or guide."""
    person = Person()
    person.save()
    staff = Staff(person=person, first_name=first_name, last_name=last_name, title=title, phone=phone)
    staff.save()
    return staff


@action(Permission.ACCOUNT_WRITE, on="unit", event=Event.MEMBERSHIP_GIVEN, writes=(Membership,))
def give_role(
    *,
    by: Actor,
    unit: Unit,
    person: Person,
    role: Role,
    starts_on: date | None = None,
    ends_on: date | None = None,
    state: MembershipState = MembershipState.ACCEPTED,
    team: Team | None = None,
) -> Membership:
    """Give a person a role in a unit, and in one of its teams, from a local date on.

    Raises Refused for a role to oneself or to somebody who is not staff, or in another unit's team, and NotNow when the
    person has it from that day already.
    """
    if person.pk == by.person or not is_staff(person) or (team and team.unit_id != unit.pk):
        raise Refused
    first_day = starts_on or clock.today()
    if has_membership(person.pk, unit.pk, role, first_day):
        raise NotNow(_("The person has this role in this unit from that day already."))
    held = Membership(person=person, unit=unit, role=role, starts_on=first_day, ends_on=ends_on, state=state, team=team)
    held.save()
    return held


@action(Permission.ACCOUNT_WRITE, on="membership", event=Event.MEMBERSHIP_ENDED, writes=(Membership,))
def end_role(*, by: Actor, membership: Membership) -> Membership:
    """Take a role away at once, and end the sessions of whoever held it."""
    membership.state = MembershipState.ENDED
    membership.ends_on = max(clock.today(), membership.starts_on)
    membership.save()
    account = account_of(membership.person_id)
    if account:
        account.end_sessions()
        account.save(update_fields=["session_series"])
    return membership
