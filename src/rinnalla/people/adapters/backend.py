"""Proving who one is with a user name and a password."""

from typing import Any
from uuid import UUID

from django.contrib.auth.backends import BaseBackend
from django.http import HttpRequest

from rinnalla.people.models import Account
from rinnalla.people.queries.account import account_by_id, account_by_username


class OwnersAccounts(BaseBackend):
    """Accounts of the owner being served, whatever an id or a user name may be worth at another."""

    def authenticate(
        self, request: HttpRequest | None, username: str | None = None, password: str | None = None, **_: Any
    ) -> Account | None:
        """The open account; None after the same work for a wrong password, a closed account and an unknown name."""
        if not username or not password:
            return None
        account = account_by_username(username)
        if account is None:
            Account().set_password(password)
            return None
        return account if account.check_password(password) and account.is_active else None

    def get_user(self, user_id: UUID | str) -> Account | None:
        """The open account of a session."""
        return account_by_id(user_id)
