"""Input to one's own account, and to accounts that are administered."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from rinnalla.access.roles import STAFF_ROLES, Role
from rinnalla.people.models import Unit
from rinnalla.people.queries.account import account_by_username
from rinnalla.web.forms import FinnishDateField
from rinnalla.web.submissions import SubmittedForm

ROLES = [(role.value, role.label) for role in Role if role in STAFF_ROLES]


class LanguageForm(SubmittedForm):
    """The language of the pages."""

    language = forms.ChoiceField(label=_("Language of the pages"), choices=settings.LANGUAGES, widget=forms.RadioSelect)


class RoleForm(SubmittedForm):
    """A role in a unit, for a time."""

    unit = forms.ChoiceField(label=_("Unit"))
    role = forms.ChoiceField(label=_("Role"), choices=ROLES)
    starts_on = FinnishDateField(label=_("First day"), required=False, help_text=_("Empty means today."))
    ends_on = FinnishDateField(label=_("Last day"), required=False, help_text=_("Empty means until further notice."))

    def __init__(self, *args: Any, units: Iterable[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.units = {str(unit.pk): unit for unit in units}
        self.fields["unit"].choices = [(key, f"{unit.organisation}: {unit}") for key, unit in self.units.items()]  # type: ignore[attr-defined] # a choice field

    def clean_unit(self) -> Unit:
        """The chosen unit."""
        return self.units[self.cleaned_data["unit"]]

    def clean_role(self) -> Role:
        """The chosen role."""
        return Role(self.cleaned_data["role"])

    def clean(self) -> dict[str, Any]:
        """The last day can't come before the first."""
        chosen = super().clean() or {}
        first: date | None = chosen.get("starts_on")
        last: date | None = chosen.get("ends_on")
        if first and last and last < first:
            self.add_error("ends_on", _("The last day comes before the first. Check the two days."))
        return chosen


class InvitationForm(RoleForm):
    """Somebody new to work here."""

    first_name = forms.CharField(label=_("First name"), max_length=80)
    last_name = forms.CharField(label=_("Last name"), max_length=80, required=False)
    email = forms.EmailField(
        label=_("E-mail address"), help_text=_("Becomes the user name. The invitation is sent here.")
    )
    language = forms.ChoiceField(label=_("Language of the invitation"), choices=settings.LANGUAGES)
    field_order = ["first_name", "last_name", "email", "language", "unit", "role", "starts_on", "ends_on"]

    def clean_email(self) -> str:
        """The address. Raises ValidationError when somebody has it as their user name."""
        email: str = self.cleaned_data["email"].lower()
        if account_by_username(email):
            raise forms.ValidationError(
                _("Somebody has an account with this address already. Give the role to them instead.")
            )
        return email
