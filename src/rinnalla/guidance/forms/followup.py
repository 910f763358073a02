"""What is asked of how things went on after a period."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.guidance.forms.phase import WORDS, when
from rinnalla.people.choices import Channel
from rinnalla.web.submissions import SubmittedForm

NOT_REACHED = "not_reached"
HOW = [
    (Channel.PHONE.value, _("We talked by phone")),
    (Channel.IN_PERSON.value, _("We talked face to face")),
    (NOT_REACHED, _("The client could not be reached")),
]


class FollowUpForm(SubmittedForm):
    """What goes on without the guide."""

    how = forms.ChoiceField(label=_("How did you ask?"), choices=HOW, widget=forms.RadioSelect)
    asked_on = when()
    continues = forms.CharField(
        label=_("What has the client kept up?"),
        max_length=2000,
        required=False,
        widget=WORDS,
        help_text=_("Activities, places and people from the period."),
    )
    alone = forms.CharField(label=_("Where does the client go alone?"), max_length=2000, required=False, widget=WORDS)
    words = forms.CharField(label=_("In the client's own words"), max_length=2000, required=False, widget=WORDS)

    @property
    def values(self) -> dict[str, Any]:
        """Whether the client was reached, and how."""
        said = super().values
        reached = said["how"] != NOT_REACHED
        return {**said, "reached": reached, "how": Channel(said["how"]) if reached else None}
