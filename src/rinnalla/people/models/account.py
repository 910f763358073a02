"""A sign-in.

Apart from the person, because a person supported needs none, and signing in writes to it outside any action.
"""

from collections.abc import Iterator
from typing import Any, ClassVar

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.ids import uuid7
from rinnalla.access.records import Record
from rinnalla.access.tenancy import owner_id, served
from rinnalla.people.models.person import Client, Person, Staff

SESSION_SALT = "rinnalla.people.session"


class AccountManager(BaseUserManager["Account"]):
    """Looks an account up by its user name, for the owner being served; the person comes with it."""

    def get_queryset(self) -> "models.QuerySet[Account]":
        return super().get_queryset().select_related("person__staff", "person__client__data_key")

    def get_by_natural_key(self, username: str | None) -> "Account":
        return self.get(owner_id=owner_id(), username=(username or "").strip().lower())


class Account(AbstractBaseUser):
    """A user name and what proves it. A client's account holds no e-mail address.

    A session belongs to a series; counting ``session_series`` on ends every session of the account at once.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner = models.ForeignKey("access.Owner", models.PROTECT, related_name="+", default=served, editable=False)
    person = models.OneToOneField(Person, models.PROTECT, related_name="account")
    username = models.CharField(max_length=80)
    email = models.EmailField(blank=True)
    language = models.CharField(max_length=7, blank=True)
    is_active = models.BooleanField(default=True)
    session_series = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(default=clock.now, editable=False)

    objects: ClassVar[AccountManager] = AccountManager()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    is_staff = False
    is_superuser = False

    class Meta:
        verbose_name = _("account")
        constraints = [models.UniqueConstraint(fields=["owner", "username"], name="account_username")]

    class Privacy:
        personal = {"username", "email", "language"}
        plain = {"id", "owner", "person", "is_active", "session_series", "created_at", "password", "last_login"}

    def __str__(self) -> str:
        return self.username

    def get_session_auth_hash(self) -> str:
        """What a session is compared with at every request: the password and the series."""
        return salted_hmac(SESSION_SALT, f"{self.session_series}|{self.password}", algorithm="sha256").hexdigest()

    def get_session_auth_fallback_hash(self) -> Iterator[str]:
        """The same under the secret keys that were in use before."""
        for secret in settings.SECRET_KEY_FALLBACKS:
            series = f"{self.session_series}|{self.password}"
            yield salted_hmac(SESSION_SALT, series, secret=secret, algorithm="sha256").hexdigest()

    def end_sessions(self) -> None:
        """Let no session of the account go on. The caller saves ``session_series``."""
        self.session_series += 1

    @property
    def staff(self) -> Staff | None:
        """The person as staff, if they are."""
        return getattr(self.person, "staff", None)

    @property
    def client(self) -> Client | None:
        """The person as a client, if they are."""
        return getattr(self.person, "client", None)

    def has_perm(self, *_: Any) -> bool:
        """Nothing is permitted by Django's own means."""
        return False

    def has_module_perms(self, *_: Any) -> bool:
        """Nothing is permitted by Django's own means."""
        return False


class SecondFactorReset(Record):
    """A proposal to take a lost second factor away; ``created_by`` proposed it. Done once a second person confirms."""

    account = models.ForeignKey(Account, models.PROTECT, related_name="second_factor_resets")
    confirmed_at = models.DateTimeField(null=True, blank=True)

    class Meta(Record.Meta):
        verbose_name = _("reset of a second factor")
        indexes = [models.Index(fields=["owner", "account", "created_at"], name="second_factor_reset_of")]

    class Privacy:
        plain = {"account", "confirmed_at"}
