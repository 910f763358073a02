"""Which team meetings, minutes and tasks each permission reaches."""

from collections.abc import Callable, Mapping

from django.db.models import Exists, OuterRef, Q

from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.access.scope import rule, scope
from rinnalla.guidance.models import Period, TeamItem, TeamMeeting, TeamSeries, TeamTask
from rinnalla.guidance.rules.period import periods
from rinnalla.guidance.rules.reach import in_unit
from rinnalla.people.models import Unit

TEAM = (Role.GUIDE, Role.COORDINATOR, Role.DEPUTY, Role.LINE_MANAGER)


def _of_team(actor: Actor, permission: P, path: str) -> Q:
    reach: Mapping[Role, Callable[[Actor], Q]] = {role: in_unit(role, path) for role in TEAM}
    return scope(actor, permission, reach)


def _about(actor: Actor) -> Q:
    """Lines about no client, and those about a client whose period the actor may open."""
    opens = Period.objects.filter(periods(actor, P.PERIOD_READ), pk=OuterRef("period"))
    return Q(period=None) | Q(Exists(opens))


@rule(Unit, P.TEAM_READ, P.TEAM_WRITE)
def units(actor: Actor, permission: P) -> Q:
    """Units whose teams the actor belongs to, or whose meetings they call."""
    reach: Mapping[Role, Callable[[Actor], Q]] = {role: _own_unit(role) for role in TEAM}
    return scope(actor, permission, reach)


def _own_unit(role: Role) -> Callable[[Actor], Q]:
    return lambda actor: Q(pk__in=actor.units(role))


@rule(TeamSeries, P.TEAM_READ, P.TEAM_WRITE)
def team_series(actor: Actor, permission: P) -> Q:
    """Series of the units where the actor works."""
    return _of_team(actor, permission, "")


@rule(TeamMeeting, P.TEAM_READ, P.TEAM_WRITE)
def team_meetings(actor: Actor, permission: P) -> Q:
    """Meetings of those series."""
    return _of_team(actor, permission, "series__")


@rule(TeamItem, P.TEAM_READ)
@rule(TeamTask, P.TEAM_READ)
def team_lines(actor: Actor, permission: P) -> Q:
    """Minutes and tasks; those about a client only for who may open the client's period."""
    return _of_team(actor, permission, "meeting__series__") & _about(actor)


@rule(TeamTask, P.TEAM_TASK_DO)
def own_tasks(actor: Actor, permission: P) -> Q:
    """A task is done by whose it is; a coordinator may mark it for them."""
    coordinates = Q(meeting__series__unit__in=actor.units(Role.COORDINATOR))
    return team_lines(actor, permission) & (Q(doer=actor.person) | coordinates)
