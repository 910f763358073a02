"""What the sign-in library asks of us: our sentences, our audit lines, where to go next."""

from typing import Any, NoReturn

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import visitor
from rinnalla.access.arrivals import note_event
from rinnalla.access.demonstration import is_marked
from rinnalla.access.errors import TooManyRefusals
from rinnalla.access.events import Event, Outcome
from rinnalla.people.adapters.sessions import begin
from rinnalla.people.models import Account
from rinnalla.people.queries.account import account_by_username, actor_of
from rinnalla.web.machine import client_address
from rinnalla.web.pages import see

CONFIRMED_FOR = 300


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc] # the library has no types
    """Sign-ins as this house wants them. Its signals stay unused; what happens is written here."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": _("The user name or the password is not right. Check both and try again."),
        "incorrect_password": _("That is not your password. Check it and try again."),
        "enter_current_password": _("That is not your present password. Check it and try again."),
        "incorrect_code": _("The code is not right, or it has been used. Wait for the next one."),
        "invalid_password_reset": _("This link has been used, or its time has passed. Ask for a new one."),
    }

    def validation_error(self, code: str, *values: Any) -> ValidationError:
        """The sentence of an error. Raises TooManyRefusals where the library would only say so at a field."""
        if code in {"too_many_login_attempts", "rate_limited"}:
            self._refuse()
        return super().validation_error(code, *values)  # type: ignore[no-any-return] # the library has no types

    def _refuse(self) -> NoReturn:
        raise TooManyRefusals

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Write that a sign-in failed, on which account when there is one. What was typed is not kept."""
        account = account_by_username(credentials.get("username", ""))
        by = visitor(source=_source(request))
        note_event(by, Event.SIGN_IN_FAILED, outcome=Outcome.REFUSED, record=account)

    def login(self, request: HttpRequest, user: Any) -> None:
        """Begin a session, under a new key, and write it."""
        super().login(request, user)
        begin(request, demonstration=is_marked())
        by = actor_of(user, source=_source(request))
        note_event(by, Event.SIGNED_IN, record=user)

    def logout(self, request: HttpRequest) -> None:
        """End the session and write it."""
        if isinstance(request.user, Account):
            by = actor_of(request.user, source=_source(request))
            note_event(by, Event.SIGNED_OUT, record=request.user)
        super().logout(request)

    def set_password(self, user: Any, password: str) -> None:
        """Change the password and write it.

        Every other session of the account ends, because the password is part of it.
        """
        user.set_password(password)
        user.save(update_fields=["password"])
        by = actor_of(user, source=_source(self.request))
        note_event(by, Event.PASSWORD_CHANGED, record=user)

    def post_login(self, request: HttpRequest, user: Any, *, redirect_url: str | None = None, **_: Any) -> HttpResponse:
        """Go on to what was being written when the session ended, else to the page asked for, else to the first one."""
        if request.session.get("kept"):
            return see(reverse("continue_form"))
        return see(redirect_url if redirect_url and self.is_safe_url(redirect_url) else settings.LOGIN_REDIRECT_URL)

    def is_safe_url(self, url: str) -> bool:
        """Whether an address leads to a page of this very host."""
        return url_has_allowed_host_and_scheme(
            url, allowed_hosts={self.request.get_host()}, require_https=self.request.is_secure()
        )

    def send_password_reset_mail(self, user: Account, email: str, context: dict[str, Any]) -> None:
        """The link to a new password, in the language of its reader."""
        with translation.override(user.language or translation.get_language()):
            super().send_password_reset_mail(user, email, context)

    def is_reauthentication_required(self, *, app: str, **_: Any) -> bool:
        """Not when one has signed in or confirmed within five minutes."""
        records = get_authentication_records(self.request, self.request.user)
        return not records or clock.now().timestamp() - records[-1]["at"] > CONFIRMED_FOR


def _source(request: HttpRequest) -> str:
    return f"web {client_address(request)}"
