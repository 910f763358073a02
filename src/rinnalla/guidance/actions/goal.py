"""Goals in the client's own words: written, edited until they are locked, rated, ended."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices import Aim, GoalEndReason, GoalKind, Moment, Rater
from rinnalla.guidance.models import Goal, GoalEnd, Period, Rating
from rinnalla.guidance.models.goal import HIGHEST_ON_LINE, HIGHEST_STEP, LOWEST_ON_LINE, LOWEST_STEP, STEPS
from rinnalla.guidance.queries.goal import has_plan, running_goals
from rinnalla.guidance.states import OPEN_PERIOD, YEAR, check_past
from rinnalla.guidance.states.goal import MOST_GOALS, NOT_WHOLE, PERIOD_OVER
from rinnalla.people.choices import Channel
from rinnalla.people.queries.client import is_said_truly

SCALES = {
    GoalKind.STEPS: range(LOWEST_STEP, HIGHEST_STEP + 1),
    GoalKind.LINE: range(LOWEST_ON_LINE, HIGHEST_ON_LINE + 1),
}


@dataclass(frozen=True)
class Scale:
    """How a goal is followed: five step texts or the two ends of a line, where things are now, and its weight."""

    kind: GoalKind = GoalKind.OWN_WORDS
    steps: Sequence[str] = ("", "", "", "", "")
    ends: tuple[str, str] = ("", "")
    baseline: int | None = None
    weight: int = 1


OWN_WORDS = Scale()


@action(Permission.GOAL_WRITE, on="period", event=Event.GOAL_WRITTEN, writes=(Goal,))
def write_goal(
    *, by: Actor, period: Period, aim: Aim, words: str, where_now: str = "", scale: Scale = OWN_WORDS
) -> Goal:
    """Write a goal down. Once the plan has been confirmed it is locked at once.

    Raises NotNow past five goals that run (more would be nobody's), when the period has ended, and when a goal to be
    locked lacks its steps, ends or baseline.
    """
    _only_open(period)
    if len(running_goals(period)) >= MOST_GOALS:
        raise NotNow(_("There are five goals already. Finish one before you add another."))
    goal = Goal(period=period, data_key=period.client.data_key)
    _fill(goal, aim=aim, words=words, where_now=where_now, scale=scale)
    if has_plan(period):
        if not goal.is_whole:
            raise NotNow(NOT_WHOLE)
        goal.locked_at = clock.now()
    goal.save()
    return goal


@action(Permission.GOAL_WRITE, on="goal", event=Event.GOAL_EDITED, writes=(Goal,), versioned=True)
def edit_goal(*, by: Actor, goal: Goal, aim: Aim, words: str, where_now: str = "", scale: Scale | None = None) -> Goal:
    """Change a goal that is not locked. Raises NotNow when the plan has been confirmed or the period has ended."""
    if goal.locked_at:
        raise NotNow(_("The plan has been confirmed, so its goals stay as they were agreed."))
    _only_open(goal.period)
    _fill(goal, aim=aim, words=words, where_now=where_now, scale=scale)
    goal.save()
    return goal


@action(Permission.GOAL_WRITE, on="goal", event=Event.GOAL_ENDED, writes=(GoalEnd,))
def end_goal(*, by: Actor, goal: Goal, reason: GoalEndReason, words: str = "") -> GoalEnd:
    """Say that a goal is not followed any more, and why; the goal stays.

    Raises NotNow when it has ended already or has not been locked: until then it is simply changed.
    """
    _only_open(goal.period)
    if not goal.locked_at:
        raise NotNow(_("The plan has not been confirmed yet, so you can simply change this goal."))
    if hasattr(goal, "end"):
        raise NotNow(_("This goal has ended already."))
    ended = GoalEnd(goal=goal, data_key=goal.data_key, reason=reason, words=words, ended_on=clock.today())
    ended.save()
    return ended


@action(Permission.GOAL_RATE, on="goal", event=Event.GOAL_RATED, writes=(Rating,))
def rate_goal(
    *,
    by: Actor,
    goal: Goal,
    moment: Moment,
    rater: Rater,
    how: Channel,
    level: int | None = None,
    words: str = "",
    rated_on: date | None = None,
) -> Rating:
    """Keep where a goal stands. Earlier ratings stay.

    Raises Refused where the client's own account is said to have spoken and has not, or somebody else in it; NotNow for
    a goal that has ended, a level off its scale, a day ahead or more than a year back, or a goal in own words rated
    without words.
    """
    _only_open(goal.period)
    if not is_said_truly(by, goal.period.client, how) or (how == Channel.OWN_ACCOUNT and rater != Rater.CLIENT):
        raise Refused
    if hasattr(goal, "end"):
        raise NotNow(_("This goal has ended already."))
    on = rated_on or clock.today()
    if on > clock.today():
        raise NotNow(_("That day is still ahead."), field="rated_on")
    check_past(rated_on, field="rated_on", first=clock.today() - YEAR)
    if level not in SCALES.get(GoalKind(goal.kind), (None,)) or (level is None and not words):
        raise NotNow(_("Choose the sentence or write the words that tell where things are now."))
    rating = Rating(
        goal=goal, data_key=goal.data_key, moment=moment, rater=rater, level=level, words=words, how=how, rated_on=on
    )
    rating.save()
    return rating


def _fill(goal: Goal, *, aim: Aim, words: str, where_now: str, scale: Scale | None) -> None:
    goal.aim, goal.words, goal.where_now = aim, words, where_now
    if scale is None:
        return
    allowed = SCALES.get(scale.kind, ())
    if scale.baseline is not None and scale.baseline not in allowed:
        raise NotNow(NOT_WHOLE)
    goal.kind, goal.baseline, goal.weight = scale.kind, scale.baseline, scale.weight
    for name, text in zip(STEPS, scale.steps, strict=True):
        setattr(goal, name, text if scale.kind == GoalKind.STEPS else "")
    goal.line_low, goal.line_high = scale.ends if scale.kind == GoalKind.LINE else ("", "")


def _only_open(period: Period) -> None:
    if period.state not in OPEN_PERIOD:
        raise NotNow(PERIOD_OVER)
