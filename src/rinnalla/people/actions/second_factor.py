"""The second proof besides the password: an app that shows codes, and codes on paper for the day the app is gone."""

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.access.roles import Role
from rinnalla.people.models import Account, SecondFactorReset
from rinnalla.people.queries.account import actor_of
from rinnalla.people.queries.membership import has_another_administrator
from rinnalla.people.queries.second_factor import (
    code_app_of,
    open_reset,
    passkeys_of,
    recovery_codes_of,
    second_factors,
)


@action(Permission.OWN_ACCOUNT, on="account", event=Event.SECOND_FACTOR_CHANGED, writes=())
def turn_on_code_app(*, by: Actor, account: Account, secret: str) -> Account:
    """Ask for a code of an app at every sign-in from now on. Makes recovery codes too.

    Raises NotNow when the account has an app already.
    """
    if code_app_of(account):
        raise NotNow(_("You have a code app in use already. Turn it off first, if you want to change it."))
    TOTP.activate(account, secret)
    if recovery_codes_of(account) is None:
        RecoveryCodes.activate(account)
    return account


@action(Permission.OWN_ACCOUNT, on="account", event=Event.SECOND_FACTOR_CHANGED, writes=())
def turn_off_code_app(*, by: Actor, account: Account) -> Account:
    """Stop asking for codes; recovery codes go with the app, unless a passkey is left to which they belong."""
    app = code_app_of(account)
    if app and passkeys_of(account):
        app.delete()
    else:
        second_factors(account).delete()
    return account


@action(Permission.OWN_ACCOUNT, on="account", event=Event.SECOND_FACTOR_CHANGED, writes=())
def renew_recovery_codes(*, by: Actor, account: Account) -> Account:
    """Make new recovery codes; the old ones stop working. Raises NotNow without a code app or a passkey."""
    if code_app_of(account) is None and not passkeys_of(account):
        raise NotNow(_("Set up a code app or a passkey first. The recovery codes belong to it."))
    old = recovery_codes_of(account)
    if old:
        old.delete()
    RecoveryCodes.activate(account)
    return account


@action(
    Permission.ACCOUNT_WRITE,
    on="account",
    event=Event.SECOND_FACTOR_RESET_PROPOSED,
    writes=(SecondFactorReset,),
)
def propose_reset(*, by: Actor, account: Account) -> Account:
    """Propose to take away a second factor that was lost. Nobody proposes it for themselves.

    Raises NotNow when there is none, or when it has been proposed within a day.
    """
    if not second_factors(account).exists():
        raise NotNow(_("This account has no code app, so there is nothing to reset."))
    if open_reset(account):
        raise NotNow(_("The reset has been proposed already. It is done once another person confirms it."))
    SecondFactorReset(account=account).save()
    return account


@action(Permission.ACCOUNT_WRITE, on="account", event=Event.SECOND_FACTOR_CHANGED, writes=())
def recover_only_administrator(*, by: Actor, account: Account) -> Account:
    """Take the lost second factor of the only administrator away, for whom nobody could propose it; sessions end.

    The password stays. Raises Refused for anybody but the system, and NotNow where there is nothing to take away, the
    account is no administrator's, or another administrator could propose the reset.
    """
    if by.kind != "system":
        raise Refused
    if not second_factors(account).exists():
        raise NotNow(_("This account has no code app, so there is nothing to reset."))
    if not actor_of(account).holds(Role.ADMINISTRATOR):
        raise NotNow(_("This is no administrator's account. The administrator proposes the reset."))
    if has_another_administrator(account.person_id):
        raise NotNow(_("There is another administrator, who proposes the reset on the page of the account."))
    second_factors(account).delete()
    account.end_sessions()
    account.save(update_fields=["session_series"])
    return account


@action(
    Permission.RESET_CONFIRM,
    on="account",
    event=Event.SECOND_FACTOR_CHANGED,
    writes=(SecondFactorReset,),
)
def confirm_reset(*, by: Actor, account: Account) -> Account:
    """Take the second factor and its recovery codes away, and end the sessions, as somebody else has proposed.

    At the next sign-in a worker is led to set up a new one. Raises NotNow without a proposal of the last day, and for
    whoever proposed it.
    """
    proposed = open_reset(account)
    if proposed is None:
        raise NotNow(_("Nobody has proposed this reset within a day. An administrator proposes it first."))
    if proposed.created_by == by.id:
        raise NotNow(_("You proposed this reset yourself. Ask another person to confirm it."))
    second_factors(account).delete()
    account.end_sessions()
    account.save(update_fields=["session_series"])
    proposed.confirmed_at = clock.now()
    proposed.save()
    return account
