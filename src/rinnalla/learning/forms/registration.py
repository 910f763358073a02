"""What is asked of those who register, and on a registration's own page."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.learning.choices.event import Way
from rinnalla.learning.models import TrainingEvent, TrainingTopic
from rinnalla.web.submissions import SubmittedForm

TRAP = "home_page"
NONE = ""


def _long(rows: int = 3) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class TopicFields(SubmittedForm):
    """A choice of one of an event's topics."""

    def __init__(self, *args: Any, topics: Sequence[TrainingTopic], language: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.topics = {str(one.pk): one for one in topics}
        if not self.topics:
            self.fields.pop("topic", None)
            return
        named = [(key, one.words.said_in(language).words) for key, one in self.topics.items()]
        self.fields["topic"].choices = [(NONE, _("I can't say")), *named]  # type: ignore[attr-defined] # a choice field

    @property
    def chosen_topic(self) -> TrainingTopic | None:
        """The topic chosen."""
        return self.topics.get(self.cleaned_data.get("topic") or NONE)


class RegisterForm(TopicFields):
    """Registering. Who has signed in is known already, so their name is not asked for again."""

    name = forms.CharField(label=_("Your name"), max_length=200, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    email = forms.EmailField(
        label=_("Your e-mail address"),
        max_length=254,
        help_text=_("The confirmation, and the link by which you can cancel, go there."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    workplace = forms.CharField(
        label=_("Workplace or community"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )
    way = forms.ChoiceField(label=_("How do you take part?"), choices=Way.choices, widget=forms.RadioSelect)
    topic = forms.ChoiceField(
        label=_("Which topic interests you most?"), required=False, widget=forms.RadioSelect, initial=NONE
    )
    why = forms.CharField(
        label=_("Why does it interest you?"),
        max_length=1000,
        required=False,
        widget=_long(),
        help_text=_("The trainer plans the contents by this. Do not write of a client so that they could be known."),
    )
    question = forms.CharField(
        label=_("Is there something you would like to ask the trainer beforehand?"),
        max_length=1000,
        required=False,
        widget=_long(),
        help_text=_("The trainer sees the question, not who asked."),
    )
    diet = forms.CharField(
        label=_("Special diet or allergies"),
        max_length=500,
        required=False,
        help_text=_("Only those who arrange the event see this."),
    )
    wants_captions = forms.BooleanField(label=_("I need captions"), required=False)
    needs = forms.CharField(
        label=_("What else makes it possible for you to take part?"),
        max_length=1000,
        required=False,
        widget=_long(2),
        help_text=_("For example an induction loop, an interpreter, room for a wheelchair, breaks."),
    )
    home_page = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, event: TrainingEvent, known: bool, has_email: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ways = [(way, label) for way, label in Way.choices if way in event.ways]
        if event.is_over:
            ways = [one for one in ways if one[0] == Way.RECORDING]
        self.fields["way"].choices = ways  # type: ignore[attr-defined] # a choice field
        self.fields["way"].initial = ways[0][0] if len(ways) == 1 else None
        hidden = ["name", "workplace"] if known else []
        hidden += ["email"] if known and has_email else []
        hidden += ["diet"] if not event.has_food else []
        for name in hidden:
            del self.fields[name]
        if known and not has_email:
            self.fields["email"].required = False


class NeedsForm(SubmittedForm):
    """What somebody who has registered needs."""

    diet = RegisterForm.base_fields["diet"]
    wants_captions = RegisterForm.base_fields["wants_captions"]
    needs = RegisterForm.base_fields["needs"]


class QuestionForm(TopicFields):
    """A question to the trainer."""

    topic = forms.ChoiceField(label=_("Which topic is it about?"), required=False, widget=forms.RadioSelect)
    text = forms.CharField(
        label=_("Your question"),
        max_length=1000,
        widget=_long(4),
        help_text=_(
            "The trainer sees the question, not who asked. Do not write of a client so that they could be known."
        ),
    )

    @property
    def values(self) -> dict[str, Any]:
        """The topic as a record."""
        return {"text": self.cleaned_data["text"], "topic": self.chosen_topic}
