"""What is asked when answers that another tool has collected are brought in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.access.files import MEGABYTE
from rinnalla.formats.answers.choosing import Choice
from rinnalla.formats.answers.content import Column, Meaning, letter
from rinnalla.people.models import Organisation
from rinnalla.surveys.choices import MEANINGS
from rinnalla.surveys.forms.campaign import HIDE, LARGEST_MINIMUM, LaunchForm
from rinnalla.surveys.forms.instrument import lines
from rinnalla.surveys.models import Study
from rinnalla.surveys.models.answer_file import LARGEST
from rinnalla.surveys.models.campaign import FEWEST, FEWEST_CROSSED
from rinnalla.web.forms import FinnishDateField, RecordField
from rinnalla.web.submissions import SubmittedForm

LANGUAGES = (("fi", _("Finnish")), ("sv", _("Swedish")), ("en", _("English")))
HEADINGS = ((1, _("one row of headings")), (2, _("two rows of headings")))
CHOOSING = frozenset({Meaning.SINGLE, Meaning.STATEMENT})
MOST_ROUNDS = 20
LONGEST_WORDS = 400
LONGEST_OPTIONS = 20_000


class AnswerFileForm(SubmittedForm):
    """A file, and for whom it is brought in."""

    file = forms.FileField(
        label=_("File"),
        help_text=_(
            "Excel (xlsx), CSV or SPSS (sav), as Webropol, Google Forms, Microsoft Forms or LimeSurvey gives it."
        ),
    )
    organisation = RecordField(label=_("Organisation"))

    def __init__(self, *args: Any, organisations: Sequence[Organisation], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisation"].offer(organisations)  # type: ignore[attr-defined] # a field of records

    def clean_file(self) -> Any:
        """The file. Raises ValidationError for one too big for a page."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError(
                _("The file is bigger than %(most)d megabytes. Leave out columns that are not needed, or divide it."),
                params={"most": LARGEST // MEGABYTE},
            )
        return file


class HeadingsForm(SubmittedForm):
    """How many rows of headings a file has."""

    heading_rows = forms.TypedChoiceField(label=_("Headings"), choices=HEADINGS, coerce=int, widget=forms.RadioSelect)


@dataclass(frozen=True)
class ColumnFields:
    """The names of the fields of one column, and what stands in it."""

    number: int
    place: str
    column: Column
    main: tuple[str, ...]
    more: tuple[str, ...]


