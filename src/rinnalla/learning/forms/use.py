"""What is asked about use: the plan before, the check after, what a team does together."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.learning.choices.event import Changer, Limit, Lost, PairKind, Used, Way
from rinnalla.learning.models import TrainingEvent
from rinnalla.people.models import Staff
from rinnalla.web.forms import FinnishDateField, FinnishTimeField
from rinnalla.web.submissions import SubmittedForm

SHORTEST, LONGEST = 5, 480


def _long(rows: int = 2) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class UsePlanForm(SubmittedForm):
    """If this happens, then I do that."""

    situation = forms.CharField(
        label=_("In which situation do you use what you learn? If or when …"),
        max_length=1000,
        widget=_long(),
        help_text=_("For example: when a client falls silent in a home visit."),
    )
    deed = forms.CharField(
        label=_("What do you do then?"),
        max_length=1000,
        widget=_long(),
        help_text=_("One small thing is enough. For example: I wait, and ask how the day has been."),
    )
    where = forms.CharField(label=_("Where?"), max_length=500, required=False)
    with_whom = forms.CharField(label=_("With whom?"), max_length=500, required=False)
    obstacle = forms.CharField(label=_("What might get in the way?"), max_length=1000, required=False, widget=_long())
    support = forms.CharField(label=_("What helps you then, and who?"), max_length=1000, required=False, widget=_long())
    first_on = FinnishDateField(label=_("On which day do you try it for the first time?"), required=False)


class UseCheckForm(SubmittedForm):
    """Whether it has come into use."""

    used = forms.ChoiceField(
        label=_("Has something of the training come into use?"), choices=Used.choices, widget=forms.RadioSelect
    )
    limit = forms.ChoiceField(
        label=_("What has limited use most?"), choices=Limit.choices, widget=forms.RadioSelect, required=False
    )
    changer = forms.ChoiceField(
        label=_("Who can change that?"), choices=Changer.choices, widget=forms.RadioSelect, required=False
    )
    words = forms.CharField(
        label=_("In your own words"),
        max_length=2000,
        required=False,
        widget=_long(3),
        help_text=_("Only you see this. Do not write of a client so that they could be known."),
    )


class TeamRegisterForm(SubmittedForm):
    """Who come, how, and when the team goes through it."""

    people = forms.MultipleChoiceField(label=_("Who takes part?"), widget=forms.CheckboxSelectMultiple)
    way = forms.ChoiceField(label=_("How do you take part?"), choices=Way.choices, widget=forms.RadioSelect)
    reflect_on = FinnishDateField(
        label=_("On which day do you go through it together?"),
        help_text=_("A training comes into use when the team has time for it. This time is reserved now."),
    )
    reflect_at = FinnishTimeField(label=_("At what time?"))
    minutes = forms.IntegerField(label=_("How many minutes?"), min_value=SHORTEST, max_value=LONGEST, initial=30)

    def __init__(self, *args: Any, event: TrainingEvent, people: Sequence[Staff], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.staff = {str(one.pk): one for one in people}
        said: dict[str, Any] = self.fields
        said["people"].choices = [(key, str(one)) for key, one in self.staff.items()]
        said["way"].choices = [(way, label) for way, label in Way.choices if way in event.ways]
        if Way.TOGETHER in event.ways:
            said["way"].initial = Way.TOGETHER

    @property
    def values(self) -> dict[str, Any]:
        """People as records, the time as a moment."""
        said = self.cleaned_data
        return {
            "people": [self.staff[key] for key in said["people"]],
            "way": said["way"],
            "reflect_at": datetime.combine(said["reflect_on"], said["reflect_at"], clock.HELSINKI),
            "minutes": said["minutes"],
        }


class ReflectionForm(SubmittedForm):
    """What the team learnt, and what it agreed on."""

    learnt = forms.CharField(
        label=_("What did we learn, and what did we know already?"), max_length=4000, widget=_long(4)
    )
    agreed = forms.CharField(
        label=_("What do we take into use, and how?"), max_length=4000, required=False, widget=_long(4)
    )


class TimeForm(SubmittedForm):
    """Time to be reserved."""

    purpose = forms.CharField(label=_("What for?"), max_length=200)
    on = FinnishDateField(label=_("Day"))
    begins = FinnishTimeField(label=_("Begins"))
    minutes = forms.IntegerField(label=_("How many minutes?"), min_value=SHORTEST, max_value=LONGEST, initial=60)

    @property
    def values(self) -> dict[str, Any]:
        """The time as a moment."""
        said = dict(super().values)
        on, begins = said.pop("on"), said.pop("begins")
        return {**said, "starts_at": datetime.combine(on, begins, clock.HELSINKI)}


class TimeDoneForm(SubmittedForm):
    """What came of reserved time."""

    realised = forms.IntegerField(label=_("How many minutes came true?"), min_value=0, max_value=LONGEST)
    lost = forms.ChoiceField(
        label=_("If some was lost, why?"), choices=Lost.choices, required=False, widget=forms.RadioSelect
    )


class PairForm(SubmittedForm):
    """Two people who learn from each other."""

    first = forms.ChoiceField(label=_("One of the pair"))
    second = forms.ChoiceField(label=_("The other"))
    kind = forms.ChoiceField(label=_("How?"), choices=PairKind.choices, widget=forms.RadioSelect)
    goal = forms.CharField(label=_("What do they want to learn from each other?"), max_length=1000, widget=_long(3))
    starts_on = FinnishDateField(label=_("First day"))
    ends_on = FinnishDateField(label=_("Last day"))
    minutes = forms.IntegerField(label=_("Minutes a week"), min_value=SHORTEST, max_value=LONGEST, initial=60)

    def __init__(self, *args: Any, people: Sequence[Staff], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.staff = {str(one.pk): one for one in people}
        for name in ("first", "second"):
            self.fields[name].choices = [(key, str(one)) for key, one in self.staff.items()]  # type: ignore[attr-defined] # a choice field

    def clean(self) -> dict[str, Any]:
        """Two different people, days in order."""
        said = super().clean() or {}
        if said.get("first") and said.get("first") == said.get("second"):
            self.add_error("second", _("Choose two different people."))
        if said.get("starts_on") and said.get("ends_on") and said["ends_on"] < said["starts_on"]:
            self.add_error("ends_on", _("The last day is after the first."))
        return said

    @property
    def values(self) -> dict[str, Any]:
        """The two as persons."""
        said = dict(super().values)
        return {**said, **{name: self.staff[said[name]].person for name in ("first", "second")}}


class VisitForm(SubmittedForm):
    """A visit."""

    where = forms.CharField(label=_("Where?"), max_length=200)
    on = FinnishDateField(label=_("Day"))
    told = forms.CharField(
        label=_("What did we learn there?"), max_length=1000, required=False, widget=_long(3),
        help_text=_("It can be left for later. Everybody in the team sees this."),
    )  # fmt: skip


class OfferForm(SubmittedForm):
    """Something one helps others with."""

    topic = forms.CharField(label=_("I can help with this"), max_length=160)
    how = forms.CharField(
        label=_("How am I reached?"), max_length=300, help_text=_("For example: in chat, or by phone on Tuesdays.")
    )
