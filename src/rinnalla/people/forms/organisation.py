"""Input to organisations and their units."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.people.choices import REGIMES_EXPLAINED, OrganisationKind, UnitKind
from rinnalla.people.models import Unit
from rinnalla.people.queries.organisation import is_organisation, is_unit
from rinnalla.web.forms import PhoneField
from rinnalla.web.submissions import SubmittedForm


class OrganisationForm(SubmittedForm):
    """A party to the work."""

    name = forms.CharField(label=_("Name of the organisation"), max_length=200)
    kind = forms.ChoiceField(
        label=_("What kind of organisation is it?"), choices=OrganisationKind.choices, widget=forms.RadioSelect
    )

    def clean_name(self) -> str:
        """The name. Raises ValidationError when there is an organisation of this name."""
        name: str = self.cleaned_data["name"]
        if is_organisation(name):
            raise forms.ValidationError(_("There is an organisation of this name already. Add the unit to it."))
        return name


class UnitForm(SubmittedForm):
    """A part of an organisation."""

    name = forms.CharField(label=_("Name of the unit"), max_length=200)
    kind = forms.ChoiceField(label=_("What does the unit do?"), choices=UnitKind.choices, widget=forms.RadioSelect)
    regime = forms.ChoiceField(
        label=_("Whose register is kept there?"),
        choices=REGIMES_EXPLAINED,
        widget=forms.RadioSelect(attrs={"as": "list"}),
        help_text=_("It decides which law holds for what is written in the unit."),
    )
    phone = PhoneField(label=_("Phone number"), max_length=40, required=False)
    takes_requests = forms.BooleanField(
        label=_("Takes service requests"),
        required=False,
        help_text=_("Requests for peer guidance can be sent here. The unit needs a coordinator."),
    )

    def __init__(self, *args: Any, organisation: UUID, besides: UUID | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.organisation, self.besides = organisation, besides

    def clean_name(self) -> str:
        """The name. Raises ValidationError when the organisation has a unit of this name."""
        name: str = self.cleaned_data["name"]
        if is_unit(name, organisation=self.organisation, besides=self.besides):
            raise forms.ValidationError(_("The organisation has a unit of this name already. Choose another name."))
        return name

    def clean(self) -> dict[str, Any]:
        """Only a peer guidance service takes requests."""
        chosen = super().clean() or {}
        if chosen.get("takes_requests") and chosen.get("kind") not in {None, UnitKind.GUIDANCE}:
            self.add_error("takes_requests", _("Only a peer guidance service can take service requests."))
        return chosen


def said(unit: Unit) -> dict[str, Any]:
    """A unit as its form names it."""
    return {name: getattr(unit, name) for name in UnitForm.base_fields if name != "version"}
