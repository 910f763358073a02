"""Reading what proves an account besides its password."""

from collections.abc import Iterable
from datetime import timedelta
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.db.models import Q, QuerySet

from rinnalla.access import clock
from rinnalla.access.tenancy import owner_id
from rinnalla.people.models import (
    Account,
    SecondFactorReset,
)

RESET_WAITS = timedelta(days=1)


def second_factors(account: Account) -> "QuerySet[Authenticator]":
    """What proves an account besides its password."""
    rows: QuerySet[Authenticator] = Authenticator.objects.filter(user=account)
    return rows


def code_app_of(account: Account) -> Authenticator | None:
    """The account's code app, when one has been set up."""
    return second_factors(account).filter(type=Authenticator.Type.TOTP).first()


def passkeys_of(account: Account) -> list[Authenticator]:
    """The account's passkeys, the oldest first."""
    return list(second_factors(account).filter(type=Authenticator.Type.WEBAUTHN).order_by("created_at", "pk"))


def recovery_codes_of(account: Account) -> Authenticator | None:
    """The account's recovery codes, when there are any."""
    return second_factors(account).filter(type=Authenticator.Type.RECOVERY_CODES).first()


def open_reset(account: Account) -> SecondFactorReset | None:
    """The proposal of the last day to reset the account's second factor, while it waits for a second person."""
    since = clock.now() - RESET_WAITS
    rows = SecondFactorReset.objects.filter(account=account, confirmed_at=None, created_at__gt=since)
    waiting: SecondFactorReset | None = rows.order_by("-created_at").first()
    return waiting


def with_second_factor(accounts: Iterable[Account]) -> set[UUID]:
    """Which of some accounts have a code app or a passkey."""
    rows = Authenticator.objects.filter(user__in=list(accounts)).exclude(type=Authenticator.Type.RECOVERY_CODES)
    return set(rows.values_list("user_id", flat=True))


def accounts_to_reset(known_as: str) -> list[Account]:
    """Open accounts with an address for mail, by user name or by that address."""
    name = known_as.strip().lower()
    rows = Account.objects.filter(Q(username=name) | Q(email=name), owner_id=owner_id(), is_active=True)
    return list(rows.exclude(email="")[:5])
