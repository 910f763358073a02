"""What is asked after a difficult situation."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.guidance.choices import DifficultKind
from rinnalla.guidance.forms.meeting import moment_of
from rinnalla.guidance.models import Period
from rinnalla.guidance.states import AHEAD, LONGEST_DEFERRAL, may_be_deferred_until
from rinnalla.people.models import Staff, Unit
from rinnalla.web.forms import FinnishDateField, FinnishTimeField
from rinnalla.web.submissions import SubmittedForm

OUTSIDE = "outside"


class SituationForm(SubmittedForm):
    """What happened, whom it was about, whom one called and what was done."""

    kind = forms.ChoiceField(label=_("What was it about?"), choices=DifficultKind.choices, widget=forms.RadioSelect)
    about = forms.ChoiceField(label=_("Whom did it concern?"))
    day = FinnishDateField(label=_("Date"), initial=clock.today)
    time = FinnishTimeField(label=_("Time of day"))
    called = forms.CharField(
        label=_("Whom did you call?"),
        max_length=500,
        required=False,
        help_text=_("For example 112, whoever was on duty, child protection."),
    )
    done = forms.CharField(
        label=_("What was done?"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("What happened and what you did, plainly. The client may read this. Do not name anybody else."),
    )

    def __init__(self, *args: Any, periods: Sequence[Period], units: Sequence[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.periods = {str(period.pk): period for period in periods}
        self.units = {str(unit.pk): unit for unit in units}
        nobody = [(key, _("No client (%(unit)s)") % {"unit": unit}) for key, unit in self.units.items()]
        named = [(key, period.client.called) for key, period in self.periods.items()]
        self.fields["about"].choices = [("", "–"), *named, *nobody]  # type: ignore[attr-defined] # a choice field

    def clean(self) -> dict[str, Any]:
        """What lies ahead has not happened."""
        chosen = super().clean() or {}
        day, at = chosen.get("day"), chosen.get("time")
        if day and at is not None and moment_of(day, at) > clock.now():
            self.add_error("time" if day == clock.today() else "day", AHEAD)
        return chosen

    @property
    def values(self) -> dict[str, Any]:
        """The period and its unit, or a unit alone; the day and the time as one moment."""
        chosen = self.cleaned_data
        period = self.periods.get(chosen["about"])
        return {
            "unit": period.unit if period else self.units[chosen["about"]],
            "period": period,
            "kind": DifficultKind(chosen["kind"]),
            "happened_at": moment_of(chosen["day"], chosen["time"]),
            "called": chosen["called"],
            "done": chosen["done"],
        }


class DebriefForm(SubmittedForm):
    """When the debrief was held and with whom."""

    held_on = FinnishDateField(label=_("On which day was it held?"), initial=clock.today)
    held_with = forms.ChoiceField(label=_("With whom?"))

    def __init__(self, *args: Any, staff: Sequence[Staff], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.staff = {str(one.pk): one for one in staff}
        named = [(key, str(one)) for key, one in self.staff.items()]
        outside = (OUTSIDE, _("somebody from outside, such as a work supervisor"))
        self.fields["held_with"].choices = [("", "–"), *named, outside]  # type: ignore[attr-defined] # a choice field

    @property
    def values(self) -> dict[str, Any]:
        """The day, and one of ours or nobody."""
        chosen = self.cleaned_data
        return {"held_on": chosen["held_on"], "held_with": self.staff.get(chosen["held_with"])}


class DeferralForm(SubmittedForm):
    """Until when the client does not read of it, and why."""

    until = FinnishDateField(label=_("Until which day?"))
    reason = forms.CharField(
        label=_("Why would reading it now be a serious danger?"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def clean_until(self) -> Any:
        """A day within the next 30. Raises ValidationError otherwise."""
        day = self.cleaned_data["until"]
        if not may_be_deferred_until(day):
            raise forms.ValidationError(LONGEST_DEFERRAL)
        return day
