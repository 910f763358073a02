"""Who works in which team, and from which day to which."""

from collections.abc import Sequence
from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _

from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.people.choices import MembershipState
from rinnalla.people.models import Membership, Staff, Team
from rinnalla.people.queries.team import work_in_unit

DAY = timedelta(days=1)
WORKS_FROM_THEN = _("%(name)s works in the team from that day or a later one already.")


@action(P.TEAM_STAFF, on="team", event=Event.MEMBERSHIP_GIVEN, writes=(Membership,))
def join_team(
    *, by: Actor, team: Team, people: Sequence[Staff], starts_on: date, ends_on: date | None = None
) -> list[Membership]:
    """Put workers into a team from a day on. Who works in another team of the unit moves: that ends the day before.

    Raises Refused where one of them is whoever asks, and NotNow where somebody works in the unit from a later day.
    """
    if any(one.person_id == by.person for one in people):
        raise Refused
    held = work_in_unit(team.unit_id, [one.person_id for one in people], starts_on)
    names = {one.person_id: str(one) for one in people}
    for before in held:
        if before.starts_on >= starts_on:
            raise NotNow(WORKS_FROM_THEN % {"name": names[before.person_id]})
        before.ends_on = starts_on - DAY
        before.save()
    made = [
        Membership(
            person_id=one.person_id, unit_id=team.unit_id, team=team, role=Role.WORKER, state=MembershipState.ACCEPTED,
            starts_on=starts_on, ends_on=ends_on,
        )
        for one in people
    ]  # fmt: skip
    team.memberships.bulk_create(made)
    return made


@action(P.TEAM_STAFF, on="membership", event=Event.MEMBERSHIP_ENDED, writes=(Membership,), versioned=True)
def leave_team(*, by: Actor, membership: Membership, ends_on: date) -> Membership:
    """Say on which day somebody works in a team for the last time. Raises NotNow for a day before the first."""
    if ends_on < membership.starts_on:
        raise NotNow(_("The last day can't be before the first one."))
    membership.ends_on = ends_on
    membership.save()
    return membership
