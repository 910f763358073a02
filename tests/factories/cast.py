"""The people: Aino guides Kaisa, Bertil works in the same unit, Cecilia is a stranger; and those around them."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.conf import settings

from rinnalla.access import keyring
from rinnalla.access.actors import Actor, system
from rinnalla.access.owners import create_owner
from rinnalla.access.roles import Role
from rinnalla.access.tenancy import owned_reading
from rinnalla.people.actions.account import open_account
from rinnalla.people.actions.organisation import add_organisation, add_unit, give_role, record_staff
from rinnalla.people.choices import OrganisationKind, Regime, UnitKind
from rinnalla.people.queries.account import actor_of

SYSTEM = system("init")


def new_keys():
    """A fresh key file for the tests' installation; returns the keyring."""
    ring = keyring.fresh()
    keyring.write(ring, Path(settings.RINNALLA_KEYS))
    return ring


def make_owner(name="Testialue", **fields):
    """The data controller. Whoever asks serves it."""
    return create_owner(name, **fields)


@dataclass(frozen=True)
class Member:
    """Somebody of the staff with a sign-in."""

    staff: Any
    account: Any
    memberships: tuple[Any, ...]

    @property
    def person(self):
        return self.staff.person

    @property
    def actor(self) -> Actor:
        """As an actor with the roles held at this moment."""
        with owned_reading():
            self.account.refresh_from_db()
            return actor_of(self.account)


def make_staff(name, *roles, **dates):
    """Staff with a sign-in; ``roles`` are pairs of role and unit, ``dates`` go to each."""
    staff = record_staff(by=SYSTEM, first_name=name)
    held = tuple(give_role(by=SYSTEM, unit=unit, person=staff.person, role=role, **dates) for role, unit in roles)
    account = open_account(by=SYSTEM, person=staff.person, username=name.lower(), password="!")
    return Member(staff, account, held)


def make_unit(name, kind, *, organisation_kind=OrganisationKind.ASSOCIATION, **fields):
    """A unit of an organisation of the same name."""
    organisation = add_organisation(by=SYSTEM, name=name, kind=organisation_kind)
    return add_unit(by=SYSTEM, organisation=organisation, name=name, kind=kind, regime=Regime.ASSOCIATION, **fields)


@dataclass(frozen=True)
class Cast:
    """Units and people. ``aino`` and ``bertil`` belong to ``guidance``, ``cecilia`` and ``otso`` to ``elsewhere``."""

    guidance: Any
    elsewhere: Any
    clinic: Any
    members: dict[str, Member] = field(default_factory=dict)

    def __getattr__(self, name) -> Member:
        try:
            return vars(self)["members"][name]
        except KeyError:  # a copy being made has no members yet
            raise AttributeError(name) from None


ROLES = {
    "aino": (Role.GUIDE, "guidance"),
    "bertil": (Role.LINE_MANAGER, "guidance"),
    "daniel": (Role.GUIDE, "guidance"),
    "cecilia": (Role.GUIDE, "elsewhere"),
    "marja": (Role.COORDINATOR, "guidance"),
    "otso": (Role.COORDINATOR, "elsewhere"),
    "sari": (Role.DEPUTY, "guidance"),
    "liisa": (Role.PARTNER, "clinic"),
    "leena": (Role.PARTNER, "clinic"),
    "oskar": (Role.WARD_MANAGER, "clinic"),
    "wilma": (Role.WORKER, "clinic"),
    "eeva": (Role.EVALUATOR, "guidance"),
    "ylva": (Role.ADMINISTRATOR, "guidance"),
    "stella": (Role.STEWARD, "clinic"),
    "tove": (Role.DATA_PROTECTION_OFFICER, "guidance"),
}


def make_cast():
    """Everybody, for the owner being served."""
    guidance = make_unit("Ohjaus", UnitKind.GUIDANCE, takes_requests=True)
    elsewhere = make_unit("Muualla", UnitKind.GUIDANCE, takes_requests=True)
    clinic = make_unit("Poliklinikka", UnitKind.CARE, organisation_kind=OrganisationKind.CLINIC)
    units = {"guidance": guidance, "elsewhere": elsewhere, "clinic": clinic}
    cast = Cast(guidance, elsewhere, clinic)
    cast.members.update({name: make_staff(name.title(), (role, units[unit])) for name, (role, unit) in ROLES.items()})
    return cast
