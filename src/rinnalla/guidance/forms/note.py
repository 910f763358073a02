"""What is asked when a note is corrected."""

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.web.submissions import SubmittedForm


class CorrectionForm(SubmittedForm):
    """A note written anew."""

    text = forms.CharField(
        label=_("The text as it should be"), max_length=6000, widget=forms.Textarea(attrs={"rows": 8})
    )
