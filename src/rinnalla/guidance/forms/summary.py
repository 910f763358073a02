"""The four parts of a summary as fields."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.guidance.actions.summary import Part
from rinnalla.guidance.choices import SummaryPartKind
from rinnalla.guidance.models import SummaryPart
from rinnalla.web.submissions import SubmittedForm


class SummaryForm(SubmittedForm):
    """A heading and a text for each part; headings may be changed, texts may be left empty."""

    def __init__(self, *args: Any, parts: list[SummaryPart], **kwargs: Any) -> None:
        kwargs["initial"] = said(parts)
        super().__init__(*args, **kwargs)
        for kind in SummaryPartKind:
            self.fields[f"{kind}_heading"] = forms.CharField(
                label=_("Heading: %(part)s") % {"part": kind.label}, max_length=120
            )
            self.fields[f"{kind}_text"] = forms.CharField(
                label=_("Text: %(part)s") % {"part": kind.label},
                max_length=8000,
                required=False,
                widget=forms.Textarea(attrs={"rows": 7}),
            )

    @property
    def values(self) -> dict[str, Any]:
        """The parts by their kind."""
        chosen = self.cleaned_data
        return {"parts": {kind: Part(chosen[f"{kind}_heading"], chosen[f"{kind}_text"]) for kind in SummaryPartKind}}


def said(parts: list[SummaryPart]) -> dict[str, str]:
    """The parts as the form names them."""
    headings = {f"{part.kind}_heading": part.heading for part in parts}
    return {**headings, **{f"{part.kind}_text": part.text for part in parts}}
