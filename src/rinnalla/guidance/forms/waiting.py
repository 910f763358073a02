"""What is asked of what a client waits for, and of how things went on after a period."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.guidance.choices import WaitingEnd, WaitingKind
from rinnalla.guidance.forms.phase import WORDS, PastDayField
from rinnalla.people.models import Unit
from rinnalla.web.forms import FinnishDateField
from rinnalla.web.submissions import SubmittedForm

OTHER = ""
ENDS = [choice for choice in WaitingEnd.choices if choice[0] != WaitingEnd.PERIOD_ENDED]


class WaitingForm(SubmittedForm):
    """What is waited for, and who owes it."""

    kind = forms.ChoiceField(
        label=_("What kind of thing is it?"), choices=WaitingKind.choices, widget=forms.RadioSelect
    )
    what = forms.CharField(label=_("What is waited for?"), max_length=300)
    unit = forms.ChoiceField(
        label=_("Who owes it?"),
        required=False,
        widget=forms.RadioSelect,
        help_text=_("The unit sees what it owes, and nothing else of the period."),
    )
    owes = forms.CharField(label=_("Who there, or who else?"), max_length=200, required=False)
    since = PastDayField(label=_("Since when?"), required=False, help_text=_("Empty means today."))
    due = FinnishDateField(label=_("By when was it promised?"), required=False)

    def __init__(self, *args: Any, units: list[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.units = {str(unit.pk): unit for unit in units}
        choices = [*((key, str(unit)) for key, unit in self.units.items()), (OTHER, _("Somebody else"))]
        self.fields["unit"].choices = choices  # type: ignore[attr-defined] # a choice field

    def clean(self) -> dict[str, Any]:
        """Somebody owes it, and it can't be due before the wait began."""
        chosen = super().clean() or {}
        since, due = chosen.get("since"), chosen.get("due")
        if not chosen.get("unit") and not chosen.get("owes"):
            self.add_error("owes", _("Write who owes it: a person, a unit or an office."))
        if since and due and due < since:
            self.add_error("due", _("It can't be due before the waiting began."))
        return chosen

    @property
    def values(self) -> dict[str, Any]:
        """The unit itself."""
        return {**super().values, "unit": self.units.get(self.cleaned_data["unit"])}


class WaitingEndForm(SubmittedForm):
    """How a wait came to its end."""

    closed_as = forms.ChoiceField(label=_("How did it end?"), choices=ENDS, widget=forms.RadioSelect)
    words = forms.CharField(label=_("In a few words"), max_length=1000, required=False, widget=WORDS)
