"""Which question tells the wishes for training."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.access.translated import words
from rinnalla.methods.questionnaire.content import Item
from rinnalla.surveys.models import Campaign
from rinnalla.web.submissions import SubmittedForm


class WishesForm(SubmittedForm):
    """A question of a survey that has been closed."""

    question = forms.ChoiceField(
        label=_("Which question tells what training people wish for?"),
        help_text=_("Surveys that have been closed, and their questions answered by choosing."),
    )
    told = forms.BooleanField(
        label=_("Those who answered were told that teams and line managers see the results"),
        error_messages={"required": _("Results can be shown only to those of whom people were told.")},
    )

    def __init__(self, *args: Any, questions: Sequence[tuple[Campaign, list[Item]]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.asked = {f"{of.pk}/{item.code}": (of, item.code) for of, items in questions for item in items}
        grouped = [
            (of.name, [(f"{of.pk}/{item.code}", words(item.text)) for item in items])
            for of, items in questions
            if items
        ]
        self.fields["question"].choices = [("", _("Choose")), *grouped]  # type: ignore[attr-defined] # a choice field

    @property
    def values(self) -> dict[str, Any]:
        """The survey as a record, and the question's code."""
        campaign, item = self.asked[self.cleaned_data["question"]]
        return {"campaign": campaign, "item": item}
