"""What is asked of reaching a client, of an attempt to do so, and of a joint handover."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.guidance.choices import ContactOutcome
from rinnalla.guidance.forms.meeting import moment_of
from rinnalla.guidance.models import Handover
from rinnalla.people.actions.contact import Reach
from rinnalla.people.choices import ReachWay
from rinnalla.people.models import Client
from rinnalla.web.forms import FinnishDateField, FinnishTimeField, PhoneField
from rinnalla.web.submissions import SubmittedForm

MAY = (
    ("may_text", _("send a text message")),
    ("may_voicemail", _("leave a message in voicemail or with whoever answers")),
    ("may_name_service", _("tell whoever answers where we call from")),
)
NEEDS: dict[str, tuple[str, Any]] = {
    ReachWay.CALL: ("phone", _("Write the number, or choose another way.")),
    ReachWay.TEXT: ("phone", _("Write the number, or choose another way.")),
    ReachWay.LETTER: ("address", _("Write where the letter is sent.")),
    ReachWay.THROUGH: ("through", _("Write who it is and how they are reached.")),
    ReachWay.EMAIL: ("email", _("Write the e-mail address, or choose another way.")),
}


class ReachFields(SubmittedForm):
    """How a client is reached; no phone or e-mail address is needed. ``values`` gives it whole as ``reach``."""

    phone = PhoneField(
        label=_("Phone number"),
        max_length=40,
        required=False,
        help_text=_("Leave this empty if the client has no phone."),
    )
    way = forms.ChoiceField(
        label=_("How may we reach the client?"),
        choices=[choice for choice in ReachWay.choices if choice[0] != ReachWay.EMAIL],
        widget=forms.RadioSelect,
        initial=ReachWay.CALL,
    )
    may = forms.MultipleChoiceField(
        label=_("What may we do?"),
        choices=MAY,
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("What is not ticked, we do not do."),
    )
    address = forms.CharField(
        label=_("Address for letters"), max_length=300, required=False, help_text=_("Only if we may write a letter.")
    )
    through = forms.CharField(
        label=_("Through whom?"),
        max_length=300,
        required=False,
        help_text=_("Only if we reach the client through somebody: name and phone number."),
    )

    def clean(self) -> dict[str, Any]:
        """The way that was chosen can be gone."""
        chosen = super().clean() or {}
        name, sentence = NEEDS.get(chosen.get("way", ""), ("", ""))
        if name in self.fields and not chosen.get(name) and name not in self.errors:
            self.add_error(name, sentence)
        return chosen

    @property
    def values(self) -> dict[str, Any]:
        """The answers about reaching the client as one."""
        chosen = super().values
        may = {name: name in chosen["may"] for name, _words in MAY}
        reach = Reach(ReachWay(chosen["way"]), address=chosen["address"], through=chosen["through"], **may)
        left = {name: value for name, value in chosen.items() if name not in {"way", "may", "address", "through"}}
        return {**left, "reach": reach}


def reached(client: Client) -> dict[str, Any]:
    """How a client is reached, as the form names it; nothing before it has been told."""
    known = getattr(client, "safe_contact", None)
    if known is None:
        return {}
    may = [name for name, _words in MAY if getattr(known, name)]
    return {"way": known.way, "may": may, "address": known.address, "through": known.through}


class ReachForm(ReachFields):
    """How a client is reached, once their name and number are known."""

    field_order = ["way", "may", "address", "through"]

    def __init__(self, *args: Any, has_phone: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["phone"]
        if not has_phone:
            ways = [choice for choice in ReachWay.choices if choice[0] not in {ReachWay.CALL, ReachWay.TEXT}]
            self.fields["way"].choices = ways  # type: ignore[attr-defined] # a choice field


class ContactForm(SubmittedForm):
    """An attempt to reach the client."""

    day = FinnishDateField(label=_("Date"))
    time = FinnishTimeField(label=_("Time of day"))
    way = forms.ChoiceField(label=_("How did you try?"), choices=ReachWay.choices, widget=forms.RadioSelect)
    outcome = forms.ChoiceField(label=_("How did it go?"), choices=ContactOutcome.choices, widget=forms.RadioSelect)
    next_on = FinnishDateField(
        label=_("When do you try next?"), required=False, help_text=_("Empty if no other try is needed.")
    )
    remark = forms.CharField(
        label=_("Remark"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("The client can read this."),
    )

    def clean(self) -> dict[str, Any]:
        """The attempt has been made, and the next one lies ahead."""
        chosen = super().clean() or {}
        day, time, following = chosen.get("day"), chosen.get("time"), chosen.get("next_on")
        if day and time and moment_of(day, time) > clock.now():
            self.add_error("time", _("This time has not come yet. Write when the client was tried to be reached."))
        if following and following < clock.today():
            self.add_error("next_on", _("Choose today or a day ahead."))
        return chosen

    @property
    def values(self) -> dict[str, Any]:
        """The day and the time as one moment."""
        chosen = super().values
        return {"tried_at": moment_of(chosen.pop("day"), chosen.pop("time")), **chosen}


class HandoverForm(SubmittedForm):
    """Who continues, and the joint handover: planned, and told once it is done."""

    continues_name = forms.CharField(
        label=_("Who continues with the client?"), max_length=200, help_text=_("A person by name and task.")
    )
    continues_where = forms.CharField(label=_("In which organisation?"), max_length=200)
    planned_on = FinnishDateField(label=_("When do you meet together?"), required=False)
    takes_part = forms.CharField(
        label=_("Who takes part?"),
        max_length=500,
        required=False,
        help_text=_("The client decides who is there. For example: the client, the named nurse and the guide."),
    )
    done_on = FinnishDateField(label=_("When was it done?"), required=False, help_text=_("Empty until it is done."))
    agreed = forms.CharField(
        label=_("What was agreed?"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 4})
    )

    def clean_done_on(self) -> Any:
        """The day. Raises ValidationError for one that has not come."""
        day = self.cleaned_data["done_on"]
        if day and day > clock.today():
            raise forms.ValidationError(_("This day has not come yet. Write it as the planned day."))
        return day


def handed_over(made: Handover | None) -> Mapping[str, Any]:
    """A handover as its form names it."""
    if made is None:
        return {}
    return {name: getattr(made, name) for name in HandoverForm.base_fields if name != "version"}
