"""Who sees and plans duty shifts."""

from django.db.models import Q

from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.access.scope import rule, scope
from rinnalla.guidance.models import DutyShift
from rinnalla.guidance.rules.reach import Reach, in_unit
from rinnalla.people.models import Unit

ROLES = (Role.GUIDE, Role.COORDINATOR, Role.DEPUTY, Role.LINE_MANAGER)


@rule(DutyShift, P.DUTY_READ, P.DUTY_WRITE)
def shifts(actor: Actor, permission: P) -> Q:
    """Shifts of the units the actor works in."""
    reach: Reach = {role: in_unit(role, "") for role in ROLES}
    return scope(actor, permission, reach)


@rule(Unit, P.DUTY_READ, P.DUTY_WRITE)
def units(actor: Actor, permission: P) -> Q:
    """The units themselves."""
    reach: Reach = {role: lambda a, role=role: Q(pk__in=a.units(role)) for role in ROLES}  # type: ignore[misc] # a default binds the role
    return scope(actor, permission, reach)
