"""What the pages of sign-ins and accounts show."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import segno
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from rinnalla.access.roles import Role
from rinnalla.people.choices import MembershipState
from rinnalla.people.models import Account, Membership
from rinnalla.people.queries.account import accounts_named
from rinnalla.people.queries.membership import memberships_of
from rinnalla.people.queries.second_factor import with_second_factor

# The sign-ins of the demonstration, in the order of the roles, each with its icon and what there is to try.
SIGN_INS: tuple[tuple[str, str, Any], ...] = (
    ("asiakas", "own-work", _("client: own page, notes, who has looked")),
    ("ohjaaja", "guidance", _("peer guide: today, on a phone")),
    ("koordinaattori", "inbox", _("coordinator: requests, guides, periods")),
    ("omahoitaja", "nurse", _("partner professional: own requests")),
    ("tyontekija", "person", _("worker: own learning")),
    ("esihenkilo", "group", _("line manager: the team's meetings and tasks")),
    ("kouluttaja", "book", _("trainer: events")),
    ("arvioija", "chart", _("evaluator: figures of goals")),
    ("yllapitaja", "services", _("service steward: the service directory")),
    ("yhdistys", "building", _("association's contact person")),
    ("sijainen", "inbox", _("deputy coordinator: stands in")),
    ("osastonhoitaja", "nurse", _("ward manager: numbers of the unit")),
    ("paakayttaja", "settings", _("administrator: accounts and roles")),
    ("tietosuojavastaava", "own-data", _("data-protection officer: logs")),
)


@dataclass(frozen=True)
class SignIn:
    """One button of the demonstration's sign-in page."""

    username: str
    icon: str
    words: Any


def demonstration_sign_ins() -> list[SignIn]:
    """The listed sign-ins that exist here."""
    there = accounts_named(name for name, *_rest in SIGN_INS)
    return [SignIn(name, icon, words) for name, icon, words in SIGN_INS if name in there]


@dataclass(frozen=True)
class HeldRole:
    """One membership as the administrator sees it."""

    membership: Membership
    role: Any
    can_end: bool


ACCOUNT_COLUMNS = (_("Name"), _("User name"), _("Roles"), _("Signing in"))


@dataclass(frozen=True)
class AccountRow:
    """One account as the administrator sees it; a client's name is not shown."""

    account: Account
    name: str
    roles: list[HeldRole]
    second_factor: bool
    invited: bool

    @property
    def roles_now(self) -> Any:
        """The roles in words that have not ended."""
        words = [f"{held.role}, {held.membership.unit}" for held in self.roles if held.can_end]
        return "; ".join(words) or _("No roles in force")

    @property
    def state(self) -> Any:
        """In a word or two: whether it is open, and what proves it."""
        if not self.account.is_active:
            return _("Closed")
        if self.invited:
            return _("Invited")
        return _("Code app in use") if self.second_factor else _("Password only")

    @property
    def cells(self) -> list[Any]:
        """The row of the table."""
        address = reverse("account", args=[self.account.pk])
        name = {"text": self.name or self.account.username, "url": address}
        return [name, self.account.username, self.roles_now, self.state]


def account_rows(accounts: list[Account]) -> list[AccountRow]:
    """Accounts with their names, roles and state; the same number of queries for any number of rows."""
    persons = [account.person_id for account in accounts]
    held, proved = memberships_of(persons), with_second_factor(accounts)
    return [
        AccountRow(
            account,
            str(account.staff or ""),
            [_held_role(membership) for membership in held.get(account.person_id, [])],
            account.pk in proved,
            not account.password,
        )
        for account in accounts
    ]


def _held_role(membership: Membership) -> HeldRole:
    return HeldRole(membership, Role(membership.role).label, membership.state != MembershipState.ENDED)


@dataclass(frozen=True)
class CodePicture:
    """A square code to be read by a camera: its side in modules with the quiet zone, and the path that draws it."""

    side: int
    path: str


def code_picture(text: str) -> CodePicture:
    """The picture of a text, as runs of dark modules."""
    rows = list(segno.make(text, error="m", micro=False).matrix_iter(border=4))
    runs = [f"M{start} {y}.5h{len(run)}" for y, row in enumerate(rows) for start, run in _dark_runs(row)]
    return CodePicture(len(rows), "".join(runs))


def _dark_runs(row: Iterable[int]) -> Iterator[tuple[int, list[int]]]:
    place = 0
    for dark, modules in groupby(row):
        run = list(modules)
        if dark:
            yield place, run
        place += len(run)
