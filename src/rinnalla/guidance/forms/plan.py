"""What is asked when a plan is confirmed."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.people.choices import HEARD, Channel
from rinnalla.web.submissions import SubmittedForm

# With whom the plan is confirmed may have agreed with their own account before.
HOW = [*HEARD, (Channel.OWN_ACCOUNT.value, Channel.OWN_ACCOUNT.label)]


class PlanForm(SubmittedForm):
    """How the client agreed, in their words, and why nothing was measured at the start where nothing was."""

    how = forms.ChoiceField(label=_("How did the client agree to these goals?"), choices=HOW, widget=forms.RadioSelect)
    words = forms.CharField(
        label=_("In the client's own words"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    waived = forms.CharField(
        label=_("Why was nothing measured at the start?"),
        max_length=600,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_(
            "A word is enough, for example: the client did not want to. Leave empty if something was measured."
        ),
    )

    def __init__(self, *args: Any, has_said_yes: bool, measured: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = Channel.OWN_ACCOUNT
        self.fields["how"].choices = [one for one in Channel.choices if has_said_yes or one[0] != own]  # type: ignore[attr-defined] # a field of choices
        if has_said_yes:
            self.fields["how"].initial = own
        if measured:
            del self.fields["waived"]
        else:
            self.fields["waived"].required = True
