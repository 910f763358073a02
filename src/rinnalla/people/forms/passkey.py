"""Input to passkeys. The browser writes what the key has said into a hidden field."""

from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.forms import AuthenticateWebAuthnForm, LoginWebAuthnForm
from allauth.mfa.webauthn.internal.auth import complete_registration, parse_registration_response
from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.web.submissions import SubmittedForm

NOT_RIGHT = _("The passkey did not work. Try again, or choose another way.")


class PasskeyForm(SubmittedForm):
    """A new passkey under a name of one's own."""

    name = forms.CharField(
        label=_("Name of the passkey"), max_length=60, help_text=_("By it you know the device, such as “my phone”.")
    )
    credential = forms.JSONField(widget=forms.HiddenInput, required=False)

    def clean_credential(self) -> dict[str, Any]:
        """What the key has answered. Raises ValidationError when it is not an answer to what this session asked."""
        said = self.cleaned_data["credential"]
        try:
            parse_registration_response(said)
            verified = complete_registration(said).is_user_verified()
        except (forms.ValidationError, AttributeError, KeyError, TypeError, ValueError) as wrong:
            raise forms.ValidationError(NOT_RIGHT) from wrong
        if not verified:
            raise forms.ValidationError(NOT_RIGHT)
        answer: dict[str, Any] = said
        return answer


class PasskeyRemovalForm(SubmittedForm):
    """Which passkey goes."""

    passkey = forms.ChoiceField(label=_("Which passkey do you remove?"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, held: list[Authenticator], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.held = {str(one.pk): one for one in held}
        self.fields["passkey"].choices = [(key, one.wrap().name) for key, one in self.held.items()]  # type: ignore[attr-defined] # a choice field

    def clean_passkey(self) -> Authenticator:
        """The chosen passkey."""
        return self.held[self.cleaned_data["passkey"]]


class EnterByPasskeyForm(LoginWebAuthnForm):  # type: ignore[misc] # the library has no types
    """A passkey in place of user name and password."""


class ProveByPasskeyForm(AuthenticateWebAuthnForm):  # type: ignore[misc] # the library has no types
    """A passkey after the password."""
