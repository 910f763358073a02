"""The four parts of a summary as fields."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.guidance.actions.summary import Part
from rinnalla.guidance.choices import SummaryPartKind, Unread
from rinnalla.guidance.models import RetellingPart, SummaryPart
from rinnalla.web.submissions import SubmittedForm


class SummaryForm(SubmittedForm):
    """A heading and a text for each part; headings may be changed, texts may be left empty."""

    def __init__(self, *args: Any, parts: Sequence[SummaryPart | RetellingPart], **kwargs: Any) -> None:
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


def said(parts: Sequence[SummaryPart | RetellingPart]) -> dict[str, str]:
    """The parts as the form names them."""
    headings = {f"{part.kind}_heading": part.heading for part in parts}
    return {**headings, **{f"{part.kind}_text": part.text for part in parts}}


class FreezeForm(SubmittedForm):
    """Why the client has not answered, when they have not."""

    unread = forms.ChoiceField(
        label=_("Why has the client not answered?"), choices=Unread.choices, widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, waits: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not waits:
            del self.fields["unread"]
