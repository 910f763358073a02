"""What is asked of team meetings, their minutes and tasks."""

from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from rinnalla.guidance.choices import TeamItemKind, TeamRhythm
from rinnalla.guidance.forms.meeting import is_far_off, moment_of
from rinnalla.guidance.models import Period
from rinnalla.guidance.states import TOO_FAR_OFF
from rinnalla.methods.identifying import Mark, find
from rinnalla.people.models import Staff, Unit
from rinnalla.web.forms import FinnishDateField, FinnishTimeField
from rinnalla.web.submissions import SubmittedForm


class SeriesForm(SubmittedForm):
    """A series and its first meeting."""

    unit = forms.ChoiceField(label=_("Unit"), widget=forms.RadioSelect)
    name = forms.CharField(label=_("Name of the series"), max_length=120, help_text=_("For example: team meeting."))
    rhythm = forms.ChoiceField(label=_("How often?"), choices=TeamRhythm.choices, widget=forms.RadioSelect)
    day = FinnishDateField(label=_("Date"))
    time = FinnishTimeField(label=_("Time of day"))
    place = forms.CharField(label=_("Place"), max_length=200, required=False)

    def __init__(self, *args: Any, units: list[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.units = {str(unit.pk): unit for unit in units}
        self.fields["unit"].choices = [(key, str(unit)) for key, unit in self.units.items()]  # type: ignore[attr-defined] # a field of choices
        if len(units) == 1:
            self.fields["unit"].initial = next(iter(self.units))

    def clean(self) -> dict[str, Any]:
        """A day that is far off has been mistyped."""
        chosen = super().clean() or {}
        if is_far_off(chosen.get("day"), chosen.get("time")):
            self.add_error("day", TOO_FAR_OFF)
        return chosen

    @property
    def values(self) -> dict[str, Any]:
        """The unit as a record, the day and the time as one moment."""
        chosen = dict(super().values)
        day, time = chosen.pop("day"), chosen.pop("time")
        return {**chosen, "unit": self.units[chosen["unit"]], "starts_at": moment_of(day, time)}


class WithoutNamesForm(SubmittedForm):
    """A text in which no client is named: the period is linked instead."""

    def __init__(self, *args: Any, periods: list[Period], names: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.periods, self.names = {str(one.pk): one for one in periods}, names
        choices = [
            (key, f"{one.client.called}, {date_format(one.planned_start, 'j.n.Y')}")
            for key, one in self.periods.items()
        ]
        self.fields["period"] = forms.ChoiceField(
            label=_("Does it belong to one period?"),
            choices=[("", _("No, it is about everybody")), *choices],
            required=False,
            help_text=_("Only those who may open the period read a line that belongs to it."),
        )

    def clean_text(self) -> str:
        """Names stay out of minutes."""
        text: str = self.cleaned_data["text"]
        named = [one.text for one in find(text, persons=self.names, places=()) if one.mark == Mark.PERSON]
        if named:
            raise forms.ValidationError(
                _("“%(name)s” looks like a client's name. Leave the name out and choose the period below.")
                % {"name": named[0]}
            )
        return text

    @property
    def values(self) -> dict[str, Any]:
        """The period as a record."""
        chosen = dict(super().values)
        return {**chosen, "period": self.periods.get(chosen["period"])}


class TeamItemForm(WithoutNamesForm):
    """A matter or a decision."""

    kind = forms.ChoiceField(label=_("What is it?"), choices=TeamItemKind.choices, widget=forms.RadioSelect)
    text = forms.CharField(label=_("In short"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))


class TaskForm(WithoutNamesForm):
    """Who does what by when."""

    text = forms.CharField(label=_("What is to be done?"), max_length=1000, widget=forms.Textarea(attrs={"rows": 2}))
    doer = forms.ChoiceField(label=_("Who does it?"), widget=forms.RadioSelect)
    due_on = FinnishDateField(label=_("By when?"))

    def __init__(self, *args: Any, team: list[Staff], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.team = {str(one.pk): one for one in team}
        self.fields["doer"].choices = [(key, str(one)) for key, one in self.team.items()]  # type: ignore[attr-defined] # a field of choices

    @property
    def values(self) -> dict[str, Any]:
        """The doer as a record."""
        chosen = dict(super().values)
        return {**chosen, "doer": self.team[chosen["doer"]]}


class AttendanceForm(SubmittedForm):
    """Who was there."""

    people = forms.MultipleChoiceField(label=_("Who was there?"), required=False, widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, team: list[Staff], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.team = {str(one.pk): one for one in team}
        self.fields["people"].choices = [(key, str(one)) for key, one in self.team.items()]  # type: ignore[attr-defined] # a field of choices

    @property
    def values(self) -> dict[str, Any]:
        """People as records."""
        return {"people": [self.team[key] for key in self.cleaned_data["people"]]}
