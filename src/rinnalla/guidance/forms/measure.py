"""What is asked around questionnaires; their questions come from the instrument."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.guidance.choices import Moment
from rinnalla.guidance.queries.instrument import Instrument, Wording
from rinnalla.people.choices import Channel
from rinnalla.web.submissions import SubmittedForm

LEFT_OUT = ("", _("I leave this out"))
ON_BEHALF = [choice for choice in Channel.choices if choice[0] != Channel.OWN_ACCOUNT]


def _options(wording: Wording, lowest: int) -> list[tuple[Any, Any]]:
    return [*((lowest + number, text) for number, text in enumerate(wording.options)), LEFT_OUT]


def _question(text: str, wording: Wording, lowest: int) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=text,
        choices=_options(wording, lowest),
        coerce=int,
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
    )


class AskForm(SubmittedForm):
    """Which questionnaire, at which point of the period."""

    code = forms.ChoiceField(label=_("Questionnaire"), choices=[], widget=forms.RadioSelect)
    moment = forms.ChoiceField(
        label=_("At which point of the period?"), choices=Moment.choices, widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, offered: list[Instrument], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].choices = [(one.code, one.name) for one in offered]  # type: ignore[attr-defined] # a field of choices


class QuestionForm(SubmittedForm):
    """One question; it may be left out."""

    def __init__(
        self, *args: Any, number: int, wording: Wording, lowest: int, given: int | None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.number = number
        self.fields["answer"] = _question(wording.items[number - 1], wording, lowest)
        if given is not None:
            self.fields["answer"].initial = given

    @property
    def values(self) -> dict[str, Any]:
        """The question's number and its answer."""
        return {"question": self.number, "answer": self.cleaned_data["answer"]}


class RecordedForm(SubmittedForm):
    """All the questions, recorded on the client's behalf."""

    def __init__(self, *args: Any, wording: Wording, lowest: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.items = len(wording.items)
        for number, text in enumerate(wording.items, start=1):
            self.fields[f"answer_{number}"] = _question(f"{number}. {text}", wording, lowest)
        self.fields["how"] = forms.ChoiceField(
            label=_("How did the client answer?"), choices=ON_BEHALF, widget=forms.RadioSelect
        )

    @property
    def values(self) -> dict[str, Any]:
        """The answers in their order."""
        chosen = self.cleaned_data
        answers = [chosen[f"answer_{number}"] for number in range(1, self.items + 1)]
        return {"answers": answers, "how": chosen["how"]}


class HandledForm(SubmittedForm):
    """Who was told and what was done."""

    told = forms.CharField(label=_("Who has been told?"), max_length=200, required=False)
    words = forms.CharField(label=_("What was done?"), max_length=2000, widget=forms.Textarea(attrs={"rows": 5}))
