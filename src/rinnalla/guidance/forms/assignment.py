"""What is asked when somebody else comes to guide."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.guidance.choices import AssignmentRole, EarlierNotes
from rinnalla.people.choices import HEARD, Channel
from rinnalla.people.models import Staff
from rinnalla.web.forms import FinnishDateField
from rinnalla.web.submissions import SubmittedForm

ADDED = [choice for choice in AssignmentRole.choices if choice[0] != AssignmentRole.GUIDE]


class AheadField(FinnishDateField):
    """Today or a later day."""

    def clean(self, value: Any) -> Any:
        """The day. Raises ValidationError for one that has passed."""
        day = super().clean(value)
        if day and day < clock.today():
            raise forms.ValidationError(_("Choose today or a later day: what has been is left as it was."))
        return day


class EarlierForm(SubmittedForm):
    """What the client lets a guide read of earlier notes, in their own account."""

    reads = forms.ChoiceField(
        label=_("What may the guide read of what was written earlier?"),
        choices=EarlierNotes.choices,
        widget=forms.RadioSelect,
        help_text=_("The client chooses. The choice can be changed later."),
    )

    @property
    def values(self) -> dict[str, Any]:
        """The client says it themselves."""
        return {"how": Channel.OWN_ACCOUNT, **super().values}


class EarlierForClientForm(EarlierForm):
    """The same, recorded on the client's behalf."""

    how = forms.ChoiceField(label=_("How did the client say it?"), choices=HEARD, widget=forms.RadioSelect)


class GuideForm(EarlierForClientForm):
    """Who guides from a day on, and what they may read."""

    guide = forms.ChoiceField(label=_("Guide"), widget=forms.RadioSelect)
    on = AheadField(label=_("From which day on?"))
    field_order = ("guide", "role", "on", "until", "reads", "how")

    def __init__(self, *args: Any, guides: list[Staff], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.guides = {str(guide.pk): guide for guide in guides}
        self.fields["guide"].choices = [(key, str(guide)) for key, guide in self.guides.items()]  # type: ignore[attr-defined] # a choice field

    @property
    def values(self) -> dict[str, Any]:
        """The guide themselves."""
        return {**super().values, "guide": self.guides[self.cleaned_data["guide"]]}


class AddGuideForm(GuideForm):
    """A second guide or a guide in training."""

    role = forms.ChoiceField(label=_("As what?"), choices=ADDED, widget=forms.RadioSelect)
    until = AheadField(label=_("Until which day?"), required=False, help_text=_("Leave empty if it is not known yet."))

    def clean(self) -> dict[str, Any]:
        """The last day comes after the first."""
        chosen = super().clean() or {}
        first, last = chosen.get("on"), chosen.get("until")
        if first and last and last <= first:
            self.add_error("until", _("The last day must come after the first one."))
        return chosen


class LastDayForm(SubmittedForm):
    """The last day of a guide."""

    on = AheadField(label=_("Last day"))
