"""What is asked when a questionnaire is made: its name, its sections, its questions, scales."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.access.files import MEGABYTE
from rinnalla.access.translated import EASY
from rinnalla.methods.questionnaire.content import Centre, Option, Section, Text
from rinnalla.methods.questionnaire.editing import next_code
from rinnalla.people.models import Organisation
from rinnalla.surveys.choices import Licence
from rinnalla.surveys.models import InstrumentVersion
from rinnalla.web.forms import RecordField
from rinnalla.web.submissions import SubmittedForm

TONGUES = (("fi", _("in Finnish")), ("sv", _("in Swedish")), ("en", _("in English")), (EASY, _("in plain Finnish")))
SEPARATE = " = "
SUM, MEAN, TIMES = "sum", "mean", "times"
SCORES = (
    ("", _("No score")),
    (SUM, _("Sum of the answers")),
    (MEAN, _("Mean of the answers")),
    (TIMES, _("Mean times a number")),
)
CENTRES = (
    (str(Centre.MEAN), _("Mean and standard deviation")),
    (str(Centre.MEDIAN), _("Median and quartiles")),
)
LARGEST = 5 * MEGABYTE


def words(label: Any, *, long: bool = False, required: bool = True, help_text: Any = "") -> dict[str, forms.CharField]:
    """A field for each language; Finnish is asked for, the others may follow."""
    widget = forms.Textarea(attrs={"rows": 3}) if long else forms.TextInput()
    return {
        code: forms.CharField(
            label=f"{label}, {tongue}" if code != "fi" else label,
            max_length=4000 if long else 400,
            required=required and code == "fi",
            widget=widget,
            help_text=help_text if code == "fi" else "",
        )
        for code, tongue in TONGUES
    }


class WordsForm(SubmittedForm):
    """A form some of whose values are texts in several languages; ``SAID`` says which and how they are asked."""

    SAID: dict[str, dict[str, Any]] = {}

    def __init__(self, *args: Any, said: dict[str, Text] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, asked in self.SAID.items():
            for code, field in words(**asked).items():
                field.initial = (said or {}).get(name, {}).get(code, "")
                self.fields[self.named(name, code)] = field

    @staticmethod
    def named(name: str, code: str) -> str:
        """The field of a text in a language."""
        return f"{name}_{code.replace('-', '_')}"

    def text(self, name: str) -> dict[str, str]:
        """A text in the languages in which something was written."""
        found = {code: self.cleaned_data.get(self.named(name, code), "").strip() for code, _tongue in TONGUES}
        return {code: said for code, said in found.items() if said}


class InstrumentForm(WordsForm):
    """A new questionnaire."""

    SAID = {"title": {"label": _("Title, as those who answer see it")}}
    name = forms.CharField(label=_("Name among staff"), max_length=120)
    organisation = RecordField(label=_("Organisation"))
    licence = forms.ChoiceField(
        label=_("On what ground are the wordings used?"), choices=Licence.choices, widget=forms.RadioSelect
    )
    licence_words = forms.CharField(
        label=_("The publisher's terms or permission"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Shown with the questionnaire. Not needed for your own."),
    )

    def __init__(self, *args: Any, organisations: Sequence[Organisation], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisation"].offer(organisations)  # type: ignore[attr-defined] # a field of records
        self.fields["licence"].initial = Licence.OWN

    def clean(self) -> dict[str, Any]:
        """What is not our own comes with its terms."""
        said = super().clean() or {}
        if said.get("licence") not in {None, Licence.OWN} and not said.get("licence_words"):
            self.add_error("licence_words", _("Write on what terms the questionnaire may be used."))
        return said


class QuestionnaireFileForm(InstrumentForm):
    """A questionnaire that another tool has given out."""

    SAID = {}
    file = forms.FileField(
        label=_("File"),
        help_text=_("An XLSForm (xlsx), as ODK and KoboToolbox use, or a structure of LimeSurvey (lss)."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields(["file", "name"])

    def clean_file(self) -> Any:
        """The file. Raises ValidationError for one too big."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError(_("The file is bigger than 5 megabytes."))
        return file


class DescribeForm(InstrumentForm):
    """What a questionnaire is called among staff, and its licence."""

    SAID = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, organisations=[], **kwargs)
        del self.fields["organisation"]


class SectionForm(WordsForm):
    """A group of questions, or the title of the whole."""

    SAID = {
        "title": {"label": _("Heading"), "required": False},
        "lead": {"label": _("Text under the heading"), "required": False, "long": True},
    }
    together = forms.BooleanField(
        label=_("Show the questions of this group on one page"),
        required=False,
        help_text=_(
            "For short groups, such as a handful of statements. Otherwise each question has a page of its own."
        ),
    )

    def section(self, draft: InstrumentVersion, before: Section | None) -> Section:
        """The group with what was written."""
        base = before or Section(next_code(draft.questionnaire, "g"), ())
        title, lead = self.text("title"), self.text("lead")
        return replace(base, title=title, lead=lead, together=self.cleaned_data["together"])


