"""Input to questions about the trail."""

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.web.submissions import SubmittedForm

LONG = forms.Textarea(attrs={"rows": "5"})


class QuestionForm(SubmittedForm):
    """What the client wants to know."""

    words = forms.CharField(label=_("What would you like to know?"), max_length=2000, widget=LONG)


class AnswerToClientForm(SubmittedForm):
    """What data protection answers."""

    answer = forms.CharField(
        label=_("Your answer"), max_length=4000, widget=LONG, help_text=_("The client reads it on their log.")
    )


class AskForm(SubmittedForm):
    """What the worker is asked."""

    words = forms.CharField(label=_("What do you ask the worker?"), max_length=2000, widget=LONG)


class ExplainForm(SubmittedForm):
    """Why one has read."""

    words = forms.CharField(
        label=_("Why did you read the data?"),
        max_length=4000,
        widget=LONG,
        help_text=_("The data-protection officer reads this. Tell only what is needed."),
    )


class CloseForm(SubmittedForm):
    """What was found."""

    words = forms.CharField(label=_("What did you find?"), max_length=2000, widget=LONG)
