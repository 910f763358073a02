"""What is asked of experts by experience: their terms, an engagement, the debrief, feedback. Never a diagnosis."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.access.clock import today
from rinnalla.learning.choices.expert import Debrief, FeeKind, Recording
from rinnalla.people.models import Organisation
from rinnalla.web.forms import FinnishDateField, PhoneField, RecordField
from rinnalla.web.submissions import SubmittedForm

ONE_A_LINE = _("One on each line, in your own words. A diagnosis is not asked and need not be told.")
YES, NO = "yes", "no"


class TermsForm(SubmittedForm):
    """What an expert speaks of and on what terms, in groups that are told of themselves."""

    name = forms.CharField(label=_("Name to be used"), max_length=120)
    email = forms.EmailField(label=_("E-mail"), max_length=200, required=False)
    phone = PhoneField(label=_("Phone"), max_length=40, required=False)
    speaks_of = forms.CharField(
        label=_("Topics I can talk about"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=ONE_A_LINE,
    )
    silent_of = forms.CharField(
        label=_("Topics I do not talk about"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Shown to those who ask, so that nobody needs to be told no."),
    )
    fee = forms.ChoiceField(label=_("Fee"), choices=FeeKind.choices, widget=forms.RadioSelect(attrs={"as": "list"}))
    fee_words = forms.CharField(label=_("More about the fee and travel"), max_length=300, required=False)
    support = forms.CharField(
        label=_("Support person"),
        max_length=300,
        required=False,
        help_text=_("Who comes along or can be called, where one is wanted."),
    )
    debrief = forms.ChoiceField(
        label=_("Debrief afterwards"), choices=Debrief.choices, widget=forms.RadioSelect(attrs={"as": "list"})
    )
    recording = forms.ChoiceField(label=_("Recording"), choices=Recording.choices, widget=forms.RadioSelect)
    needs = forms.CharField(
        label=_("What makes it easier to come?"),
        max_length=600,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("For example the time of day, a short way, a break, questions beforehand."),
    )
    available = forms.BooleanField(label=_("May be asked now"), required=False, initial=True)


class PoolForm(TermsForm):
    """The same of somebody new, with the organisation whose pool it is."""

    organisation = RecordField(label=_("Organisation"))

    def __init__(self, *args: Any, organisations: Sequence[Organisation], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisation"].offer(organisations)  # type: ignore[attr-defined] # a field of records


class AskForm(SubmittedForm):
    """An event to which an expert is asked."""

    title = forms.CharField(label=_("Event"), max_length=160)
    held_on = FinnishDateField(label=_("Day"))
    place = forms.CharField(label=_("Time and place"), max_length=200, required=False)
    audience = forms.CharField(label=_("Who listen, and how many?"), max_length=200)
    topic = forms.CharField(
        label=_("What do you wish to hear about?"), max_length=400, widget=forms.Textarea(attrs={"rows": 3})
    )
    fee = forms.CharField(label=_("Fee and expenses that are paid"), max_length=200)
    support = forms.CharField(
        label=_("Who is there for the expert?"),
        max_length=300,
        required=False,
        help_text=_("Who meets them, who they can leave with, and when the debrief is."),
    )
    recorded = forms.BooleanField(label=_("The event is recorded"), required=False)

    def clean_held_on(self) -> Any:
        """A day still ahead."""
        day = self.cleaned_data["held_on"]
        if day < today():
            raise forms.ValidationError(_("Choose a day that has not passed."))
        return day


class AnswerForm(SubmittedForm):
    """Yes or no; no reason is asked."""

    answer = forms.ChoiceField(
        label=_("Does this suit you?"),
        choices=((YES, _("Yes, I agree")), (NO, _("Not this time"))),
        widget=forms.RadioSelect,
        help_text=_("No reason is needed. You may still withdraw later."),
    )


class DebriefForm(SubmittedForm):
    """When the debrief was, and who was there."""

    debriefed_on = FinnishDateField(label=_("When was the debrief?"))
    debriefed_with = forms.CharField(
        label=_("Who were there?"),
        max_length=200,
        help_text=_("What was said is not written down."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, initial={"debriefed_on": today()}, **kwargs)

    def clean_debriefed_on(self) -> Any:
        """A day that has come."""
        day = self.cleaned_data["debriefed_on"]
        if day > today():
            raise forms.ValidationError(_("Write a day that has already been."))
        return day


class FeedbackForm(SubmittedForm):
    """What a listener says to an expert."""

    words = forms.CharField(
        label=_("What stayed with you?"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_(
            "The expert by experience reads it, and decides whether anybody else does. Your name is not asked."
        ),
    )


class SearchForm(forms.Form):
    """A topic to look for in the pool."""

    aihe = forms.CharField(label=_("Topic"), max_length=80, required=False)
