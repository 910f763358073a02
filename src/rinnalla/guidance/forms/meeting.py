"""What is asked of meetings and notes."""

from datetime import date, datetime, time
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.guidance.choices import Activity, ClientAnswer, MeetingState
from rinnalla.guidance.states import STILL_AHEAD, TOO_FAR_OFF, may_be_agreed, may_be_held
from rinnalla.people.choices import Channel
from rinnalla.web.forms import FinnishDateField, FinnishTimeField
from rinnalla.web.submissions import SubmittedForm

NOT_RECORDED = {MeetingState.AGREED, MeetingState.CALLED_OFF}
OUTCOMES = [choice for choice in MeetingState.choices if choice[0] not in NOT_RECORDED]


def moment_of(day: date, at: time) -> datetime:
    """A Finnish day and time of day as one moment."""
    return datetime.combine(day, at, tzinfo=clock.HELSINKI)


def is_far_off(day: date | None, at: time | None) -> bool:
    """Whether a day and a time of day, once both have been given, are too far off for a meeting."""
    return day is not None and at is not None and not may_be_agreed(moment_of(day, at))


class MeetingForm(SubmittedForm):
    """When and where to meet."""

    day = FinnishDateField(label=_("Date"))
    time = FinnishTimeField(label=_("Time of day"))
    place = forms.CharField(label=_("Place or starting point"), max_length=200)

    def clean(self) -> dict[str, Any]:
        """A day that is far off has been mistyped."""
        chosen = super().clean() or {}
        if is_far_off(chosen.get("day"), chosen.get("time")):
            self.add_error("day", TOO_FAR_OFF)
        return chosen

    @property
    def values(self) -> dict[str, Any]:
        """The day and the time as one moment."""
        chosen = self.cleaned_data
        return {"starts_at": moment_of(chosen["day"], chosen["time"]), "place": chosen["place"]}


class RecordForm(SubmittedForm):
    """How a meeting went."""

    state = forms.ChoiceField(label=_("How did it go?"), choices=OUTCOMES, widget=forms.RadioSelect)
    minutes = forms.IntegerField(
        label=_("Length in minutes"),
        min_value=1,
        max_value=720,
        required=False,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
        help_text=_("Leave empty if the meeting was not held."),
    )
    activities = forms.MultipleChoiceField(
        label=_("What did you do?"), choices=Activity.choices, required=False, widget=forms.CheckboxSelectMultiple
    )
    shared = forms.CharField(
        label=_("Shared note"),
        max_length=6000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("The client sees this. Write it together if you can, first in the client's own words."),
    )
    written_together = forms.BooleanField(label=_("We wrote the shared note together"), required=False)
    work = forms.CharField(
        label=_("Work note"),
        max_length=6000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Journey, place and safety. The client may read this too."),
    )

    def __init__(self, *args: Any, starts_at: datetime, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.starts_at = starts_at

    def clean(self) -> dict[str, Any]:
        """A meeting that was held is not ahead, and has a length."""
        chosen = super().clean() or {}
        if chosen.get("state") == MeetingState.HELD and not may_be_held(self.starts_at):
            self.add_error("state", STILL_AHEAD)
        if chosen.get("state") == MeetingState.HELD and not chosen.get("minutes") and "minutes" not in self.errors:
            self.add_error("minutes", _("Write how many minutes the meeting took."))
        return chosen


class AnswerForm(SubmittedForm):
    """One of three equal answers, with words where there is something to say."""

    answer = forms.ChoiceField(label=_("Your answer"), choices=ClientAnswer.choices, widget=forms.RadioSelect)
    words = forms.CharField(
        label=_("In your own words"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 4})
    )


class AnswerForClientForm(AnswerForm):
    """The same, recorded on the client's behalf."""

    answer = forms.ChoiceField(label=_("Client's answer"), choices=ClientAnswer.choices, widget=forms.RadioSelect)
    words = forms.CharField(
        label=_("In the client's own words"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 4})
    )
    how = forms.ChoiceField(
        label=_("How did the client answer?"),
        choices=[choice for choice in Channel.choices if choice[0] != Channel.OWN_ACCOUNT],
        widget=forms.RadioSelect,
    )
