"""What is asked when a workshop is prepared and steered, and when paper is typed."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from rinnalla.access.clock import today
from rinnalla.learning.models import Round, Table
from rinnalla.learning.models.workshop import LONGEST_ROUND, MOST_TABLES
from rinnalla.people.models import Organisation
from rinnalla.web.forms import FinnishDateField, RecordField
from rinnalla.web.submissions import SubmittedForm

LONGEST_TEXT = 600
LANGUAGES = (("fi", _("Finnish")), ("sv", _("Swedish")), ("en", _("English")))
CHANGED = _("Tick this when the case has been invented or changed so that nobody can be known from it.")
CASE_HELP = _("Invent it, or change place, age, family and course of events. Never write anything of a real client.")
NOTE_HELP = _("For example: speaks of suicidal thoughts. It is told before the case, so that everybody can choose.")


class CaseFields(SubmittedForm):
    """The case and its content note; the case has to have been changed."""

    content_note = forms.CharField(
        label=_("What heavy does the workshop touch on?"), max_length=300, required=False, help_text=NOTE_HELP
    )
    case = forms.CharField(
        label=_("Case"),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=CASE_HELP,
    )
    changed = forms.BooleanField(label=_("The case has been invented or changed"), required=False)

    def clean(self) -> dict[str, Any]:
        """A case is taken only with the word that it is nobody's own."""
        said = super().clean() or {}
        if said.get("case") and not said.get("changed"):
            self.add_error("changed", CHANGED)
        return said

    @property
    def values(self) -> dict[str, Any]:
        """Without the word that the case has been changed."""
        return {name: value for name, value in super().values.items() if name != "changed"}


class WorkshopForm(CaseFields):
    """A new workshop of a template."""

    title = forms.CharField(label=_("Name of the workshop"), max_length=160)
    held_on = FinnishDateField(label=_("Day"))
    size = forms.IntegerField(label=_("How many tables?"), min_value=1, max_value=MOST_TABLES)
    themes = forms.CharField(
        label=_("Subject of each table"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("One on each line, in the order of the tables."),
    )
    language = forms.ChoiceField(label=_("Language of the questions"), choices=LANGUAGES, widget=forms.RadioSelect)
    organisation = RecordField(label=_("Organisation"))
    field_order = ("title", "held_on", "size", "themes", "content_note", "case", "changed", "language", "organisation")

    def __init__(
        self,
        *args: Any,
        organisations: Sequence[Organisation],
        asks: Iterable[str],
        size: int,
        name: str,
        **kwargs: Any,
    ) -> None:
        initial = {"title": name, "held_on": today(), "size": size, "language": (get_language() or "fi")[:2]}
        super().__init__(*args, initial=initial, **kwargs)
        self.fields["organisation"].offer(organisations)  # type: ignore[attr-defined] # a field of records
        for field in {"themes", "case", "changed"} - set(asks):
            del self.fields[field]

    @property
    def values(self) -> dict[str, Any]:
        """The themes as lines."""
        said = dict(super().values)
        themes = [line.strip()[:200] for line in said.pop("themes", "").splitlines() if line.strip()]
        return {**said, "themes": themes}


class WorkshopEditForm(CaseFields):
    """A workshop's name, day, content note and case."""

    title = forms.CharField(label=_("Name of the workshop"), max_length=160)
    held_on = FinnishDateField(label=_("Day"))
    field_order = ("title", "held_on", "content_note", "case", "changed")


class RoundForm(SubmittedForm):
    """What is asked in a round."""

    title = forms.CharField(label=_("Name of the round"), max_length=120)
    prompt = forms.CharField(
        label=_("What is asked?"), max_length=LONGEST_TEXT, widget=forms.Textarea(attrs={"rows": 4})
    )
    minutes = forms.IntegerField(label=_("Minutes"), min_value=1, max_value=LONGEST_ROUND)
    named = forms.BooleanField(
        label=_("Everybody writes under a name"),
        required=False,
        help_text=_("It is told before anybody writes. Without it nobody can see who wrote what."),
    )
    hidden = forms.BooleanField(
        label=_("What is written stays hidden until everybody at the table has written"), required=False
    )


class TableForm(SubmittedForm):
    """A table's subject, and how many write at it."""

    theme = forms.CharField(label=_("Subject of the table"), max_length=200, required=False)
    people = forms.IntegerField(
        label=_("How many write at the table?"),
        min_value=1,
        max_value=60,
        required=False,
        help_text=_(
            "Needed where some write without a phone of their own. What is written opens when all have written."
        ),
    )


class LengthenForm(SubmittedForm):
    """More time for a round."""

    minutes = forms.IntegerField(label=_("More minutes"), min_value=1, max_value=60, initial=5)


class PaperForm(SubmittedForm):
    """What a table has written on paper: a photograph, the texts, or both."""

    table = forms.ChoiceField(label=_("Table"))
    round = forms.ChoiceField(label=_("Round"))
    texts = forms.CharField(
        label=_("What was written"),
        max_length=20_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("One contribution on each line, in the writers' own words."),
    )
    quotable = forms.BooleanField(
        label=_("The table has said that its words may be quoted in the synthesis"), required=False
    )
    photo = forms.FileField(
        label=_("Photograph of the paper"),
        required=False,
        widget=forms.ClearableFileInput(attrs={"accept": "image/jpeg,image/png", "capture": "environment"}),
        help_text=_("JPEG or PNG. It is kept encrypted, and deleted when it has been typed."),
    )

    def __init__(self, *args: Any, tables: Sequence[Table], rounds: Sequence[Round], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.tables = {str(one.pk): one for one in tables}
        self.rounds = {str(one.pk): one for one in rounds}
        names = [(key, _("Table {number}").format(number=one.number)) for key, one in self.tables.items()]
        self.fields["table"].choices = names  # type: ignore[attr-defined] # a field of choices
        names = [(key, f"{one.number}. {one.title}") for key, one in self.rounds.items()]
        self.fields["round"].choices = names  # type: ignore[attr-defined] # the same

    def clean_texts(self) -> list[str]:
        """The lines that hold something; each short enough to be a contribution."""
        lines = [line.strip() for line in self.cleaned_data["texts"].splitlines() if line.strip()]
        if any(len(line) > LONGEST_TEXT for line in lines):
            limit = {"most": LONGEST_TEXT}
            raise forms.ValidationError(_("Keep each line to at most %(most)d characters; divide the longest.") % limit)
        return lines

    def clean(self) -> dict[str, Any]:
        """Either some words or a photograph."""
        said = super().clean() or {}
        if not self.errors and not said.get("texts") and not said.get("photo"):
            self.add_error("texts", _("Type what was written, or choose a photograph."))
        return said
