"""What is asked when a guide is looked for and the period starts."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.guidance.choices import SuggestionAnswer
from rinnalla.guidance.forms.meeting import is_far_off, moment_of
from rinnalla.guidance.forms.request import HOW
from rinnalla.guidance.states import TOO_FAR_OFF
from rinnalla.people.models import Staff
from rinnalla.web.forms import FinnishDateField, FinnishTimeField
from rinnalla.web.submissions import SubmittedForm


class SuggestionForm(SubmittedForm):
    """Which guide is suggested."""

    guide = forms.ChoiceField(label=_("Guide"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, guides: list[Staff], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.guides = {str(guide.pk): guide for guide in guides}
        self.fields["guide"].choices = [(key, str(guide)) for key, guide in self.guides.items()]  # type: ignore[attr-defined] # a choice field

    @property
    def values(self) -> dict[str, Any]:
        """The guide themselves."""
        return {"guide": self.guides[self.cleaned_data["guide"]]}


class AnswersForm(SubmittedForm):
    """What the guide and the client said, each on their own."""

    client_answer = forms.ChoiceField(
        label=_("Client's answer"), choices=SuggestionAnswer.choices, widget=forms.RadioSelect
    )
    guide_answer = forms.ChoiceField(
        label=_("Guide's answer"), choices=SuggestionAnswer.choices, widget=forms.RadioSelect
    )
    how = forms.ChoiceField(label=_("How did the client answer?"), choices=HOW, widget=forms.RadioSelect)


class StartForm(SubmittedForm):
    """The first meeting and the planned end."""

    day = FinnishDateField(label=_("Date of the first meeting"))
    time = FinnishTimeField(label=_("Time of day"))
    place = forms.CharField(label=_("Place"), max_length=200, help_text=_("A place that suits the client."))
    planned_end = FinnishDateField(
        label=_("Planned end of the period"), help_text=_("Usually about four months. It can be changed together.")
    )

    def clean(self) -> dict[str, Any]:
        """The first meeting is near enough, and the end comes after it."""
        chosen = super().clean() or {}
        day, end = chosen.get("day"), chosen.get("planned_end")
        if is_far_off(day, chosen.get("time")):
            self.add_error("day", TOO_FAR_OFF)
        if day and end and end <= day:
            self.add_error("planned_end", _("Choose a day after the first meeting."))
        return chosen

    @property
    def values(self) -> dict[str, Any]:
        """The day and the time as one moment."""
        chosen = self.cleaned_data
        moment = moment_of(chosen["day"], chosen["time"])
        return {"first_meeting": moment, "place": chosen["place"], "planned_end": chosen["planned_end"]}
