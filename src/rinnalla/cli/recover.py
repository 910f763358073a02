"""``rinnalla recover``: the only administrator has lost the second factor, and nobody is there to propose its reset."""

from argparse import Namespace

from django.utils.translation import override

from rinnalla.access.actors import system
from rinnalla.access.errors import NotNow
from rinnalla.access.owners import every_owner
from rinnalla.access.tenancy import turn
from rinnalla.cli import installation
from rinnalla.cli.stops import Stop
from rinnalla.people.actions.second_factor import recover_only_administrator
from rinnalla.people.queries.account import account_by_username


def run(asked: Namespace) -> int:
    """Take the second factor away; the password is still asked for, and a new factor is set up after it."""
    installation.require()
    for owner in every_owner():
        with turn(owner), override("en"):
            account = account_by_username(asked.username)
            if account is None:
                continue
            try:
                recover_only_administrator(by=system("recover"), account=account)
            except NotNow as refused:
                raise Stop(str(refused.sentence)) from refused
            print(f"The second factor of {account.username} is taken away. Sign in and set up a new one.")
            return 0
    raise Stop(f"There is no account with the user name {asked.username}.")
