"""What is asked of a round, in a sitting of self-assessment, and when it is shared."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.access.clock import today
from rinnalla.access.translated import words
from rinnalla.competence.choices import Level, Use
from rinnalla.methods.competence.content import Item
from rinnalla.people.models import Staff
from rinnalla.web.forms import FinnishDateField
from rinnalla.web.submissions import SubmittedForm

LONGEST = timedelta(days=120)
LONGEST_KEPT = timedelta(days=730)
USE = "use"


class RoundForm(SubmittedForm):
    """A round: what for, until when."""

    name = forms.CharField(label=_("Name of the round"), max_length=120, help_text=_("For example: spring 2027."))
    purpose = forms.CharField(
        label=_("What is it for?"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("The team reads this before the first question."),
    )
    closes_on = FinnishDateField(label=_("Last day to answer"))
    deletes_on = FinnishDateField(
        label=_("When are people's own answers deleted?"),
        help_text=_("The team's map stays. At most two years from now."),
    )

    def clean(self) -> dict[str, Any]:
        """Days in their order, none far off."""
        said = super().clean() or {}
        last, gone = said.get("closes_on"), said.get("deletes_on")
        if last and not today() <= last <= today() + LONGEST:
            self.add_error("closes_on", _("Choose a day within the next four months."))
        if gone and not (last or today()) < gone <= today() + LONGEST_KEPT:
            self.add_error("deletes_on", _("Choose a day after the last day to answer, within two years."))
        return said


class LevelsForm(SubmittedForm):
    """How somebody manages the competences of a theme. Every question may be left open."""

    def __init__(self, *args: Any, items: Sequence[Item], levels: dict[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for item in items:
            self.fields[item.identifier] = forms.ChoiceField(
                label=words(item.text),
                choices=Level.choices,
                required=False,
                initial=levels.get(item.identifier, ""),
                widget=forms.RadioSelect,
            )

    @property
    def values(self) -> dict[str, Any]:
        """The answers that were given."""
        said = super().values
        return {"levels": {key: level for key, level in said.items() if key != USE and level}}


class SittingForm(LevelsForm):
    """One theme at a sitting: its competences, and whether they can be used in one's work."""

    def __init__(self, *args: Any, use: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields[USE] = forms.ChoiceField(
            label=_("Can you use this in your work?"),
            choices=Use.choices,
            required=False,
            initial=use,
            widget=forms.RadioSelect,
            help_text=_("This is not about you: it tells whether time, room and agreements allow it."),
        )

    @property
    def values(self) -> dict[str, Any]:
        """The answers that were given, and the use of the theme."""
        return {**super().values, "use": self.cleaned_data.get(USE) or ""}


class ShareForm(SubmittedForm):
    """With whom a self-assessment is shared, and until when."""

    reader = forms.ChoiceField(label=_("Who may read it?"), widget=forms.RadioSelect(attrs={"as": "list"}))
    ends_on = FinnishDateField(
        label=_("Until when?"), required=False, help_text=_("Leave empty if you will take it back yourself.")
    )

    def __init__(self, *args: Any, colleagues: Sequence[Staff], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.colleagues = {str(one.pk): one for one in colleagues}
        choices = [(key, f"{one} · {one.title}" if one.title else str(one)) for key, one in self.colleagues.items()]
        self.fields["reader"].choices = choices  # type: ignore[attr-defined] # a field of choices

    def clean_ends_on(self) -> Any:
        """A day that has passed shares nothing."""
        day = self.cleaned_data["ends_on"]
        if day and day < today():
            raise forms.ValidationError(_("This day has passed."))
        return day

    @property
    def values(self) -> dict[str, Any]:
        """The reader as a record."""
        said = dict(super().values)
        return {**said, "reader": self.colleagues[said["reader"]]}
