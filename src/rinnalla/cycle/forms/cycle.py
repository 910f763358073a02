"""What is asked when a year is begun, a step moved, a task given."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.access.clock import today
from rinnalla.cycle.choices import StepState
from rinnalla.people.models import Staff
from rinnalla.web.forms import FinnishDateField
from rinnalla.web.submissions import SubmittedForm

FAR = timedelta(days=730)
TOO_FAR = _("Choose a day within two years.")
TOGETHER = ""


def is_far_off(day: Any) -> bool:
    """Whether a day has been mistyped."""
    return bool(day) and abs(day - today()) > FAR


class CycleForm(SubmittedForm):
    """A year of a team."""

    name = forms.CharField(label=_("Name of the year"), max_length=120, help_text=_("For example: year 2027."))
    starts_on = FinnishDateField(
        label=_("First day"), help_text=_("The usual days of the steps are counted from it. They can be changed.")
    )

    def clean_starts_on(self) -> Any:
        """A day that is far off has been mistyped."""
        if is_far_off(self.cleaned_data["starts_on"]):
            raise forms.ValidationError(TOO_FAR)
        return self.cleaned_data["starts_on"]


class StepForm(SubmittedForm):
    """How far a step has come."""

    state = forms.ChoiceField(label=_("How far are we?"), choices=StepState.choices, widget=forms.RadioSelect)
    due_on = FinnishDateField(label=_("By when?"))
    note = forms.CharField(
        label=_("What have we agreed?"),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_(
            "The team reads this, and it stands in the handbook. Write nothing of clients or of single people."
        ),
    )

    def clean_due_on(self) -> Any:
        """A day that is far off has been mistyped."""
        if is_far_off(self.cleaned_data["due_on"]):
            raise forms.ValidationError(TOO_FAR)
        return self.cleaned_data["due_on"]


class TaskForm(SubmittedForm):
    """Who does what by when."""

    text = forms.CharField(label=_("What is to be done?"), max_length=500, widget=forms.Textarea(attrs={"rows": 2}))
    doer = forms.ChoiceField(label=_("Who does it?"), required=False, widget=forms.RadioSelect(attrs={"as": "list"}))
    due_on = FinnishDateField(label=_("By when?"))

    def __init__(self, *args: Any, people: Sequence[Staff], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(one.pk): one for one in people}
        choices = [(TOGETHER, _("all of us together")), *((key, str(one)) for key, one in self.people.items())]
        self.fields["doer"].choices = choices  # type: ignore[attr-defined] # a field of choices

    def clean_due_on(self) -> Any:
        """A day that is far off has been mistyped."""
        if is_far_off(self.cleaned_data["due_on"]):
            raise forms.ValidationError(TOO_FAR)
        return self.cleaned_data["due_on"]

    @property
    def values(self) -> dict[str, Any]:
        """The doer as a record."""
        said = dict(super().values)
        return {**said, "doer": self.people.get(said["doer"])}
