"""Who reaches the register: the gate, which works in the name of the house."""

from django.db.models import Q

from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.access.scope import anywhere, rule, scope
from rinnalla.release.models import DataSet, Figure, Publication


@rule(DataSet, P.ROUTINE)
@rule(Figure, P.ROUTINE)
@rule(Publication, P.ROUTINE)
def kept_by_the_gate(actor: Actor, permission: P) -> Q:
    """Everything, for the gate itself."""
    return scope(actor, permission, {Role.SYSTEM: anywhere})
