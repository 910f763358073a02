"""What is asked when a survey is prepared, scheduled, and answered on somebody's behalf."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _

from rinnalla.access.clock import today
from rinnalla.methods.questionnaire.content import Item
from rinnalla.people.models import Organisation
from rinnalla.surveys.choices import CodeElement, Layout, Mode
from rinnalla.surveys.forms.instrument import WordsForm, lines
from rinnalla.surveys.models import Campaign, Study
from rinnalla.surveys.models.campaign import FEWEST, FEWEST_CROSSED
from rinnalla.web.forms import FinnishDateField, RecordField
from rinnalla.web.submissions import SubmittedForm

MOST_ADDRESSES = 2000
LARGEST_MINIMUM = 50
OFFERED = [choice for choice in Mode.choices if choice[0] != Mode.IMPORTED]
ALONE = ""
HIDE, SHOW = "hide", "show"


class CampaignForm(SubmittedForm):
    """Begin to prepare a survey."""

    name = forms.CharField(
        label=_("Name among staff"), max_length=120, help_text=_("For example: spring 2027, before.")
    )
    mode = forms.ChoiceField(label=_("How do people come to answer?"), choices=OFFERED, widget=forms.RadioSelect)
    study = forms.ChoiceField(
        label=_("Does it belong to a study of several rounds?"),
        required=False,
        help_text=_("The rounds of a study ask the same questionnaire, for example before and after."),
    )
    wave = forms.IntegerField(label=_("Which round of the study?"), min_value=1, max_value=20, required=False)

    def __init__(self, *args: Any, studies: Sequence[Study], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.studies = {str(one.pk): one for one in studies}
        choices = [(ALONE, _("No")), *((key, one.name) for key, one in self.studies.items())]
        self.fields["study"].choices = choices  # type: ignore[attr-defined] # a field of choices
        if not self.studies:
            del self.fields["study"], self.fields["wave"]

    def clean(self) -> dict[str, Any]:
        """A round belongs to a study, and each round comes once."""
        said = super().clean() or {}
        study = self.studies.get(said.get("study") or ALONE)
        if study and not said.get("wave"):
            self.add_error("wave", _("Write which round it is: 1 for before, 2 for after."))
        if study and study.waves.filter(wave=said.get("wave")).exists():
            self.add_error("wave", _("The study has this round already."))
        return said

    @property
    def values(self) -> dict[str, Any]:
        """The study as a record."""
        said = dict(super().values)
        study = self.studies.get(said.pop("study", ALONE) or ALONE)
        return {**said, "study": study, "wave": said.get("wave") if study else None}


class PlanForm(WordsForm):
    """What those who answer are told, and how results may be shown."""

    SAID = {
        "purpose": {"label": _("What are the answers for?"), "long": True},
        "readers": {"label": _("Who sees the results, and how?"), "long": True},
    }
    name = forms.CharField(label=_("Name among staff"), max_length=120)
    mode = forms.ChoiceField(label=_("How do people come to answer?"), choices=OFFERED, widget=forms.RadioSelect)
    layout = forms.ChoiceField(
        label=_("How are the questions laid out?"), choices=Layout.choices, widget=forms.RadioSelect
    )
    contact = forms.CharField(label=_("Who answers questions about the survey?"), max_length=200, required=False)
    minimum = forms.IntegerField(
        label=_("From how many answers are results shown?"),
        min_value=FEWEST,
        max_value=LARGEST_MINIMUM,
        help_text=_("At least 5. It is told before the first question and can't be changed after the launch."),
    )
    crossed = forms.IntegerField(
        label=_("And where two groups are crossed, or open answers shown?"),
        min_value=FEWEST_CROSSED,
        max_value=LARGEST_MINIMUM * 2,
        help_text=_("At least 10."),
    )
    groups = forms.MultipleChoiceField(
        label=_("By what may results be divided?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Background questions that people answer themselves."),
    )

    def __init__(self, *args: Any, background: Sequence[Item], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(item.code, item.text.get("fi", item.code)) for item in background]
        self.fields["groups"].choices = choices  # type: ignore[attr-defined] # a field of choices
        if not choices:
            del self.fields["groups"]

    @property
    def values(self) -> dict[str, Any]:
        """The texts in their languages."""
        plain = ("name", "mode", "layout", "contact", "minimum", "crossed", "groups")
        said = {name: self.cleaned_data[name] for name in plain if name in self.cleaned_data}
        return {**said, "purpose": self.text("purpose"), "readers": self.text("readers")}


class ScheduleForm(SubmittedForm):
    """When it can be answered, and by how many."""

    opens_on = FinnishDateField(label=_("First day"), required=False)
    closes_on = FinnishDateField(label=_("Last day"), required=False)
    quota = forms.IntegerField(
        label=_("Stop at how many answers?"),
        min_value=1,
        required=False,
        help_text=_("Nobody new can begin after that. Whoever has begun may finish."),
    )
    enrolled = forms.IntegerField(
        label=_("How many people were asked in all?"),
        min_value=1,
        required=False,
        help_text=_("Results then tell how many did not answer."),
    )

    def clean(self) -> dict[str, Any]:
        """The days in their order."""
        said = super().clean() or {}
        first, last = said.get("opens_on"), said.get("closes_on")
        if last and last < (first or today()):
            self.add_error("closes_on", _("The last day is before the first one, or has passed."))
        return said


class LaunchForm(SubmittedForm):
    """What is promised of everybody's answers together. Nothing is chosen before: neither suits every survey."""

    undivided = forms.ChoiceField(
        label=_("What is shown of everybody's answers together?"),
        widget=forms.RadioSelect(attrs={"as": "list"}),
        choices=[
            (HIDE, _("Small numbers are hidden. Suits one team, or fewer than about 30 who answer.")),
            (
                SHOW,
                _("Every number is shown. Suits when many are asked, from several teams; changes can then be tested."),
            ),
        ],
        help_text=_(
            "It is told before the first question and can't be changed after the launch. If small numbers are hidden,"
            " most statements lose a number even with 80 answers, no change of them can be tested, and scores have no"
            " mean."
        ),
    )

    @property
    def values(self) -> dict[str, Any]:
        """The choice as a promise."""
        return {"hides_undivided": self.cleaned_data["undivided"] == HIDE}


