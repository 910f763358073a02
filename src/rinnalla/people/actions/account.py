"""Sign-ins. Passwords arrive hashed: nothing slow happens inside an action's transaction."""

from django.utils.translation import gettext_lazy as _

from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.people.models import Account, Person
from rinnalla.people.queries.account import account_by_username


@action(Permission.ACCOUNT_WRITE, on=None, event=Event.ACCOUNT_CREATED, writes=())
def open_account(
    *, by: Actor, person: Person, username: str, password: str, email: str = "", language: str = ""
) -> Account:
    """Open a sign-in for a person; ``password`` is already hashed, or empty for one that is set by invitation.

    Raises NotNow when the user name is taken.
    """
    name = username.strip().lower()
    if account_by_username(name):
        raise NotNow(_("There is an account with this user name already. Choose another name."))
    account = Account(person=person, username=name, password=password, email=email.strip().lower(), language=language)
    account.save()
    return account


@action(Permission.ACCOUNT_WRITE, on="account", event=Event.ACCOUNT_CHANGED, writes=())
def close_account(*, by: Actor, account: Account) -> Account:
    """Close a sign-in and end its sessions at once. The person's name stays on what they have written."""
    account.is_active = False
    account.end_sessions()
    account.save(update_fields=["is_active", "session_series"])
    return account


@action(Permission.ACCOUNT_WRITE, on="account", event=Event.ACCOUNT_CHANGED, writes=())
def reopen_account(*, by: Actor, account: Account) -> Account:
    """Open a closed sign-in again."""
    account.is_active = True
    account.save(update_fields=["is_active"])
    return account


@action(Permission.OWN_ACCOUNT, on="account", event=Event.ACCOUNT_CHANGED, writes=(), versioned=False)
def choose_language(*, by: Actor, account: Account, language: str) -> Account:
    """Remember the language in which a person wants to read the pages."""
    account.language = language
    account.save(update_fields=["language"])
    return account
