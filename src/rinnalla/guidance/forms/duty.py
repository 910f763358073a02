"""What is asked for a duty shift."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.guidance.forms.meeting import moment_of
from rinnalla.people.models import Staff
from rinnalla.web.forms import FinnishDateField, FinnishTimeField, PhoneField
from rinnalla.web.submissions import SubmittedForm


class ShiftForm(SubmittedForm):
    """Who answers, at which number, from when to when."""

    person = forms.ChoiceField(label=_("Who is on duty?"))
    phone = PhoneField(label=_("Phone number"), max_length=40)
    starts_day = FinnishDateField(label=_("Starts on"))
    starts_time = FinnishTimeField(label=_("Starts at"))
    ends_day = FinnishDateField(label=_("Ends on"))
    ends_time = FinnishTimeField(label=_("Ends at"))

    def __init__(self, *args: Any, staff: Sequence[Staff], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.staff = {str(one.pk): one for one in staff}
        named = [(key, f"{one}, {one.phone}" if one.phone else str(one)) for key, one in self.staff.items()]
        self.fields["person"].choices = [("", "–"), *named]  # type: ignore[attr-defined] # a choice field

    def clean(self) -> dict[str, Any]:
        """A shift ends after it starts."""
        chosen = super().clean() or {}
        whole = all(chosen.get(name) is not None for name in ("starts_day", "starts_time", "ends_day", "ends_time"))
        if whole and self._moment("ends") <= self._moment("starts"):
            self.add_error("ends_time", _("The shift ends after it starts."))
        return chosen

    def _moment(self, edge: str) -> Any:
        return moment_of(self.cleaned_data[f"{edge}_day"], self.cleaned_data[f"{edge}_time"])

    @property
    def values(self) -> dict[str, Any]:
        """The person, the number and two moments."""
        chosen = self.cleaned_data
        return {
            "person": self.staff[chosen["person"]],
            "phone": chosen["phone"],
            "starts_at": self._moment("starts"),
            "ends_at": self._moment("ends"),
        }