class TitleForm(WordsForm):
    """What the whole is called, and what is said under it."""

    SAID = {
        "title": {"label": _("Title, as those who answer see it")},
        "lead": {"label": _("Text under the title"), "required": False, "long": True},
    }


class ScaleForm(WordsForm):
    """A scale, its options a line each."""

    SAID = {
        "options": {
            "label": _("Answers, one on each line from the lowest to the highest"),
            "long": True,
        }
    }
    name = forms.CharField(label=_("Name of the scale"), max_length=120)
    apart = forms.IntegerField(
        label=_("How many of the last ones stand apart from the scale?"),
        min_value=0,
        max_value=3,
        initial=0,
        required=False,
        help_text=_("For example: can't say, does not belong to my work. They are counted apart."),
    )

    made = forms.ChoiceField(
        label=_("Score of the statements on this scale"),
        choices=SCORES,
        required=False,
        help_text=_("As the publisher of the scale says. Without a score each statement is told by itself."),
    )
    factor = forms.FloatField(
        label=_("The mean times"), min_value=0.01, max_value=1000, required=False,
        help_text=_("Only where the score is the mean times a number, for example 10."),
    )  # fmt: skip
    lowest = forms.TypedChoiceField(
        label=_("The lowest answer counts as"),
        choices=((1, "1"), (0, "0")),
        coerce=int,
        empty_value="1",
        required=False,
    )
    may_lack = forms.IntegerField(
        label=_("How many statements may be left unanswered?"), min_value=0, max_value=20, initial=0, required=False,
        help_text=_("They are replaced by the person's own mean. Where more are lacking there is no score."),
    )  # fmt: skip
    centre = forms.ChoiceField(label=_("How the scores of many are told"), choices=CENTRES, required=False)
    source = forms.CharField(
        label=_("Where the rule was published"), max_length=300, required=False,
        help_text=_("Stands beside the score on the page of results."),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields(["name", *(self.named("options", code) for code, _tongue in TONGUES), "apart"])

    def clean(self) -> dict[str, Any]:
        """Each language has as many lines; the rule of a score is whole."""
        said = super().clean() or {}
        check_lines(self, "options")
        if said.get("made") == TIMES and not said.get("factor"):
            self.add_error("factor", _("Write the number by which the mean is multiplied."))
        return said

    def rule(self) -> dict[str, Any]:
        """How a score is made, as a scale keeps it; empty for none."""
        said = self.cleaned_data
        if not said["made"]:
            return {}
        factors = {SUM: None, MEAN: 1.0, TIMES: said["factor"]}
        return {
            "lowest": int(said["lowest"]),
            "factor": factors[said["made"]],
            "may_lack": said["may_lack"] or 0,
            "centre": said["centre"] or str(Centre.MEAN),
            "source": said["source"],
        }

    @staticmethod
    def asked_of(rule: Mapping[str, Any]) -> dict[str, Any]:
        """The values of the fields that give a rule."""
        if not rule:
            return {}
        made = {None: SUM, 1.0: MEAN}.get(rule["factor"], TIMES)
        return {**rule, "made": made, "factor": rule["factor"] if made == TIMES else None}

    def options(self) -> tuple[Option, ...]:
        """The options with what was written."""
        return options_of(self.text("options"), self.cleaned_data.get("apart") or 0)


def check_lines(form: WordsForm, name: str) -> None:
    """An error for a language whose lines are not as many as the Finnish ones."""
    counts = {code: len(lines(text)) for code, text in form.text(name).items()}
    for code, count in counts.items():
        if count != counts.get("fi", count):
            form.add_error(form.named(name, code), _("Write as many lines as in Finnish, in the same order."))


def lines(text: str) -> list[str]:
    """The lines that say something."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def options_of(
    text: Text, apart: int, before: Iterable[Option] = (), *, alone: bool = False, written: bool = False
) -> tuple[Option, ...]:
    """Options from lines in each language. Those there were keep their codes by their place."""
    codes = [option.code for option in before]
    said = {code: lines(one) for code, one in text.items()}
    count = len(next(iter(said.values()), []))
    numbers = (str(number) for number in range(1, 10_000) if str(number) not in codes)
    return tuple(
        Option(
            codes[place] if place < len(codes) else next(numbers),
            {code: rows[place] for code, rows in said.items() if place < len(rows)},
            apart=place >= count - apart,
            alone=alone and place == count - 1,
            written=written and place == count - 1,
        )
        for place in range(count)
    )


def lines_of(options: Iterable[Option]) -> dict[str, str]:
    """The lines that give these options."""
    options = list(options)
    codes = {code for option in options for code in option.text}
    return {code: "\n".join(option.text.get(code, "") for option in options) for code in codes}
