"""What is asked of meetings and notes."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.guidance.choices import Activity, ClientAnswer, Company, Hindrance, HowTold, MeetingState, TriedState
from rinnalla.guidance.forms.tried import liking_field, reason_field
from rinnalla.guidance.states import (
    MOST_AT_ONCE,
    OUTCOMES,
    STILL_AHEAD,
    TOO_FAR_OFF,
    TOO_MANY,
    may_be_agreed,
    may_be_held,
)
from rinnalla.people.choices import HEARD
from rinnalla.people.models import Staff
from rinnalla.web.forms import FinnishDateField, FinnishTimeField
from rinnalla.web.pick import PickField, PickingForm
from rinnalla.web.submissions import SubmittedForm

TOLD_OF_SERVICE = ("service", "service_state", "service_liked", "service_reason")


def moment_of(day: date, at: time) -> datetime:
    """A Finnish day and time of day as one moment."""
    return datetime.combine(day, at, tzinfo=clock.HELSINKI)


def is_far_off(day: date | None, at: time | None) -> bool:
    """Whether a day and a time of day, once both have been given, are too far off for a meeting."""
    return day is not None and at is not None and not may_be_agreed(moment_of(day, at))


def shared_field() -> forms.CharField:
    """The note that client, guide and coordinator see."""
    return forms.CharField(
        label=_("Shared note"),
        max_length=6000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("The client sees this. Write it together if you can, first in the client's own words."),
    )


def work_field() -> forms.CharField:
    """The note about the work itself."""
    return forms.CharField(
        label=_("Work note"),
        max_length=6000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Journey, place and safety. The client may read this too."),
    )


class TimeAndPlaceForm(SubmittedForm):
    """When and where to meet."""

    day = FinnishDateField(label=_("Date"))
    time = FinnishTimeField(label=_("Time of day"))
    place = forms.CharField(
        label=_("Place or starting point"), max_length=200, help_text=_("The same familiar place is often a good one.")
    )
    plan_b = forms.CharField(
        label=_("Plan B"),
        max_length=200,
        required=False,
        help_text=_("Where you meet if it rains, or if the first place feels too much today."),
    )

    def clean(self) -> dict[str, Any]:
        """A day that is far off has been mistyped."""
        chosen = super().clean() or {}
        if is_far_off(chosen.get("day"), chosen.get("time")):
            self.add_error("day", TOO_FAR_OFF)
        return chosen

    @property
    def values(self) -> dict[str, Any]:
        """The day and the time as one moment."""
        chosen = super().values
        return {"starts_at": moment_of(chosen.pop("day"), chosen.pop("time")), **chosen}


class MeetingForm(TimeAndPlaceForm):
    """A meeting, or one each week; who else comes along. ``trainees`` only where the client has agreed to it."""

    until = FinnishDateField(
        label=_("Each week until"), required=False, help_text=_("Leave empty for one meeting. At most half a year.")
    )
    second_guide = forms.ChoiceField(label=_("Second guide"), required=False)
    trainee = forms.ChoiceField(
        label=_("Guide in training"), required=False, help_text=_("The client has agreed to others being present.")
    )

    def __init__(self, *args: Any, guides: Sequence[Staff] = (), trainees: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(guide.person_id): guide.person for guide in guides}
        choices = [("", _("nobody else")), *((str(guide.person_id), str(guide)) for guide in guides)]
        for name, offered in (("second_guide", bool(guides)), ("trainee", bool(guides) and trainees)):
            if offered:
                self.fields[name].choices = choices  # type: ignore[attr-defined] # a choice field
            else:
                del self.fields[name]

    def clean(self) -> dict[str, Any]:
        """The series ends after its first day and within half a year; nobody is there twice."""
        chosen = super().clean()
        day, until = chosen.get("day"), chosen.get("until")
        if day and until and until < day:
            self.add_error("until", _("Choose a day after the first meeting."))
        if day and until and (until - day).days >= MOST_AT_ONCE * 7:
            self.add_error("until", TOO_MANY)
        if chosen.get("trainee") and chosen["trainee"] == chosen.get("second_guide"):
            self.add_error("trainee", _("Choose two different people."))
        return chosen

    @property
    def values(self) -> dict[str, Any]:
        """Those who come along, themselves."""
        chosen = super().values
        return {
            **chosen,
            "second_guide": self.people.get(chosen.get("second_guide", "")),
            "trainee": self.people.get(chosen.get("trainee", "")),
        }


class MoveForm(TimeAndPlaceForm):
    """Another time instead. Nobody is asked why."""

    hindrance = forms.ChoiceField(
        label=_("What came in between?"),
        choices=Hindrance.choices,
        widget=forms.RadioSelect,
        help_text=_("No reason is asked of the client."),
    )
    told = forms.ChoiceField(
        label=_("How does the client know of the new time?"), choices=HowTold.choices, widget=forms.RadioSelect
    )


class RecordForm(PickingForm):
    """How a meeting went."""

    state = forms.ChoiceField(
        label=_("How did it go?"), choices=[(one.value, one.label) for one in OUTCOMES], widget=forms.RadioSelect
    )
    minutes = forms.IntegerField(
        label=_("Length in minutes"),
        min_value=1,
        max_value=720,
        required=False,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
        help_text=_("Leave empty if the meeting was not held."),
    )
    hindrance = forms.ChoiceField(
        label=_("If it did not take place, what came in between?"),
        choices=Hindrance.choices,
        required=False,
        widget=forms.RadioSelect,
        help_text=_("No reason is asked of the client."),
    )
    activities = forms.MultipleChoiceField(
        label=_("What did you do?"),
        choices=Activity.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_(
            "With errands and e-services the client signs in and pays themselves; the guide is there beside them."
        ),
    )
    shared = shared_field()
    written_together = forms.BooleanField(label=_("We wrote the shared note together"), required=False)
    service = PickField(
        label=_("Was it about a service?"),
        required=False,
        help_text=_("A place you went to or spoke of. Write a word, press Find, and choose one of those found."),
    )
    service_state = forms.ChoiceField(
        label=_("How far has the client come with it?"),
        choices=TriedState.choices,
        required=False,
        widget=forms.RadioSelect,
    )
    service_liked = liking_field()
    service_reason = reason_field()
    travel_minutes = forms.IntegerField(
        label=_("Travel in minutes"),
        min_value=0,
        max_value=600,
        required=False,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
        help_text=_("There and back, for your own working time."),
    )
    work = work_field()

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
        if chosen.get("service") and not chosen.get("service_state"):
            self.add_error("service_state", _("Choose how far it has come."))
        return chosen

    @property
    def values(self) -> dict[str, Any]:
        """What belongs to the service apart, where there is one. Where the meeting was held, the guide was there."""
        chosen = super().values
        picked, state, liked, reason = (chosen.pop(name) for name in TOLD_OF_SERVICE)
        if not picked:
            return {**chosen, "tried": None}
        went = state == TriedState.ATTENDED and chosen["state"] == MeetingState.HELD
        how = {"state": state, "liked": liked, "reason": reason, "company": Company.GUIDE if went else ""}
        return {**chosen, "tried": {"service": picked[0], "other": picked[1], **how}}


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
        choices=HEARD,
        widget=forms.RadioSelect,
    )