class InviteForm(SubmittedForm):
    """To whom invitations go, an address on each line."""

    addresses = forms.CharField(
        label=_("E-mail addresses, one on each line"),
        max_length=200_000,
        widget=forms.Textarea(attrs={"rows": 10}),
        help_text=_("Everybody gets a link of their own. The addresses are deleted when the survey has been closed."),
    )

    def clean_addresses(self) -> list[str]:
        """Addresses, each once; a line that is none is named by its number."""
        found: dict[str, None] = {}
        for number, line in enumerate(lines(self.cleaned_data["addresses"]), start=1):
            try:
                validate_email(line)
            except forms.ValidationError:
                raise forms.ValidationError(
                    _("Line %(number)d is no e-mail address."), params={"number": number}
                ) from None
            found[line.casefold()] = None
        if len(found) > MOST_ADDRESSES:
            raise forms.ValidationError(
                _("Write at most %(most)d addresses at a time."), params={"most": MOST_ADDRESSES}
            )
        return list(found)


class StudyForm(SubmittedForm):
    """A study of several rounds."""

    name = forms.CharField(label=_("Name of the study"), max_length=120)
    organisation = RecordField(label=_("Organisation"))
    elements = forms.MultipleChoiceField(
        label=_("What do people make their own code of?"),
        choices=CodeElement.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"as": "list"}),
        help_text=_("Choose at least five, or none if answers are not linked. Choose what the employer does not know."),
    )

    def __init__(self, *args: Any, organisations: Sequence[Organisation], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisation"].offer(organisations)  # type: ignore[attr-defined] # a field of records


def plan_of(campaign: Campaign) -> dict[str, Any]:
    """A campaign's plan as its form names it."""
    plain = ("name", "mode", "layout", "contact", "minimum", "crossed", "groups")
    said = {name: getattr(campaign, name) for name in plain}
    for name in ("purpose", "readers"):
        said |= {WordsForm.named(name, code): text for code, text in getattr(campaign, name).items()}
    return said
