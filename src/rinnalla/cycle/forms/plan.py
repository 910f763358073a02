"""What is asked of a plan: goals and marks."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.access.translated import words
from rinnalla.cycle.choices import MarkKind, Means
from rinnalla.cycle.forms.cycle import TOO_FAR, is_far_off
from rinnalla.methods.competence.content import Item
from rinnalla.web.forms import FinnishDateField
from rinnalla.web.submissions import SubmittedForm

MOST_HOURS = 200


class GoalForm(SubmittedForm):
    """What is strengthened, and how it comes into use."""

    item = forms.ChoiceField(label=_("Which competence of the profile?"), required=False)
    text = forms.CharField(
        label=_("What changes in our work?"), max_length=500, widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("For example: we raise loneliness at every first visit."),
    )  # fmt: skip
    means = forms.ChoiceField(
        label=_("By what means?"), choices=Means.choices, widget=forms.RadioSelect(attrs={"as": "list"})
    )
    how = forms.CharField(
        label=_("Who does what, with whom, and how does it come into use?"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    hours = forms.IntegerField(
        label=_("How many hours are reserved for each?"), min_value=0, max_value=MOST_HOURS,
        help_text=_("Learning takes time. Zero is an answer too, and everybody sees it."),
    )  # fmt: skip
    due_on = FinnishDateField(label=_("By when?"))

    def __init__(self, *args: Any, items: Sequence[Item], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("none of them")), *((item.identifier, words(item.text)) for item in items)]
        self.fields["item"].choices = choices  # type: ignore[attr-defined] # a field of choices

    def clean_due_on(self) -> Any:
        """A day that is far off has been mistyped."""
        if is_far_off(self.cleaned_data["due_on"]):
            raise forms.ValidationError(TOO_FAR)
        return self.cleaned_data["due_on"]


class MarkForm(SubmittedForm):
    """What a worker says of the plan."""

    kind = forms.ChoiceField(
        label=_("What do you say of the plan?"), choices=MarkKind.choices, widget=forms.RadioSelect
    )
    words = forms.CharField(
        label=_("In your own words"), max_length=1000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )

    def clean(self) -> dict[str, Any]:
        """Whoever would add something says what."""
        said = super().clean() or {}
        if said.get("kind") in {MarkKind.ADDS, MarkKind.WONDERS} and not said.get("words"):
            self.add_error("words", _("Write in a few words what it is."))
        return said
