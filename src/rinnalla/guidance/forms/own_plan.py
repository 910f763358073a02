"""What is asked for a client's own plan."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.guidance.choices import OwnPlanPartKind, OwnPlanReaders
from rinnalla.guidance.forms.client import HOW, OnBehalfForm
from rinnalla.guidance.models import OwnPlanPart
from rinnalla.people.choices import Channel
from rinnalla.web.submissions import SubmittedForm

HELP = {
    OwnPlanPartKind.WELL: _("For example: sleep, a walk, a certain person, music, being left in peace."),
    OwnPlanPartKind.SIGNS: _("How do you, or those near you, notice that things are getting harder?"),
    OwnPlanPartKind.HELPS: _("What has helped before, even a little? What does not help?"),
    OwnPlanPartKind.CALL: _("Names and numbers, in the order in which you would call."),
    OwnPlanPartKind.NEXT: _("One small thing is enough. Nothing has to be tried."),
}
LONGEST = 2000


class PartForm(SubmittedForm):
    """One part in the client's own words; it may be left empty."""

    text = forms.CharField(
        label=_("In your own words"), max_length=LONGEST, required=False, widget=forms.Textarea(attrs={"rows": 6})
    )

    def __init__(self, *args: Any, kind: OwnPlanPartKind, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].help_text = HELP[kind]


def said(part: OwnPlanPart) -> dict[str, str]:
    """A part as its form names it."""
    return {"text": part.text}


class ReadersForm(SubmittedForm):
    """Who may read."""

    readers = forms.ChoiceField(
        label=_("Who may read your own plan?"),
        choices=OwnPlanReaders.choices,
        widget=forms.RadioSelect(attrs={"as": "list"}),
    )

    @property
    def values(self) -> dict[str, Any]:
        """The readers as a choice."""
        return {"readers": OwnPlanReaders(self.cleaned_data["readers"])}


class PartForClientForm(OnBehalfForm):
    """A part written down because the client asks."""

    kind = forms.ChoiceField(
        label=_("Which part?"), choices=OwnPlanPartKind.choices, widget=forms.RadioSelect(attrs={"as": "list"})
    )
    text = forms.CharField(
        label=_("In the client's own words"), max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 6})
    )
    field_order = ["kind", "text", "how", "day"]

    @property
    def values(self) -> dict[str, Any]:
        """Which part, its text, and how and when it was said."""
        chosen = self.cleaned_data
        return {
            "kind": OwnPlanPartKind(chosen["kind"]),
            "text": chosen["text"],
            "how": Channel(chosen["how"]),
            "said_on": chosen["day"] or clock.today(),
        }


class ReadersForClientForm(SubmittedForm):
    """Who may read, as the client has said."""

    readers = forms.ChoiceField(
        label=_("Who may read it, in the client's words?"),
        choices=[
            (OwnPlanReaders.NOBODY, _("only the client")),
            (OwnPlanReaders.GUIDE, _("the client and the guide")),
            (OwnPlanReaders.COORDINATOR, _("the client, the guide and the coordinator")),
        ],
        widget=forms.RadioSelect(attrs={"as": "list"}),
    )
    how = forms.ChoiceField(label=_("How did the client answer?"), choices=HOW, widget=forms.RadioSelect)

    @property
    def values(self) -> dict[str, Any]:
        """The readers, and how it was said."""
        return {"readers": OwnPlanReaders(self.cleaned_data["readers"]), "how": Channel(self.cleaned_data["how"])}
