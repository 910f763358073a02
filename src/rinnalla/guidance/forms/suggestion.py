"""What is asked when a guide is looked for and the period starts."""

from collections.abc import Collection, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.guidance.choices import IntroductionState, SuggestionAnswer
from rinnalla.guidance.forms.clash import ClashForm
from rinnalla.guidance.forms.meeting import is_far_off, moment_of
from rinnalla.guidance.forms.request import HOW
from rinnalla.guidance.models import Suggestion
from rinnalla.guidance.queries.clash import ANYWAY
from rinnalla.guidance.states import TOO_FAR_OFF
from rinnalla.people.models import Staff
from rinnalla.web.forms import FinnishDateField, FinnishTimeField
from rinnalla.web.submissions import SubmittedForm

OWN_ANSWERS = [
    (SuggestionAnswer.YES, SuggestionAnswer.YES.label),
    (SuggestionAnswer.MEET, _("I would like to meet first")),
    (SuggestionAnswer.NO, SuggestionAnswer.NO.label),
]
WENT = [choice for choice in IntroductionState.choices if choice[0] != IntroductionState.AGREED]


class SuggestionForm(SubmittedForm):
    """Which guide is suggested; why, where others have better reasons. ``best`` are the keys that need no why."""

    guide = forms.ChoiceField(label=_("Guide"), widget=forms.HiddenInput)
    why = forms.CharField(
        label=_("Why this guide?"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("One sentence is enough. The unit's coordinators read it."),
    )

    def __init__(self, *args: Any, guides: Mapping[str, Staff], best: Collection[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.guides, self.best = guides, best
        self.fields["guide"].choices = [(key, str(guide)) for key, guide in guides.items()]  # type: ignore[attr-defined] # a choice field

    def clean(self) -> dict[str, Any]:
        """Whoever chooses otherwise than the reasons say tells why."""
        chosen = super().clean() or {}
        guide = chosen.get("guide")
        if guide and guide not in self.best and not chosen.get("why"):
            self.add_error(
                "why", _("Another guide has more reasons for them. Tell in a sentence why you choose this one.")
            )
        return chosen

    @property
    def chosen(self) -> Staff | None:
        """The guide who was chosen, also when a sentence is still missing."""
        return self.guides.get(str(self.data.get("guide", ""))) if self.is_bound else None

    @property
    def values(self) -> dict[str, Any]:
        """The guide themselves, and why."""
        return {"guide": self.guides[self.cleaned_data["guide"]], "why": self.cleaned_data["why"]}


class OwnAnswerForm(SubmittedForm):
    """One's own answer to the suggestion; all three are equally good."""

    answer = forms.ChoiceField(
        label=_("Your answer"), choices=OWN_ANSWERS, widget=forms.RadioSelect(attrs={"as": "list"})
    )


class IntroductionForm(ClashForm):
    """When and where client and guide meet without commitment."""

    day = FinnishDateField(label=_("Date"))
    time = FinnishTimeField(label=_("Time of day"))
    place = forms.CharField(label=_("Place"), max_length=200, help_text=_("A place that suits the client."))

    def clean(self) -> dict[str, Any]:
        """The day is near enough."""
        chosen = super().clean() or {}
        if is_far_off(chosen.get("day"), chosen.get("time")):
            self.add_error("day", TOO_FAR_OFF)
        return chosen

    @property
    def values(self) -> dict[str, Any]:
        """The day and the time as one moment."""
        chosen = self.cleaned_data
        moment = moment_of(chosen["day"], chosen["time"])
        return {"starts_at": moment, "place": chosen["place"], ANYWAY: chosen[ANYWAY]}


class IntroducedForm(SubmittedForm):
    """Whether the introductory meeting was held; nothing else is asked."""

    state = forms.ChoiceField(label=_("How did it go?"), choices=WENT, widget=forms.RadioSelect)


class AnswersForm(SubmittedForm):
    """What the guide and the client said, each on their own."""

    client_answer = forms.ChoiceField(
        label=_("Client's answer"), choices=SuggestionAnswer.choices, widget=forms.RadioSelect
    )
    guide_answer = forms.ChoiceField(
        label=_("Guide's answer"), choices=SuggestionAnswer.choices, widget=forms.RadioSelect
    )
    how = forms.ChoiceField(label=_("How did the client answer?"), choices=HOW, widget=forms.RadioSelect)


def said(suggestion: Suggestion | None) -> dict[str, Any]:
    """Both answers as their form names them; nothing before there is a suggestion."""
    if suggestion is None:
        return {}
    return {name: getattr(suggestion, name) for name in ("client_answer", "guide_answer")}


class StartForm(ClashForm):
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
        told = {name: chosen[name] for name in ("place", "planned_end", ANYWAY)}
        return {"first_meeting": moment, **told}
