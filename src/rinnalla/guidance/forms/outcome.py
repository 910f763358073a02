"""What is asked of life events, own words and counts."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.guidance.choices import LifeEventKind, Teller
from rinnalla.guidance.models.outcome import MOST_COUNTED
from rinnalla.web.forms import FinnishDateField
from rinnalla.web.submissions import SubmittedForm

AHEAD = _("That day is still ahead.")


def _number(label: Any) -> forms.IntegerField:
    widget = forms.NumberInput(attrs={"inputmode": "numeric"})
    return forms.IntegerField(label=label, min_value=0, max_value=MOST_COUNTED, widget=widget)


class OwnVoiceForm(SubmittedForm):
    """A form in which a client speaks for themselves: there it is not asked whose words they are."""

    voice = ""

    def __init__(self, *args: Any, as_client: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.as_client = as_client
        if as_client:
            del self.fields[self.voice]

    @property
    def values(self) -> dict[str, Any]:
        """The cleaned values, the client's own as theirs."""
        return {**super().values, **({self.voice: Teller.CLIENT} if self.as_client else {})}

    def not_ahead(self, name: str) -> None:
        """What has happened did not happen tomorrow."""
        day = self.cleaned_data.get(name)
        if day and day > clock.today():
            self.add_error(name, AHEAD)


class LifeEventForm(OwnVoiceForm):
    """What has happened, when, and who told."""

    voice = "told_by"
    kind = forms.ChoiceField(label=_("What has happened?"), choices=LifeEventKind.choices, widget=forms.RadioSelect)
    starts_on = FinnishDateField(label=_("First day"))
    ends_on = FinnishDateField(
        label=_("Last day"), required=False, help_text=_("Leave empty if it was one day, or if it goes on.")
    )
    words = forms.CharField(
        label=_("In own words"), max_length=1000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    told_by = forms.ChoiceField(label=_("Who told?"), choices=Teller.choices, widget=forms.RadioSelect)

    def clean(self) -> dict[str, Any]:
        """The last day is not before the first, and the first is not ahead."""
        chosen = super().clean() or {}
        self.not_ahead("starts_on")
        first, last = chosen.get("starts_on"), chosen.get("ends_on")
        if first and last and last < first:
            self.add_error("ends_on", _("The last day can't be before the first."))
        return chosen


class OutcomeForm(OwnVoiceForm):
    """A change in somebody's own words."""

    voice = "whose"
    words = forms.CharField(
        label=_("What has changed, in own words?"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("For example: I mean to finish my studies."),
    )
    whose = forms.ChoiceField(label=_("Whose words are they?"), choices=Teller.choices, widget=forms.RadioSelect)
    said_on = FinnishDateField(label=_("Date"))

    def clean(self) -> dict[str, Any]:
        """Words are not from a day ahead."""
        chosen = super().clean() or {}
        self.not_ahead("said_on")
        return chosen


class CountForm(SubmittedForm):
    """What is counted, and how many there are at the start."""

    words = forms.CharField(
        label=_("What do you count?"), max_length=200, help_text=_("For example: days out of the house in a week.")
    )
    at_start = _number(_("How many now, at the start?"))


class CountEndForm(SubmittedForm):
    """How many there are at the end."""

    at_end = _number(_("How many now, at the end?"))
