"""The organisations whose surveys somebody makes."""

from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission
from rinnalla.people.models import Organisation


def own_organisations(actor: Actor, permission: Permission) -> list[Organisation]:
    """Those in which the actor has the permission, by name."""
    return list(visible(actor, permission, Organisation).order_by("name"))
