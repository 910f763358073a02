"""Passkeys: a key in the phone or computer, by which one signs in without a password."""

from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.webauthn.internal.auth import WebAuthn
from django.utils.translation import gettext_lazy as _

from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.people.models import Account
from rinnalla.people.queries.account import works_here
from rinnalla.people.queries.second_factor import code_app_of, passkeys_of, recovery_codes_of

MOST_PASSKEYS = 10


@action(Permission.OWN_ACCOUNT, on="account", event=Event.SECOND_FACTOR_CHANGED, writes=())
def add_passkey(*, by: Actor, account: Account, name: str, credential: dict[str, Any]) -> Account:
    """Keep a passkey whose answer has been checked; only its public half is here. Makes recovery codes too."""
    if len(passkeys_of(account)) >= MOST_PASSKEYS:
        raise NotNow(_("You have ten passkeys already. Remove one before you add another."))
    WebAuthn.add(account, name, credential)
    if recovery_codes_of(account) is None:
        RecoveryCodes.activate(account)
    return account


@action(Permission.OWN_ACCOUNT, on="account", event=Event.SECOND_FACTOR_CHANGED, writes=())
def remove_passkey(*, by: Actor, account: Account, passkey: Authenticator) -> Account:
    """Remove a passkey; recovery codes go with the last proof they belong to.

    Raises NotNow for the last proof of somebody who works here, and where no password is left to come in by.
    """
    held = passkeys_of(account)
    if passkey not in held:
        raise Refused
    last = len(held) == 1 and code_app_of(account) is None
    if last and (works_here(by) or not account.has_usable_password()):
        raise NotNow(_("This is your last way to prove who you are. Add another passkey or a code app first."))
    passkey.delete()
    codes = recovery_codes_of(account)
    if last and codes:
        codes.delete()
    return account
