"""What is asked on the public pages, a short sheet at a time, and of a client who asks for themselves."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.guidance.actions.asking import Asked, Whom
from rinnalla.guidance.actions.request import Caller
from rinnalla.guidance.choices import NamedContact, RequestOrigin
from rinnalla.guidance.forms.contact import ReachFields
from rinnalla.guidance.forms.request import LONG, SituationForm
from rinnalla.people.choices import ReachWay
from rinnalla.people.models import Unit
from rinnalla.web.forms import PhoneField
from rinnalla.web.submissions import SubmittedForm

TRAP = "home_page"


class UnitFields(SubmittedForm):
    """Where the request is sent, when there is a choice; and a field that no person sees or fills in."""

    unit = forms.ChoiceField(label=_("Where is the request sent?"))
    home_page = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, units: Sequence[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(str(unit.pk), f"{unit.organisation}, {unit}") for unit in units]
        self.fields["unit"].choices = named  # type: ignore[attr-defined] # a choice field
        if len(units) == 1:
            del self.fields["unit"]


class SenderSheet(UnitFields):
    """Who the professional is."""

    caller_name = forms.CharField(label=_("Your name and task"), max_length=200)
    caller_place = forms.CharField(label=_("Your workplace"), max_length=200)
    origin = forms.ChoiceField(
        label=_("What kind of service is it?"),
        choices=[choice for choice in RequestOrigin.choices if choice[0] != RequestOrigin.CLIENT],
        widget=forms.RadioSelect,
    )
    caller_phone = PhoneField(label=_("Your work phone"), max_length=40)
    caller_email = forms.EmailField(
        label=_("Your work e-mail"),
        max_length=200,
        required=False,
        help_text=_(
            "Only for a reminder, if we have to ask you something. Nothing about the client is sent by e-mail."
        ),
    )


class WhomSheet(ReachFields):
    """Who the client is and how they are reached."""

    name = forms.CharField(label=_("Client's name"), max_length=200)
    call_name = forms.CharField(label=_("What does the client want to be called?"), max_length=80, required=False)
    contact_wish = forms.CharField(label=_("When does it suit the client?"), max_length=500, required=False)
    field_order = ["name", "call_name", "phone", "way", "may", "address", "through"]


class AgreementSheet(SubmittedForm):
    """What the client has agreed to with the professional. Nothing is ticked beforehand."""

    brief = forms.CharField(
        label=_("What may the guide know before the first meeting?"),
        max_length=2000,
        widget=LONG,
        help_text=_("Read this together with the client. The guide sees this text, not the situation you wrote."),
    )
    information = forms.BooleanField(
        label=_("The client has been told how their data is handled and wants the request to be sent")
    )


class OwnWhomSheet(UnitFields, ReachFields):
    """Who I am and how I am reached."""

    name = forms.CharField(label=_("Your name"), max_length=200)
    call_name = forms.CharField(label=_("What may we call you?"), max_length=80, required=False)
    email = forms.EmailField(label=_("E-mail address"), max_length=200, required=False)
    contact_wish = forms.CharField(label=_("When does it suit you?"), max_length=500, required=False)
    field_order = ["unit", "name", "call_name", "way", "phone", "email", "address", "through", "may"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: dict[str, Any] = self.fields
        fields["way"].label, fields["way"].initial = _("How may we reach you?"), None
        fields["way"].choices = [(ReachWay(way), OWN_WAYS.get(way, words)) for way, words in ReachWay.choices]
        fields["phone"].help_text = _("Leave this empty if you have no phone.")
        fields["through"].help_text = _("Only if we reach you through somebody: name and phone number.")


OWN_WAYS: dict[str, Any] = {
    ReachWay.THROUGH: _("through a person I name"),
    ReachWay.COME_BY: _("I come by myself"),
}


class OwnSituationSheet(SubmittedForm):
    """What I would like, in my own words."""

    hopes = forms.CharField(
        label=_("What would you hope for?"),
        max_length=4000,
        widget=LONG,
        help_text=_("In your own words. One sentence is enough."),
    )
    situation = forms.CharField(
        label=_("What is your everyday life like now?"), max_length=4000, required=False, widget=LONG
    )
    named_contact = forms.ChoiceField(
        label=_("Do you have a named nurse or worker?"),
        choices=NamedContact.choices,
        widget=forms.RadioSelect,
        required=False,
    )
    named_contact_name = forms.CharField(label=_("Their name"), max_length=200, required=False)


class OwnAgreementSheet(SubmittedForm):
    """What the guide may know of me, and that I have been told."""

    brief = forms.CharField(
        label=_("What may the guide know of you before you meet?"),
        max_length=2000,
        widget=LONG,
        help_text=_("The guide sees only this text. For example: I like fishing and would begin in a quiet place."),
    )
    information = forms.BooleanField(label=_("I have read how my data is handled and want to send the request"))


class OwnRequestForm(UnitFields, OwnSituationSheet):
    """A client with an own account asks for themselves: name and number are known already."""

    brief = OwnAgreementSheet.base_fields["brief"]
    field_order = ["unit", "hopes", "situation", "named_contact", "named_contact_name", "brief"]

    @property
    def values(self) -> dict[str, Any]:
        """What is told, as one answer."""
        return {"asked": asked_in(super().values)}


PROFESSIONAL: tuple[type[SubmittedForm], ...] = (SenderSheet, WhomSheet, SituationForm, AgreementSheet)
CLIENT: tuple[type[SubmittedForm], ...] = (OwnWhomSheet, OwnSituationSheet, OwnAgreementSheet)


def asked_in(told: dict[str, Any]) -> Asked:
    """What has been told about the situation."""
    names = Asked.__dataclass_fields__
    return Asked(**{"situation": "", **{name: value for name, value in told.items() if name in names}})


def whom_in(told: dict[str, Any]) -> Whom:
    """Who the client is."""
    return Whom(**{name: value for name, value in told.items() if name in Whom.__dataclass_fields__})


def caller_in(told: dict[str, Any]) -> Caller:
    """Who asks for the client."""
    called = {name.removeprefix("caller_"): value for name, value in told.items() if name.startswith("caller_")}
    return Caller(**called)
