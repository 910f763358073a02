"""What is asked of a group meeting."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.guidance.choices import Activity
from rinnalla.guidance.forms.meeting import TimeAndPlaceForm
from rinnalla.guidance.models import Meeting, Period
from rinnalla.methods.names import named_in
from rinnalla.web.submissions import SubmittedForm

FEWEST = 2


class GroupForm(TimeAndPlaceForm):
    """Who meets together, when and where."""

    periods = forms.MultipleChoiceField(label=_("Who takes part?"), widget=forms.CheckboxSelectMultiple)
    field_order = ("periods",)

    def __init__(self, *args: Any, periods: Sequence[Period], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offered = {str(period.pk): period for period in periods}
        choices = [(key, period.client.called) for key, period in self.offered.items()]
        self.fields["periods"].choices = choices  # type: ignore[attr-defined] # a choice field

    def clean_periods(self) -> list[str]:
        """A group is at least two."""
        chosen: list[str] = self.cleaned_data["periods"]
        if len(chosen) < FEWEST:
            raise forms.ValidationError(_("Choose at least two clients."))
        if len({self.offered[key].unit_id for key in chosen}) > 1:
            raise forms.ValidationError(_("Choose clients of the same unit."))
        return chosen

    @property
    def values(self) -> dict[str, Any]:
        """The periods themselves."""
        chosen = super().values
        return {**chosen, "periods": [self.offered[key] for key in chosen["periods"]]}


class GroupRecordForm(SubmittedForm):
    """How a group meeting went. ``names`` are not to stand in the text."""

    present = forms.MultipleChoiceField(
        label=_("Who was there?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("No reason is asked of those who did not come."),
    )
    minutes = forms.IntegerField(
        label=_("Length in minutes"),
        min_value=1,
        max_value=720,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )
    activities = forms.MultipleChoiceField(
        label=_("What did you do?"), choices=Activity.choices, required=False, widget=forms.CheckboxSelectMultiple
    )
    text = forms.CharField(
        label=_("Told of the whole group"),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Everybody in the group reads this. Name nobody: each has a note of their own."),
    )

    def __init__(self, *args: Any, lines: Sequence[Meeting], names: Iterable[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.lines, self.names = {str(line.pk): line for line in lines}, names
        choices = [(key, line.period.client.called) for key, line in self.lines.items()]
        self.fields["present"].choices = choices  # type: ignore[attr-defined] # a choice field

    def clean_text(self) -> str:
        """What all may read names nobody."""
        text: str = self.cleaned_data["text"]
        if named_in(text, self.names):
            raise forms.ValidationError(
                _("There is a name in the text. Everybody in the group reads this: leave it out.")
            )
        return text

    @property
    def values(self) -> dict[str, Any]:
        """The lines of those who were there."""
        chosen = super().values
        return {**chosen, "present": [self.lines[key] for key in chosen["present"]]}
