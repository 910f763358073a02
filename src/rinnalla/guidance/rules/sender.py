"""What a ward manager's numbers are counted from."""

from django.db.models import Q

from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.access.scope import rule, scope
from rinnalla.guidance.models import Meeting, Period, ServiceRequest


def _from_unit(actor: Actor, permission: P, path: str) -> Q:
    """Nobody is left out for being kept apart: a number that differs by one would tell who it is."""
    return scope(
        actor, permission, {Role.WARD_MANAGER: lambda a: Q(**{f"{path}from_unit__in": a.units(Role.WARD_MANAGER)})}
    )


@rule(ServiceRequest, P.UNIT_NUMBERS)
def counted_requests(actor: Actor, permission: P) -> Q:
    """Requests that the ward manager's own units have sent."""
    return _from_unit(actor, permission, "")


@rule(Period, P.UNIT_NUMBERS)
def counted_periods(actor: Actor, permission: P) -> Q:
    """Periods that came of them."""
    return _from_unit(actor, permission, "request__")


@rule(Meeting, P.UNIT_NUMBERS)
def counted_meetings(actor: Actor, permission: P) -> Q:
    """Meetings of those periods."""
    return _from_unit(actor, permission, "period__request__")
