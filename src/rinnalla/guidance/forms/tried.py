"""What is asked of a service tried."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.guidance.choices import Company, Liking, TriedState
from rinnalla.guidance.models import Meeting, ServiceTried
from rinnalla.guidance.states import may_follow
from rinnalla.web.forms import FinnishDateField
from rinnalla.web.pick import PickField, PickingForm
from rinnalla.web.submissions import SubmittedForm

LIKING = [("", _("not asked")), *Liking.choices]
COMPANY = [("", _("not told")), *Company.choices]


def liking_field() -> forms.ChoiceField:
    """What the client thought of it."""
    return forms.ChoiceField(
        label=_("What did the client think of it?"), choices=LIKING, required=False, widget=forms.RadioSelect
    )


def reason_field() -> forms.CharField:
    """Why, in the client's own words."""
    return forms.CharField(
        label=_("Why?"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("In the client's own words, when they want to say."),
    )


class FollowForm(SubmittedForm):
    """How it went."""

    state = forms.ChoiceField(label=_("How far has it come?"), choices=TriedState.choices, widget=forms.RadioSelect)
    on = FinnishDateField(label=_("When?"))
    company = forms.ChoiceField(
        label=_("With whom did the client go?"), choices=COMPANY, required=False, widget=forms.RadioSelect
    )
    liked = liking_field()
    reason = reason_field()

    def __init__(self, *args: Any, state: str = TriedState.SUGGESTED, **kwargs: Any) -> None:
        kwargs["initial"] = {"on": clock.today(), **(kwargs.get("initial") or {})}
        super().__init__(*args, **kwargs)
        self.fields["state"].choices = [(one.value, one.label) for one in may_follow(state)]  # type: ignore[attr-defined] # a choice field

    def clean_on(self) -> Any:
        """What has happened did not happen tomorrow."""
        day = self.cleaned_data["on"]
        if day and day > clock.today():
            raise forms.ValidationError(_("That day is still ahead."))
        return day


class TriedForm(FollowForm, PickingForm):
    """Which service: one of the directory, or another in words. ``meetings`` come each with its moment in words."""

    service = PickField(
        label=_("Which service?"), help_text=_("Write a word or a name, press Find, and choose one of those found.")
    )
    meeting = forms.ChoiceField(label=_("Meeting it belongs to"), required=False)
    field_order = ("service", "meeting")

    def __init__(self, *args: Any, meetings: Sequence[tuple[Meeting, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.meetings = {str(one.pk): one for one, _said in meetings}
        held = [(str(one.pk), said) for one, said in meetings]
        self.fields["meeting"].choices = [("", _("no one meeting")), *held]  # type: ignore[attr-defined] # a choice field

    @property
    def values(self) -> dict[str, Any]:
        """The service and the meeting themselves."""
        chosen = super().values
        service, other = chosen["service"]
        return {**chosen, "service": service, "other": other, "meeting": self.meetings.get(chosen["meeting"])}


def said(tried: ServiceTried) -> dict[str, str]:
    """A service tried as its form names it."""
    return {"state": tried.state}
