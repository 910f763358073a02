"""What is asked of somebody who wants in."""

from typing import Any

from allauth.mfa import app_settings
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.models import Authenticator
from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from rinnalla.people.models import Account

CODE = forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric", "spellcheck": "false"})


class SignInForm(forms.Form):
    """A user name and a password."""

    username = forms.CharField(
        label=_("User name"),
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}),
    )
    password = forms.CharField(
        label=_("Password"),
        max_length=200,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )


class OnceOnly:
    """A code of the app counts once, for as long as any clock would still take it."""

    user: Account
    authenticator: Authenticator

    def clean_code(self) -> str:
        """The code. Raises ValidationError for one that was used before."""
        code: str = super().clean_code()  # type: ignore[misc] # the library's form comes next
        if self.authenticator.type == Authenticator.Type.TOTP:
            window = app_settings.TOTP_PERIOD * (2 * app_settings.TOTP_TOLERANCE + 1)
            if not cache.add(f"rinnalla.code-app:{self.user.pk}:{code.replace(' ', '')}", "used", timeout=window):
                raise ValidationError(_("The code is not right, or it has been used. Wait for the next one."))
        return code


class CodeForm(OnceOnly, AuthenticateForm):  # type: ignore[misc] # the library has no types
    """A code of the app, or one of the recovery codes."""

    code = forms.CharField(label=_("Code"), max_length=20, widget=CODE)


class ConfirmByCodeForm(OnceOnly, ReauthenticateForm):  # type: ignore[misc] # the library has no types
    """The same, to confirm who one is in the middle of a session."""

    code = forms.CharField(label=_("Code"), max_length=20, widget=CODE)


class ConfirmForm(forms.Form):
    """The password, to confirm who one is in the middle of a session."""

    password = forms.CharField(
        label=_("Password"),
        max_length=200,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )


class ForgottenForm(forms.Form):
    """How one is known here."""

    known_as = forms.CharField(
        label=_("User name or e-mail address"),
        max_length=254,
        widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}),
    )


class NewPasswordForm(forms.Form):
    """A new password, typed twice."""

    new_password = forms.CharField(
        label=_("New password"),
        max_length=200,
        strip=False,
        help_text=_("At least 12 characters. A few words in a row are easy to remember and hard to guess."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    again = forms.CharField(
        label=_("The same password again"),
        max_length=200,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, account: Account, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.account = account

    def clean_new_password(self) -> str:
        """The password. Raises ValidationError for one that is short, common, or like the user name."""
        password: str = self.cleaned_data["new_password"]
        validate_password(password, self.account)
        return password

    def clean(self) -> dict[str, Any]:
        """The two must be the same."""
        chosen = super().clean() or {}
        if "new_password" in chosen and chosen["new_password"] != chosen.get("again"):
            self.add_error("again", _("The two passwords differ. Type the same one twice."))
        return chosen


class ChangePasswordForm(NewPasswordForm):
    """A new password in place of the present one."""

    present = forms.CharField(
        label=_("Present password"),
        max_length=200,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    field_order = ["present", "new_password", "again"]

    def clean_present(self) -> str:
        """The present password. Raises ValidationError when it is not."""
        present: str = self.cleaned_data["present"]
        if not self.account.check_password(present):
            raise ValidationError(_("That is not your present password. Check it and try again."))
        return present


class AppCodeForm(forms.Form):
    """The first code of an app that is being set up."""

    code = forms.CharField(
        label=_("Six digits from the app"),
        max_length=10,
        widget=CODE,
    )