class AnswerColumnsForm(SubmittedForm):
    """For each column what it is, how it is worded, and its answers in their order."""

    language = forms.ChoiceField(
        label=_("In which language are the questions?"), choices=LANGUAGES, widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, columns: Sequence[Column], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.columns = columns
        for number, column in enumerate(columns):
            for name, field in _fields(column).items():
                self.fields[f"{name}_{number}"] = field

    def rows(self) -> Iterator[ColumnFields]:
        """Each column with its fields, for the page."""
        for number, column in enumerate(self.columns):
            names = [name for name in ("meaning", *MORE) if f"{name}_{number}" in self.fields]
            bound = [self[f"{name}_{number}"] for name in names]
            yield ColumnFields(number, _place(column), column, tuple(bound[:1]), tuple(bound[1:]))  # type: ignore[arg-type] # drawn by the page

    def clean(self) -> dict[str, Any]:
        """Something is kept."""
        said = super().clean() or {}
        kept = [name for name in said if name.startswith("meaning_") and said[name] not in _DROPPED]
        if said and not kept:
            self.add_error(None, _("Every column would be dropped. Choose at least one question."))
        return said

    @property
    def choices(self) -> list[Choice]:
        """What was said of each column."""
        return [self._choice(number, column) for number, column in enumerate(self.columns)]

    def _choice(self, number: int, column: Column) -> Choice:
        said = {name: self.cleaned_data.get(f"{name}_{number}") for name in ("meaning", *MORE)}
        return Choice(
            Meaning(str(said["meaning"])),
            said["words"] or column.words,
            said["question"] or "",
            tuple(lines(said["options"] or "")) or column.options,
            said["apart"] or 0,
            said["exactly"],
            bool(said["background"]),
        )


MORE = ("words", "question", "options", "apart", "exactly", "background")
_DROPPED = {str(one) for one in (Meaning.IDENTITY, Meaning.TIME, Meaning.LEFT_OUT)}


def _place(column: Column) -> str:
    names = [letter(place) for place in column.places]
    return names[0] if len(names) == 1 else f"{names[0]}–{names[-1]}"


def _fields(column: Column) -> dict[str, forms.Field]:
    fields: dict[str, forms.Field] = {
        "meaning": forms.ChoiceField(label=_("What is it?"), choices=MEANINGS, initial=str(column.meaning)),
        "words": forms.CharField(
            label=_("Words of the question"), max_length=LONGEST_WORDS, initial=column.words[:LONGEST_WORDS]
        ),
        "question": forms.CharField(
            label=_("Heading it stands under"), max_length=LONGEST_WORDS, initial=column.question, required=False
        ),
    }
    if column.options and len(column.places) == 1:
        fields["options"] = forms.CharField(
            label=_("Answers, one on each line in their order"),
            max_length=LONGEST_OPTIONS,
            initial="\n".join(column.options),
            widget=forms.Textarea(attrs={"rows": min(len(column.options) + 1, 10)}),
            required=False,
        )
    if column.meaning in CHOOSING:
        fields["apart"] = forms.IntegerField(
            label=_("How many of the last answers stand apart from the scale?"),
            min_value=0, max_value=3, initial=column.apart, required=False,
        )  # fmt: skip
        fields["background"] = forms.BooleanField(
            label=_("Results may be divided by this question"), initial=column.background, required=False
        )
    if column.meaning == Meaning.MANY:
        fields["exactly"] = forms.IntegerField(
            label=_("How many were to be chosen, if a number was given?"),
            min_value=1, max_value=50, initial=column.exactly, required=False,
        )  # fmt: skip
    return fields


class StoreForm(LaunchForm):
    """How many answers there are, as the person knows it, and what the survey is."""

    name = forms.CharField(label=_("Name of the survey"), max_length=120)
    number = forms.IntegerField(
        label=_("How many answers did the tool show?"),
        min_value=1,
        help_text=_("Type the number from the tool itself. If the file has another number, nothing is stored."),
    )
    enrolled = forms.IntegerField(
        label=_("How many people were asked in all?"),
        min_value=1,
        required=False,
        help_text=_("Results then tell how many did not answer."),
    )
    opens_on = FinnishDateField(label=_("First day of answering"), required=False)
    closes_on = FinnishDateField(label=_("Last day of answering"), required=False)
    minimum = forms.IntegerField(
        label=_("Smallest number of people that is shown"),
        min_value=FEWEST, max_value=LARGEST_MINIMUM, initial=FEWEST,
    )  # fmt: skip
    crossed = forms.IntegerField(
        label=_("The same where groups are crossed"),
        min_value=FEWEST_CROSSED, max_value=2 * LARGEST_MINIMUM, initial=FEWEST_CROSSED,
    )  # fmt: skip
    study = forms.ChoiceField(
        label=_("Does it belong to a study of several rounds?"),
        required=False,
        help_text=_("The rounds of a study ask the same questions, for example before and after."),
    )
    wave = forms.IntegerField(label=_("Which round of the study?"), min_value=1, max_value=MOST_ROUNDS, required=False)
    with_incomplete = forms.BooleanField(
        label=_("Take in also the answers that were begun and never sent"), required=False
    )

    def __init__(self, *args: Any, studies: Sequence[Study], answers: int, complete: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.answers, self.complete = answers, complete
        self.fields["undivided"].help_text = _(
            "It can't be changed afterwards. Keep to what those who answered were told."
        )
        self.studies = {str(one.pk): one for one in studies if one.ended_at is None}
        self.fields["study"].choices = [("", _("No")), *((key, one.name) for key, one in self.studies.items())]  # type: ignore[attr-defined] # a field of choices
        if not self.studies:
            del self.fields["study"], self.fields["wave"]
        if answers == complete:
            del self.fields["with_incomplete"]
        self.order_fields(["name", "number", "with_incomplete", "enrolled", "opens_on", "closes_on", "study", "wave"])

    def clean(self) -> dict[str, Any]:
        """The number is the one in the file, the days are in order, and a round has its number."""
        said = super().clean() or {}
        held = self.answers if said.get("with_incomplete") else self.complete
        if said.get("number") not in {None, held}:
            words = _("The file has %(held)d answers and you typed %(number)d. Nothing has been stored. "
                      "Take the file out of the tool again, or check that nothing was filtered away.")  # fmt: skip
            self.add_error("number", words % {"held": held, "number": said["number"]})
        first, last = said.get("opens_on"), said.get("closes_on")
        if first and last and last < first:
            self.add_error("closes_on", _("The last day is before the first one."))
        if said.get("study") and not said.get("wave"):
            self.add_error("wave", _("Say which round of the study this is."))
        if said.get("enrolled") and said["enrolled"] < held:
            self.add_error("enrolled", _("More people answered than were asked. Check the number."))
        return said

    @property
    def study_chosen(self) -> Study | None:
        """The study as a record."""
        return self.studies.get(self.cleaned_data.get("study") or "")

    @property
    def values(self) -> dict[str, Any]:
        """What the action is told."""
        said = self.cleaned_data
        promised = ("minimum", "crossed", "enrolled", "opens_on", "closes_on")
        plan = {**{name: said.get(name) for name in promised}, "hides_undivided": said["undivided"] == HIDE}
        study = self.study_chosen
        return {
            "name": said["name"],
            "number": said["number"],
            "plan": plan,
            "study": study,
            "wave": said.get("wave") if study else None,
            "with_incomplete": bool(said.get("with_incomplete")),
        }
