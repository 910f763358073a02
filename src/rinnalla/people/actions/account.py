"""Sign-ins. Passwords arrive hashed: nothing slow happens inside an action's transaction."""

from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.people.models import Account, Person


@action(Permission.ACCOUNT_WRITE, on=None, event=Event.ACCOUNT_CREATED, writes=())
def open_account(*, by: Actor, person: Person, username: str, password: str, email: str = "") -> Account:
    """Open a sign-in for a person; ``password`` is already hashed, or empty for one that is set by invitation."""
    account = Account(person=person, username=username, password=password, email=email)
    account.save()
    return account


@action(Permission.ACCOUNT_WRITE, on="account", event=Event.ACCOUNT_CHANGED, writes=())
def close_account(*, by: Actor, account: Account) -> Account:
    """Close a sign-in at once. The person's name stays on what they have written."""
    account.is_active = False
    account.save(update_fields=["is_active"])
    return account
