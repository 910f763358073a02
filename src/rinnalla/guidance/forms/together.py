"""What is asked while guide and client write together, one thing at a time."""

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.guidance.choices import ClientAnswer
from rinnalla.web.submissions import SubmittedForm


class OwnWordsForm(SubmittedForm):
    """First the client's own words."""

    own_words = forms.CharField(
        label=_("In your own words"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("How was this for you? You may write or say it, or leave it empty."),
    )


class ToldForm(SubmittedForm):
    """Then what both of them say."""

    told = forms.CharField(
        label=_("What did we do, and what comes next?"),
        max_length=3000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
    )


class ReadForm(SubmittedForm):
    """Last, what the client says of it. Who disagrees is given room for words."""

    answer = forms.ChoiceField(label=_("Your answer"), choices=ClientAnswer.choices, widget=forms.RadioSelect)
    words = forms.CharField(
        label=_("In your own words"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 4})
    )
