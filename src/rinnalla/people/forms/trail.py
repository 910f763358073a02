"""What the audit trail is asked."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.web.forms import FinnishDateField
from rinnalla.web.submissions import SubmittedForm


class TrailForm(SubmittedForm):
    """Who has looked at a client, what somebody has looked at, and between which days; one of them is enough."""

    known_as = forms.CharField(
        label=_("Whose data was looked at?"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        help_text=_("The client's phone number, e-mail address or personal identity code, in full."),
    )
    name = forms.CharField(
        label=_("Who looked?"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text=_("First and last name of a worker or guide."),
    )
    first = FinnishDateField(label=_("First day"), required=False)
    last = FinnishDateField(label=_("Last day"), required=False)

    def clean(self) -> dict[str, Any]:
        """Days in their order."""
        said = super().clean() or {}
        first, last = said.get("first"), said.get("last")
        if first and last and last < first:
            self.add_error("last", _("The last day can't be before the first."))
        return said
