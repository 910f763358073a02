"""What is asked of evaluation meetings."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.guidance.actions.evaluation_meeting import WITHOUT_CLIENT
from rinnalla.guidance.choices import EvaluationKind, Party
from rinnalla.guidance.forms.meeting import is_far_off, moment_of
from rinnalla.guidance.states import TOO_FAR_OFF
from rinnalla.people.models import Staff
from rinnalla.web.forms import FinnishDateField, FinnishTimeField
from rinnalla.web.submissions import SubmittedForm


class PresenceForm(SubmittedForm):
    """The client is present; absence needs a word."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["client_present"] = forms.BooleanField(
            label=_("The client is present"), required=False, initial=True
        )
        self.fields["absence"] = forms.CharField(
            label=_("If not, why?"),
            max_length=500,
            required=False,
            widget=forms.Textarea(attrs={"rows": 2}),
            help_text=_("The client reads this too."),
        )

    def clean(self) -> dict[str, Any]:
        """Without the client there is a word on why."""
        chosen = super().clean() or {}
        if not chosen.get("client_present") and not chosen.get("absence", "").strip() and "absence" not in self.errors:
            self.add_error("absence", WITHOUT_CLIENT)
        return chosen


class EvaluationForm(PresenceForm):
    """Which meeting, when, where and with whom."""

    kind = forms.ChoiceField(label=_("Which meeting?"), choices=EvaluationKind.choices, widget=forms.RadioSelect)
    day = FinnishDateField(label=_("Date"))
    time = FinnishTimeField(label=_("Time of day"))
    place = forms.CharField(label=_("Place"), max_length=200)
    people = forms.MultipleChoiceField(
        label=_("Who takes part besides the client?"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, candidates: list[Staff], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.candidates = {str(one.pk): one for one in candidates}
        self.fields["people"].choices = [  # type: ignore[attr-defined] # a field of choices
            (key, f"{one}, {one.title}" if one.title else str(one)) for key, one in self.candidates.items()
        ]

    def clean(self) -> dict[str, Any]:
        """A day that is far off has been mistyped."""
        chosen = super().clean()
        if is_far_off(chosen.get("day"), chosen.get("time")):
            self.add_error("day", TOO_FAR_OFF)
        return chosen

    @property
    def values(self) -> dict[str, Any]:
        """The day and the time as one moment, people as staff."""
        chosen = dict(super().values)
        day, time = chosen.pop("day"), chosen.pop("time")
        people = [self.candidates[key] for key in chosen.pop("people")]
        return {**chosen, "starts_at": moment_of(day, time), "people": people}


class PrepareForm(SubmittedForm):
    """The page a meeting begins with."""

    told = forms.CharField(
        label=_("What we look at together"),
        max_length=6000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 14}),
        help_text=_("One page at most. Everybody in the meeting reads this, the client first."),
    )


class HoldForm(PresenceForm):
    """What was decided."""

    decisions = forms.CharField(
        label=_("What was decided?"), max_length=4000, required=False, widget=forms.Textarea(attrs={"rows": 6})
    )


class ItemForm(SubmittedForm):
    """Something left open."""

    text = forms.CharField(label=_("What was left open?"), max_length=500)
    party = forms.ChoiceField(label=_("Who takes care of it?"), choices=Party.choices, widget=forms.RadioSelect)
    due_on = FinnishDateField(label=_("By when?"), required=False)
