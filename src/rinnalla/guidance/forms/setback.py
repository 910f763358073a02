"""What is asked of setbacks and pauses."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.guidance.choices import PauseCause, SetbackCause
from rinnalla.guidance.forms.phase import WORDS, PastDayField, when
from rinnalla.guidance.states import LONGEST_REVIEW_DAYS
from rinnalla.web.forms import FinnishDateField
from rinnalla.web.submissions import SubmittedForm

KEPT = "kept"
MEETINGS = [("off", _("They are called off")), (KEPT, _("They are kept as light contact"))]


class SetbackForm(SubmittedForm):
    """What happened, when, and who was told."""

    cause = forms.ChoiceField(
        label=_("What has the setback to do with?"), choices=SetbackCause.choices, widget=forms.RadioSelect
    )
    noticed_on = PastDayField(label=_("When was it noticed?"))
    before = forms.CharField(label=_("How were things before it?"), max_length=2000, required=False, widget=WORDS)
    told = forms.CharField(label=_("Who has been told?"), max_length=1000, required=False, widget=WORDS)


class ReturnForm(SubmittedForm):
    """The return after a setback."""

    returned_on = PastDayField(label=_("When did things go on again?"))
    after = forms.CharField(label=_("How are things now?"), max_length=2000, widget=WORDS)


class ReviewField(FinnishDateField):
    """A day on which a pause is looked at, at most fourteen days from now."""

    def clean(self, value: Any) -> date | None:
        """The day. Raises ValidationError for one that has passed or is far off."""
        day: date | None = super().clean(value)
        if day and not 0 <= (day - clock.today()).days <= LONGEST_REVIEW_DAYS:
            raise forms.ValidationError(_("A pause is looked at again within 14 days. Choose a nearer day."))
        return day


class ReviewForm(SubmittedForm):
    """When the pause is looked at again."""

    review_on = ReviewField(
        label=_("When is the pause looked at again?"), help_text=_("Within 14 days. It may then go on.")
    )


class PauseForm(ReviewForm):
    """Why the period rests, and what becomes of its meetings."""

    cause = forms.ChoiceField(label=_("Why a pause?"), choices=PauseCause.choices, widget=forms.RadioSelect)
    words = forms.CharField(label=_("In a few words"), max_length=2000, required=False, widget=WORDS)
    meetings = forms.ChoiceField(label=_("What about the meetings agreed?"), choices=MEETINGS, widget=forms.RadioSelect)
    on = when()
    field_order = ("cause", "words", "on", "meetings", "review_on")

    @property
    def values(self) -> dict[str, Any]:
        """Whether meetings are kept, as yes or no."""
        said = super().values
        light_contact = said.pop("meetings") == KEPT
        return {**said, "light_contact": light_contact}


class ResumeForm(SubmittedForm):
    """How things are after the pause."""

    after = forms.CharField(label=_("How are things now?"), max_length=2000, widget=WORDS)
    on = when()
