"""Input to break-glass access and to its review."""

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.access.break_glass import SHORTEST_REASON, BreakGlassBasis, Finding
from rinnalla.web.submissions import SubmittedForm


class ReasonForm(SubmittedForm):
    """Why a client is opened: a ground from the list, and the reason in words."""

    basis = forms.ChoiceField(
        label=_("On what ground?"), choices=BreakGlassBasis.choices, widget=forms.RadioSelect(attrs={"as": "list"})
    )
    reason = forms.CharField(
        label=_("Why do you need to see the data now?"),
        min_length=SHORTEST_REASON,
        max_length=1000,
        widget=forms.Textarea,
        help_text=_("At least 20 characters. Whoever reviews this reads it."),
        error_messages={
            "min_length": _("Tell in at least 20 characters why you need to see the client's data now."),
        },
    )


class OpeningForm(ReasonForm):
    """The same for a client who is named by a number or an address."""

    known_as = forms.CharField(
        label=_("The client's phone number, e-mail address or personal identity code"),
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        help_text=_("Written in full. Names can't be searched."),
    )
    field_order = ["known_as", "basis", "reason"]


class FindingForm(SubmittedForm):
    """What a review has found."""

    finding = forms.ChoiceField(
        label=_("What do you find?"), choices=Finding.choices, widget=forms.RadioSelect(attrs={"as": "list"})
    )
    remark = forms.CharField(
        label=_("Your remark"), max_length=1000, required=False, widget=forms.Textarea(attrs={"rows": "4"})
    )
