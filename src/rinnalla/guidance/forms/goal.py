"""What is asked of goals: how they are followed, where they stand, why they end."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rinnalla.guidance.actions.goal import Scale
from rinnalla.guidance.choices import Aim, GoalEndReason, GoalKind, Moment, Rater
from rinnalla.guidance.models import Goal
from rinnalla.guidance.models.goal import HIGHEST_ON_LINE, LOWEST_ON_LINE, LOWEST_STEP, STEPS
from rinnalla.people.choices import HEARD, Channel
from rinnalla.web.forms import FinnishDateField
from rinnalla.web.shaping import GOAL_LEVELS
from rinnalla.web.submissions import SubmittedForm

STEP_LABELS = (
    _("Clearly below what is agreed: what would be seen then?"),
    _("Somewhat below what is agreed"),
    _("Agreed level: what will be seen when this goes as you hope?"),
    _("Somewhat above what is agreed"),
    _("Clearly above what is agreed"),
)
WEIGHTS = ((1, _("as important as the others")), (2, _("more important")), (3, _("the most important")))


def _few_lines(label: Any, size: int, **more: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=size, widget=forms.Textarea(attrs={"rows": 2}), **more)


def _place(label: Any, **more: Any) -> forms.IntegerField:
    widget = forms.NumberInput(attrs={"inputmode": "numeric"})
    return forms.IntegerField(label=label, min_value=LOWEST_ON_LINE, max_value=HIGHEST_ON_LINE, widget=widget, **more)


class GoalForm(SubmittedForm):
    """A goal in the client's own words; with steps or a line also those, and where things are now."""

    words = forms.CharField(
        label=_("The goal in the client's own words"),
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("For example: to be able to sit in a café in peace."),
    )
    aim = forms.ChoiceField(label=_("What is it about?"), choices=Aim.choices, widget=forms.RadioSelect)
    where_now = forms.CharField(
        label=_("Where are things now?"), max_length=600, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, *args: Any, kind: GoalKind = GoalKind.OWN_WORDS, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kind = kind
        if kind == GoalKind.STEPS:
            self._ask_steps()
        elif kind == GoalKind.LINE:
            self._ask_line()

    def _ask_steps(self) -> None:
        for name, label in zip(STEPS, STEP_LABELS, strict=True):
            self.fields[name] = _few_lines(label, 300, required=False)
        self.fields["baseline"] = forms.TypedChoiceField(
            label=_("On which step are things now?"),
            choices=[
                ("", _("not known yet")),
                *((number + LOWEST_STEP, said) for number, said in enumerate(GOAL_LEVELS)),
            ],
            coerce=int,
            empty_value=None,
            required=False,
            widget=forms.RadioSelect,
            help_text=_("Usually somewhat below what is agreed. Needed before the plan is confirmed."),
        )
        self.fields["weight"] = forms.TypedChoiceField(
            label=_("How important is this beside the other goals?"),
            choices=WEIGHTS,
            coerce=int,
            initial=1,
            widget=forms.RadioSelect,
        )

    def _ask_line(self) -> None:
        self.fields["line_low"] = _few_lines(_("What does 0 mean?"), 200, required=False)
        self.fields["line_high"] = _few_lines(_("What does 10 mean?"), 200, required=False)
        self.fields["baseline"] = _place(_("Where on the line are things now, from 0 to 10?"), required=False)

    @property
    def values(self) -> dict[str, Any]:
        """The goal, and how it is followed."""
        chosen = self.cleaned_data
        scale = Scale(
            kind=self.kind,
            steps=[chosen.get(name, "") for name in STEPS],
            ends=(chosen.get("line_low", ""), chosen.get("line_high", "")),
            baseline=chosen.get("baseline"),
            weight=chosen.get("weight", 1),
        )
        return {**{name: chosen[name] for name in ("words", "aim", "where_now")}, "scale": scale}


def said(goal: Goal) -> dict[str, Any]:
    """A goal as its form names it."""
    base = {"words": goal.words, "aim": goal.aim, "where_now": goal.where_now}
    if goal.kind == GoalKind.STEPS:
        steps = dict(zip(STEPS, goal.steps, strict=True))
        return {**base, **steps, "baseline": goal.baseline, "weight": goal.weight}
    if goal.kind == GoalKind.LINE:
        return {**base, "line_low": goal.line_low, "line_high": goal.line_high, "baseline": goal.baseline}
    return base


class GoalEndForm(SubmittedForm):
    """Why a goal is not followed any more."""

    reason = forms.ChoiceField(label=_("Why does it end?"), choices=GoalEndReason.choices, widget=forms.RadioSelect)
    words = _few_lines(_("In own words"), 600, required=False)


class StandingForm(SubmittedForm):
    """Where a goal stands: a sentence, a place on the line, or words."""

    def __init__(self, *args: Any, goal: Goal, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if goal.kind == GoalKind.STEPS:
            self.fields["level"] = forms.TypedChoiceField(
                label=_("Which sentence tells best where things are now?"),
                choices=[(number + LOWEST_STEP, text) for number, text in enumerate(goal.steps)],
                coerce=int,
                widget=forms.RadioSelect,
            )
        elif goal.kind == GoalKind.LINE:
            ends = {"low": goal.line_low, "high": goal.line_high}
            label = _("Where on the line are things now, from 0 to 10?")
            self.fields["level"] = _place(label, help_text=_("0: %(low)s. 10: %(high)s.") % ends)
        self.fields["words"] = _few_lines(_("In own words"), 600, required=goal.kind == GoalKind.OWN_WORDS)
        self.order_fields(["level", "words"])


class OwnRatingForm(StandingForm):
    """The client's own rating; at which point of the period it is made is known."""

    def __init__(self, *args: Any, moment: Moment, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.moment = moment

    @property
    def values(self) -> dict[str, Any]:
        """What the client says in their own account."""
        return {"moment": self.moment, "rater": Rater.CLIENT, "how": Channel.OWN_ACCOUNT, **super().values}


class RatingForm(StandingForm):
    """A rating written down by staff: who says so, at which point of the period, on which day."""

    rater = forms.ChoiceField(label=_("Who says so?"), choices=Rater.choices, widget=forms.RadioSelect)
    how = forms.ChoiceField(
        label=_("How was it said?"), choices=HEARD, initial=Channel.IN_PERSON, widget=forms.RadioSelect
    )
    moment = forms.ChoiceField(
        label=_("At which point of the period?"), choices=Moment.choices, widget=forms.RadioSelect
    )
    rated_on = FinnishDateField(label=_("Date"))
