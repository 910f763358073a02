"""What is asked of notes that are written or corrected after the meeting."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.guidance.forms.meeting import shared_field, work_field
from rinnalla.web.submissions import SubmittedForm


class CorrectionForm(SubmittedForm):
    """A note written anew."""

    text = forms.CharField(
        label=_("The text as it should be"), max_length=6000, widget=forms.Textarea(attrs={"rows": 8})
    )


class NotesForm(SubmittedForm):
    """The notes of a meeting recorded without them."""

    shared = shared_field()
    work = work_field()

    def clean(self) -> dict[str, Any]:
        """At least one of the two is written."""
        chosen = super().clean() or {}
        if not chosen.get("shared") and not chosen.get("work") and not self.errors:
            self.add_error("shared", _("Write one of the two notes."))
        return chosen


class PartnerForm(SubmittedForm):
    """A few sentences for the partner."""

    text = forms.CharField(
        label=_("What the partner is told"),
        max_length=1500,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("A few sentences are enough. Leave out what the partner does not need."),
    )
