"""Words that could identify, each to be changed or confirmed; and what the second person says."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.methods.identifying import NEVER_STAYS, Finding, Mark
from rinnalla.web.submissions import SubmittedForm

MARKS = {
    Mark.PERSON: _("a name of somebody in this period"),
    Mark.NUMBER: _("a number or address that leads to somebody"),
    Mark.PLACE: _("a place of this period"),
    Mark.AGE: _("an age"),
    Mark.DATE: _("a time"),
    Mark.NAME: _("perhaps a name"),
}


class WordsForm(SubmittedForm):
    """For each finding the words to put in its place, or that it may stay."""

    def __init__(self, *args: Any, findings: list[Finding], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.findings = findings
        for number, one in enumerate(findings):
            self.fields[f"instead_{number}"] = forms.CharField(
                label=f"”{one.text}”", help_text=MARKS[one.mark], max_length=200, required=False
            )
            if one.mark not in NEVER_STAYS:
                self.fields[f"stay_{number}"] = forms.BooleanField(
                    label=_("”%(word)s” may stay") % {"word": one.text}, required=False
                )

    @property
    def values(self) -> dict[str, Any]:
        """Words by what stands in their place, and those that may stay."""
        chosen = self.cleaned_data
        instead = {one.text: chosen[f"instead_{n}"] for n, one in enumerate(self.findings) if chosen[f"instead_{n}"]}
        stay = [one.text for n, one in enumerate(self.findings) if chosen.get(f"stay_{n}") and one.text not in instead]
        return {"instead": instead, "stay": stay}


class ReturnForm(SubmittedForm):
    """What could still be recognised."""

    remark = forms.CharField(
        label=_("What could still be recognised?"), max_length=1000, widget=forms.Textarea(attrs={"rows": 4})
    )
