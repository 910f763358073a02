"""What is asked of those who make training events."""

from collections.abc import Mapping, Sequence
from datetime import datetime, time
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.learning.choices.event import AnsweredIn, EventKind, SessionKind, Way
from rinnalla.learning.models import AdvanceQuestion, TrainingTopic
from rinnalla.learning.models.event import LONGEST_OFFER_HOURS
from rinnalla.people.models import Organisation
from rinnalla.surveys.models import Campaign
from rinnalla.web.forms import FinnishDateField, FinnishTimeField, RecordField
from rinnalla.web.submissions import SubmittedForm

TONGUES = (("fi", _("in Finnish")), ("sv", _("in Swedish")), ("en", _("in English")))
MOST_TOPICS, LONGEST_TOPIC, MOST_PLACES = 12, 200, 100_000
NONE = ""
LAST_MINUTE = time(23, 59)


class WordsForm(SubmittedForm):
    """A form some of whose texts are asked in each language; Finnish is needed, the others may follow."""

    SAID: Mapping[str, tuple[Any, int, bool]] = {}

    def __init__(self, *args: Any, said: Mapping[str, Mapping[str, str]] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, (label, longest, needed) in self.SAID.items():
            for code, tongue in TONGUES:
                self.fields[f"{name}_{code}"] = forms.CharField(
                    label=label if code == "fi" else f"{label}, {tongue}",
                    max_length=longest,
                    required=needed and code == "fi",
                    widget=forms.Textarea(attrs={"rows": 3}) if longest > LONGEST_TOPIC else forms.TextInput(),
                    initial=(said or {}).get(name, {}).get(code, ""),
                )

    def text(self, name: str) -> dict[str, str]:
        """A text in the languages in which something was written."""
        found = {code: self.cleaned_data[f"{name}_{code}"].strip() for code, _tongue in TONGUES}
        return {code: said for code, said in found.items() if said}

    @property
    def values(self) -> dict[str, Any]:
        """The plain values, and the texts in their languages."""
        split = {f"{name}_{code}" for name in self.SAID for code, _tongue in TONGUES}
        plain = {name: value for name, value in super().values.items() if name not in split}
        return {**plain, **{name: self.text(name) for name in self.SAID}}


class NewEventForm(WordsForm):
    """Begin an event."""

    SAID = {"title": (_("Title"), 160, True)}
    kind = forms.ChoiceField(label=_("What is it?"), choices=EventKind.choices, widget=forms.RadioSelect)
    organisation = RecordField(label=_("Who arranges it?"))
    field_order = ["title_fi", "title_sv", "title_en", "kind", "organisation"]

    def __init__(self, *args: Any, organisations: Sequence[Organisation], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisation"].offer(organisations)  # type: ignore[attr-defined] # a field of records
        self.order_fields(self.field_order)


class DescribeForm(WordsForm):
    """What is told of an event."""

    SAID = {
        "title": (_("Title"), 160, True),
        "about": (_("What is it about?"), 4000, True),
        "for_whom": (_("For whom is it?"), 200, False),
    }
    kind = forms.ChoiceField(label=_("What is it?"), choices=EventKind.choices, widget=forms.RadioSelect)
    trainer = forms.CharField(label=_("Trainer"), max_length=200, required=False)


class ArrangeForm(WordsForm):
    """How one takes part, and what is there."""

    SAID = {"access_words": (_("What is told of accessibility?"), 1000, False)}
    ways = forms.MultipleChoiceField(
        label=_("How can one take part?"), choices=Way.choices, widget=forms.CheckboxSelectMultiple
    )
    place = forms.CharField(label=_("Place"), max_length=200, required=False)
    join_address = forms.URLField(
        label=_("Address of the online meeting"),
        max_length=500,
        required=False,
        assume_scheme="https",
        help_text=_("Shown only to those who have a place."),
    )
    capacity = forms.IntegerField(
        label=_("How many places?"),
        min_value=1,
        max_value=MOST_PLACES,
        required=False,
        help_text=_("Counts those who come to the place; online places only where nobody comes to a place."),
    )
    offer_hours = forms.IntegerField(
        label=_("For how many hours is a place that becomes free kept for whoever is next?"),
        min_value=1,
        max_value=LONGEST_OFFER_HOURS,
        initial=48,
    )
    closes_on = FinnishDateField(label=_("Last day to register"), required=False)
    has_food = forms.BooleanField(label=_("Food is served; ask for diets"), required=False)
    has_captions = forms.BooleanField(label=_("There are captions"), required=False)

    @property
    def values(self) -> dict[str, Any]:
        """The last day to register lasts until midnight."""
        said = dict(super().values)
        last = said.pop("closes_on")
        return {**said, "closes_at": _at(last, LAST_MINUTE) if last else None}


class TopicsForm(SubmittedForm):
    """The topics, one on a line."""

    topics = forms.CharField(
        label=_("Topics, one on a line"),
        widget=forms.Textarea(attrs={"rows": 6}),
        required=False,
        help_text=_("Those who register choose the one that interests them most, and questions go by topic."),
    )

    def clean_topics(self) -> list[str]:
        """The lines. Raises ValidationError for too many or too long ones."""
        lines = [" ".join(line.split()) for line in self.cleaned_data["topics"].splitlines()]
        kept = [line for line in lines if line]
        if len(kept) > MOST_TOPICS:
            raise forms.ValidationError(_("At most twelve topics. Put some of them together."))
        if any(len(line) > LONGEST_TOPIC for line in kept):
            raise forms.ValidationError(_("A topic has at most 200 letters."))
        return kept


class SessionForm(SubmittedForm):
    """A session with its time."""

    kind = forms.ChoiceField(label=_("What is it?"), choices=SessionKind.choices, widget=forms.RadioSelect)
    title = forms.CharField(label=_("Name"), max_length=160, required=False)
    on = FinnishDateField(label=_("Day"))
    begins = FinnishTimeField(label=_("Begins"))
    ends = FinnishTimeField(label=_("Ends"))
    place = forms.CharField(
        label=_("Place"), max_length=200, required=False, help_text=_("Only if it is not the place of the event.")
    )

    def clean(self) -> dict[str, Any]:
        """A session ends after it begins."""
        said = super().clean() or {}
        if said.get("begins") and said.get("ends") and said["ends"] <= said["begins"]:
            self.add_error("ends", _("A session ends after it begins, on the same day."))
        return said

    @property
    def values(self) -> dict[str, Any]:
        """The times as moments."""
        said = dict(super().values)
        on, begins, ends = (said.pop(name) for name in ("on", "begins", "ends"))
        return {**said, "starts_at": _at(on, begins), "ends_at": _at(on, ends)}


def _at(day: Any, hour: time) -> datetime:
    return datetime.combine(day, hour, clock.HELSINKI)


class SurveysForm(SubmittedForm):
    """Which surveys ask the participants."""

    before = forms.ChoiceField(label=_("Questionnaire before"), required=False)
    after = forms.ChoiceField(
        label=_("Questionnaire after"), required=False, help_text=_("Ask there also for wishes for next time.")
    )

    def __init__(self, *args: Any, campaigns: Sequence[Campaign], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.campaigns = {str(one.pk): one for one in campaigns}
        choices = [(NONE, _("None")), *((key, one.name) for key, one in self.campaigns.items())]
        for name in ("before", "after"):
            self.fields[name].choices = choices  # type: ignore[attr-defined] # a choice field

    @property
    def values(self) -> dict[str, Any]:
        """The surveys as records."""
        return {name: self.campaigns.get(self.cleaned_data[name] or NONE) for name in ("before", "after")}


class AnswerForm(SubmittedForm):
    """What has come of a question."""

    answered_in = forms.ChoiceField(
        label=_("Has it been answered?"),
        choices=[(NONE, _("Not yet")), *AnsweredIn.choices],
        required=False,
        widget=forms.RadioSelect,
    )
    answer = forms.CharField(
        label=_("Answer in writing"),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Whoever asked sees it on their own page."),
    )


class GatherForm(SubmittedForm):
    """Where a question belongs."""

    topic = forms.ChoiceField(label=_("Topic"), required=False, widget=forms.RadioSelect)
    joined_to = forms.ChoiceField(label=_("The same as"), required=False, widget=forms.RadioSelect)

    def __init__(
        self, *args: Any, topics: Sequence[TrainingTopic], others: Sequence[AdvanceQuestion], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.topics = {str(one.pk): one for one in topics}
        self.others = {str(one.pk): one for one in others}
        said: dict[str, Any] = self.fields
        said["topic"].choices = [
            (NONE, _("No topic")),
            *((k, one.words.said_in("fi").words) for k, one in self.topics.items()),
        ]
        said["joined_to"].choices = [
            (NONE, _("Stands alone")),
            *((k, one.text[:LONGEST_TOPIC]) for k, one in self.others.items()),
        ]

    @property
    def values(self) -> dict[str, Any]:
        """Topic and question as records."""
        said = self.cleaned_data
        return {
            "topic": self.topics.get(said["topic"] or NONE),
            "joined_to": self.others.get(said["joined_to"] or NONE),
        }
