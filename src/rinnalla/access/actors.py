"""Who acts. Every actor has an id, and roles whose permissions stand in one table."""

from dataclasses import dataclass, field, replace
from uuid import UUID, uuid4, uuid5

from rinnalla.access.granted import GRANTED
from rinnalla.access.permissions import Permission
from rinnalla.access.roles import Role

_SYSTEM_NAMESPACE = UUID("5f0d2a9e-6a51-4f9c-9a38-3f1f0a5d7c11")


@dataclass(frozen=True)
class Grant:
    """One role held now: somewhere in particular (a unit of an organisation), or for the whole owner.

    ``held`` is the role in which a break-glass access was opened.
    """

    role: Role
    organisation: UUID | None = None
    unit: UUID | None = None
    held: Role | None = None


@dataclass(frozen=True)
class Actor:
    """An account, the holder of a signed link, a visitor, or the system in somebody's name.

    ``person`` is the human behind an account; a visitor has none. ``grants`` hold at the moment the actor was made.
    """

    kind: str
    id: UUID
    person: UUID | None = None
    grants: tuple[Grant, ...] = ()
    purpose: str = ""
    source: str = field(default="", compare=False)

    def may(self, permission: Permission) -> bool:
        """Whether any role held now gives the permission somewhere."""
        return any(permission in GRANTED[grant.role] for grant in self.grants)

    def holds(self, role: Role) -> bool:
        """Whether the role is held now."""
        return any(grant.role == role for grant in self.grants)

    def units(self, role: Role) -> list[UUID]:
        """The units in which the role is held now."""
        return [grant.unit for grant in self.grants if grant.role == role and grant.unit]

    def as_client(self) -> "Actor":
        """The same actor with the client's own role alone, for what nobody else may say or do in a client's place."""
        return replace(self, grants=tuple(grant for grant in self.grants if grant.role == Role.CLIENT))

    def as_staff(self) -> "Actor":
        """The same actor without the client's role, for what is recorded on a client's behalf."""
        return replace(self, grants=tuple(grant for grant in self.grants if grant.role != Role.CLIENT))

    def grant_for(self, permission: Permission) -> Grant | None:
        """The first grant whose role gives the permission; its role and organisation go on the audit line."""
        return next((grant for grant in self.grants if permission in GRANTED[grant.role]), None)


def visitor(form: UUID | None = None, *, source: str = "") -> Actor:
    """Somebody without a sign-in: a fresh identity for each form, so that two visits can't be joined."""
    return Actor("visitor", form or uuid4(), grants=(Grant(Role.VISITOR),), source=source)


def link_holder(link: UUID, purpose: str, *, source: str = "") -> Actor:
    """Somebody who came by a signed link; its purpose is all they may do."""
    return Actor("link", link, grants=(Grant(Role.LINK_HOLDER),), purpose=purpose, source=source)


def system(name: str) -> Actor:
    """The system at a named routine, such as ``sealer`` or ``demonstration``."""
    return Actor("system", uuid5(_SYSTEM_NAMESPACE, name), grants=(Grant(Role.SYSTEM),), purpose=name, source=name)
