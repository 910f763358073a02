"""Linking the sign-in of an organisation to an account, by whoever the account belongs to; and letting it go."""

from django.utils.translation import gettext_lazy as _

from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.people.actions.invitation import accept_invitation
from rinnalla.people.models import Account, LinkedSignIn
from rinnalla.people.queries.account import works_here
from rinnalla.people.queries.linked_sign_in import linked_account, linked_sign_in_of
from rinnalla.people.queries.second_factor import passkeys_of

TAKEN = _("That sign-in has been linked to another account already.")


@action(Permission.OWN_ACCOUNT, on="account", event=Event.SIGN_IN_LINKED, writes=(LinkedSignIn,), versioned=False)
def link_sign_in(*, by: Actor, account: Account, issuer: str, identifier: str) -> Account:
    """Let an issuer's identifier enter this account from now on; an earlier one of the same issuer no longer does.

    Raises Refused for somebody who does not work here, NotNow where the identifier leads to another account.
    """
    if not works_here(by):
        raise Refused
    _link(account, issuer, identifier)
    return account


@action(Permission.OWN_ACCOUNT, on="account", event=Event.SIGN_IN_UNLINKED, writes=(LinkedSignIn,), versioned=False)
def unlink_sign_in(*, by: Actor, account: Account, issuer: str) -> Account:
    """Let the sign-in go. Raises NotNow for the last way into the account."""
    linked = linked_sign_in_of(account, issuer)
    if linked is None:
        raise Refused
    if not (account.has_usable_password() or passkeys_of(account)):
        raise NotNow(_("This is your only way in. Add a passkey or set a password first."))
    linked.delete()
    return account


@action(
    Permission.INVITATION_ACCEPT,
    on="account",
    event=Event.SIGN_IN_LINKED,
    writes=(LinkedSignIn,),
    calls=(accept_invitation,),
    versioned=False,
)
def accept_with_sign_in(*, by: Actor, account: Account, issuer: str, identifier: str, password: str) -> Account:
    """Accept an invitation with the sign-in of one's organisation. ``password`` is one that opens nothing, hashed.

    Raises NotNow for a used link, and where the identifier leads to another account.
    """
    accept_invitation(by=by, account=account, password=password)
    _link(account, issuer, identifier)
    return account


def _link(account: Account, issuer: str, identifier: str) -> None:
    holder = linked_account(issuer, identifier)
    if holder and holder.pk != account.pk:
        raise NotNow(TAKEN)
    linked = linked_sign_in_of(account, issuer) or LinkedSignIn(account=account, issuer=issuer)
    linked.identifier = identifier
    linked.save()
