"""What the staff are asked of a client: contact details, consents, who must not be matched, a sign-in."""

import secrets
from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.people.choices import HEARD, ConsentKind
from rinnalla.people.models import Client, Staff, Unit
from rinnalla.people.queries.account import account_by_username
from rinnalla.web.forms import FinnishDateField, PhoneField
from rinnalla.web.submissions import SubmittedForm

HOW = HEARD
# User names are seen where clients' names are not, so they are made of these and not of a name.
PLAIN_WORDS = ("aamu", "aurinko", "haapa", "hilla", "joki", "koivu", "kurki", "lumi", "meri", "niitty", "pilvi")


class ContactForm(SubmittedForm):
    """A client's name and contact details."""

    name = forms.CharField(label=_("Client's name"), max_length=200)
    call_name = forms.CharField(label=_("What does the client want to be called?"), max_length=80, required=False)
    phone = PhoneField(
        label=_("Phone number"),
        max_length=40,
        required=False,
        help_text=_("Leave this empty if the client has no phone."),
    )
    email = forms.EmailField(label=_("E-mail address"), max_length=200, required=False)
    language = forms.ChoiceField(label=_("Client's language"), choices=settings.LANGUAGES)


def said(client: Client) -> dict[str, Any]:
    """A client's contact details as their form names them."""
    return {name: getattr(client, name) for name in ContactForm.base_fields if name != "version"}


class OnBehalfForm(SubmittedForm):
    """How and when a client said something that is recorded on their behalf."""

    how = forms.ChoiceField(label=_("How did the client say it?"), choices=HOW, widget=forms.RadioSelect)
    day = FinnishDateField(label=_("When?"), required=False, help_text=_("Empty means today."))

    def clean_day(self) -> date | None:
        """The day. Raises ValidationError for one that has not come."""
        day: date | None = self.cleaned_data["day"]
        if day and day > clock.today():
            raise forms.ValidationError(_("This day has not come yet. Write the day on which the client said it."))
        return day


class ConsentForm(OnBehalfForm):
    """A consent of a client; a disclosure permit names the unit that receives."""

    kind = forms.ChoiceField(
        label=_("What does the client agree to?"),
        choices=ConsentKind.choices,
        widget=forms.RadioSelect(attrs={"as": "list"}),
    )
    recipient = forms.ChoiceField(
        label=_("Who may see the goals, summaries and services tried?"),
        required=False,
        help_text=_("Only for a disclosure permit."),
    )
    remark = forms.CharField(label=_("Remark"), max_length=500, required=False)
    field_order = ["kind", "recipient", "how", "day", "remark"]

    def __init__(self, *args: Any, senders: Iterable[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.senders = {str(unit.pk): unit for unit in senders}
        if self.senders:
            named = [(key, f"{unit.organisation}, {unit}") for key, unit in self.senders.items()]
            self.fields["recipient"].choices = [("", "–"), *named]  # type: ignore[attr-defined] # a choice field
            return
        del self.fields["recipient"]
        kinds = [choice for choice in ConsentKind.choices if choice[0] != ConsentKind.DISCLOSURE]
        self.fields["kind"].choices = kinds  # type: ignore[attr-defined] # a choice field

    def clean(self) -> dict[str, Any]:
        """A disclosure permit has a recipient."""
        chosen = super().clean() or {}
        if chosen.get("kind") == ConsentKind.DISCLOSURE and not chosen.get("recipient"):
            self.add_error("recipient", _("Choose who may see the goals, summaries and services tried."))
        return chosen

    @property
    def values(self) -> dict[str, Any]:
        """The recipient themselves; none but for a disclosure permit."""
        chosen = self.cleaned_data
        permit = chosen["kind"] == ConsentKind.DISCLOSURE
        return {
            "kind": ConsentKind(chosen["kind"]),
            "recipient": self.senders[chosen["recipient"]] if permit else None,
            "how": chosen["how"],
            "given_on": chosen["day"],
            "remark": chosen["remark"],
        }


class WithdrawalForm(OnBehalfForm):
    """A consent that a client takes back; no reason is asked."""

    @property
    def values(self) -> dict[str, Any]:
        """How and on which day."""
        return {"how": self.cleaned_data["how"], "withdrawn_on": self.cleaned_data["day"]}


class ApartForm(SubmittedForm):
    """Which guide must not be matched with a client, and why."""

    guide = forms.ChoiceField(label=_("Guide"), widget=forms.RadioSelect(attrs={"as": "list"}))
    reason = forms.CharField(
        label=_("Why?"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Only the unit's coordinators read the reason."),
    )

    def __init__(self, *args: Any, guides: Iterable[Staff], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.guides = {str(guide.pk): guide for guide in guides}
        self.fields["guide"].choices = [(key, str(guide)) for key, guide in self.guides.items()]  # type: ignore[attr-defined] # a choice field

    @property
    def values(self) -> dict[str, Any]:
        """The guide as a person."""
        return {"other": self.guides[self.cleaned_data["guide"]].person, "reason": self.cleaned_data["reason"]}


class SignInForm(SubmittedForm):
    """The user name of a client's sign-in."""

    username = forms.CharField(
        label=_("User name"),
        max_length=80,
        help_text=_("This is a suggestion. You can choose another one together; do not use the client's whole name."),
        validators=[RegexValidator(r"^[\w.-]+\Z", _("Use letters, numbers, dots and hyphens only."))],
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none"}),
    )

    def clean_username(self) -> str:
        """The user name in small letters. Raises ValidationError when it is taken."""
        name: str = self.cleaned_data["username"].lower()
        if account_by_username(name):
            raise forms.ValidationError(_("There is an account with this user name already. Choose another name."))
        return name


def suggested_username() -> str:
    """Two plain words and a number: easy to remember, and nobody's name."""
    first = secrets.choice(PLAIN_WORDS)
    second = secrets.choice([word for word in PLAIN_WORDS if word != first])
    return f"{first}-{second}-{secrets.randbelow(90) + 10}"
