"""What is asked when a period is extended, made rarer, brought to its end or opened again."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.guidance.actions.taper import Step
from rinnalla.guidance.choices import EndCheck, EndedBy, Rhythm
from rinnalla.guidance.models import Ending
from rinnalla.guidance.states import checks_of
from rinnalla.web.forms import FinnishDateField
from rinnalla.web.submissions import SubmittedForm

WORDS = forms.Textarea(attrs={"rows": 4})


class PastDayField(FinnishDateField):
    """A day that has come; empty means today where it is not required."""

    def clean(self, value: Any) -> date | None:
        """The day. Raises ValidationError for one ahead."""
        day: date | None = super().clean(value)
        if day and day > clock.today():
            raise forms.ValidationError(_("Choose today or a day before it."))
        return day


def when() -> PastDayField:
    """On which day it happened."""
    return PastDayField(label=_("When?"), required=False, help_text=_("Empty means today."))


class ExtendForm(SubmittedForm):
    """A later planned end, and why."""

    until = FinnishDateField(label=_("New planned end"))
    reason = forms.CharField(label=_("Why is the period extended?"), max_length=2000, widget=WORDS)


class TaperForm(SubmittedForm):
    """From which days on meetings become fewer, the last day, and what goes on."""

    weekly = FinnishDateField(label=_("Once a week, from which day on?"), required=False)
    every_second_week = FinnishDateField(label=_("Every second week, from which day on?"), required=False)
    monthly = FinnishDateField(label=_("Once a month, from which day on?"), required=False)
    ends_on = FinnishDateField(label=_("Last day of the period"))
    continues = forms.CharField(
        label=_("What goes on without the guide?"),
        max_length=2000,
        widget=WORDS,
        help_text=_("Activities, places and people that stay. In the client's own words if you can."),
    )

    def clean(self) -> dict[str, Any]:
        """At least one step, each after the one before it and before the last day."""
        chosen = super().clean() or {}
        days = [chosen[code] for code in Rhythm.values if chosen.get(code)]
        end = chosen.get("ends_on")
        if not days and not self.errors:
            self.add_error("every_second_week", _("Agree on at least one step."))
        in_order = [clock.today(), *days, *([end] if end else [])]
        if days and (in_order != sorted(in_order) or len({*in_order[1:]}) != len(in_order) - 1):
            self.add_error("ends_on", _("The steps must follow each other, and the last day comes after them."))
        return chosen

    @property
    def values(self) -> dict[str, Any]:
        """The steps by their days."""
        chosen = self.cleaned_data
        steps = [Step(Rhythm(code), chosen[code]) for code in Rhythm.values if chosen.get(code)]
        return {"steps": steps, "ends_on": chosen["ends_on"], "continues": chosen["continues"]}


class ReasonForm(SubmittedForm):
    """Why, in words."""

    reason = forms.CharField(label=_("Why?"), max_length=2000, widget=WORDS)


class StepBackForm(ReasonForm):
    """Why one meets more often again, and from when."""

    on = when()


class DayForm(SubmittedForm):
    """On which day."""

    on = when()


class CancelForm(SubmittedForm):
    """Why a period does not start."""

    ended_by = forms.ChoiceField(label=_("What happened?"), choices=EndedBy.choices, widget=forms.RadioSelect)
    words = forms.CharField(label=_("In a few words"), max_length=2000, required=False, widget=WORDS)


class EndForm(CancelForm):
    """Why and when a period ends before its time."""

    on = when()


class ChecksForm(SubmittedForm):
    """What has been seen to."""

    checks = forms.MultipleChoiceField(
        label=_("What has been seen to?"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, ending: Ending, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        wanted = checks_of(EndedBy(ending.ended_by))
        self.fields["checks"].choices = [(check.value, check.label) for check in wanted]  # type: ignore[attr-defined] # a choice field

    @property
    def values(self) -> dict[str, Any]:
        """The checks themselves."""
        return {"checks": [EndCheck(code) for code in self.cleaned_data["checks"]]}
