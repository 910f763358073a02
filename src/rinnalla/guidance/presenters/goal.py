"""Goals as people see them: sentences, never numbers; how far they have come, in words and as a small figure."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from django.template.loader import render_to_string
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rinnalla.guidance.choices import Aim, GoalEndReason, GoalKind, Moment, PeriodState, Rater
from rinnalla.guidance.models import Goal, Period, Plan, Rating
from rinnalla.guidance.models.goal import HIGHEST_ON_LINE, HIGHEST_STEP, LOWEST_ON_LINE, LOWEST_STEP
from rinnalla.guidance.queries.goal import words_at
from rinnalla.web.shaping import GOAL_LEVELS

# The figure's measures, in its own units.
TOP, ROW, LEFT, WIDTH, EDGE = 18, 26, 150, 420, 24
MOST_DRAWN = 12
# What ends a sentence already.
ENDS = (".", "?", "!", "…")


def day(on: date) -> str:
    """A date as it is written in Finland."""
    return date_format(on, "j.n.Y")


def goal_cards(goals: Sequence[Goal], ratings: Sequence[Rating], plan: Plan | None) -> list[dict[str, Any]]:
    """Every goal with its steps or line, its history and what may be done with it."""
    found: dict[Any, list[Rating]] = defaultdict(list)
    for rating in ratings:
        found[rating.goal_id].append(rating)
    return [_card(goal, found[goal.pk], plan) for goal in goals]


def _card(goal: Goal, ratings: list[Rating], plan: Plan | None) -> dict[str, Any]:
    end = getattr(goal, "end", None)
    return {
        "id": goal.pk,
        "words": goal.words,
        "aim": str(Aim(goal.aim).label).capitalize(),
        "steps": _steps(goal, ratings),
        "line": (goal.line_low, goal.line_high) if goal.kind == GoalKind.LINE else None,
        "now": at_start(goal),
        "rows": [_row(goal, rating) for rating in ratings],
        "drawing": drawing(goal, ratings),
        "end": end and {"why": str(GoalEndReason(end.reason).label), "words": end.words, "on": day(end.ended_on)},
        "is_locked": goal.locked_at is not None,
        "is_later": plan is not None and goal.created_at > plan.created_at,
        "is_whole": goal.is_whole,
    }


def _steps(goal: Goal, ratings: list[Rating]) -> list[dict[str, Any]]:
    if goal.kind != GoalKind.STEPS:
        return []
    now = ratings[-1].level if ratings else None
    return [
        {"text": text, "start": goal.baseline == level, "now": now == level}
        for level, text in enumerate(goal.steps, start=LOWEST_STEP)
    ]


def at_start(goal: Goal) -> str:
    """Where things were when the goal was written, with the word that says so; empty where nothing was said."""
    return f"{_when(Moment.START)}: {goal.where_now}" if goal.where_now else ""


def course_in_words(goal: Goal, ratings: Sequence[Rating]) -> str:
    """Where things were at the start, and what the newest rating of this goal says, the ratings oldest first."""
    newest = [f"{_when(rating.moment)}: {_said(goal, rating)}" for rating in ratings if rating.goal_id == goal.pk][-1:]
    return _in_sentences(at_start(goal), *newest)


def _when(moment: str) -> str:
    return str(Moment(moment).label).capitalize()


def _said(goal: Goal, rating: Rating) -> str:
    told = words_at(goal, rating.level)
    if goal.kind == GoalKind.LINE:
        told = _("%(place)s on the line from 0 to 10") % {"place": rating.level}
    return _in_sentences(told, rating.words)


def _in_sentences(*parts: str) -> str:
    return " ".join(part if part.endswith(ENDS) else f"{part}." for part in parts if part)


def _row(goal: Goal, rating: Rating) -> list[str]:
    who = str(Rater(rating.rater).label).capitalize()
    return [day(rating.rated_on), _when(rating.moment), who, _said(goal, rating)]


def drawing(goal: Goal, ratings: Sequence[Rating]) -> str:
    """The ratings of a goal as a small figure; empty without any, and for a goal in own words."""
    placed = [rating for rating in ratings if rating.level is not None][-MOST_DRAWN:]
    if not placed or goal.kind == GoalKind.OWN_WORDS:
        return ""
    low, high = _scale(goal)
    names = _levels(goal)
    step = (WIDTH - LEFT - EDGE) / max(len(placed), 1)
    rows = len(names)
    between = ROW * (rows - 1) / (high - low)
    dots = [
        {
            "x": round(LEFT + step * (number + 0.5)),
            "y": round(TOP + (high - (rating.level or 0)) * between),
            "on": date_format(rating.rated_on, "j.n."),
            "by": "worker" if rating.rater == Rater.GUIDE else "client",
        }
        for number, rating in enumerate(placed)
    ]
    lines = [{"y": TOP + ROW * number, "text": name} for number, name in enumerate(reversed(names))]
    height = TOP + ROW * rows + EDGE
    context = {
        "goal": goal, "dots": dots, "lines": lines, "width": WIDTH, "height": height, "left": LEFT,
        "right": WIDTH - EDGE // 2, "bottom": height - EDGE // 2,
    }  # fmt: skip
    return render_to_string("guidance/parts/rating_figure.html", context)


def _scale(goal: Goal) -> tuple[int, int]:
    return (LOWEST_STEP, HIGHEST_STEP) if goal.kind == GoalKind.STEPS else (LOWEST_ON_LINE, HIGHEST_ON_LINE)


def _levels(goal: Goal) -> list[str]:
    if goal.kind == GoalKind.STEPS:
        return [str(level) for level in GOAL_LEVELS]
    return [str(place) for place in (0, 2, 4, 6, 8, 10)]


def history_columns() -> list[str]:
    """The heads of the table beside the figure."""
    return [_("Date"), _("When in the period"), _("Who says so"), _("What they say")]


def point_of(period: Period) -> Moment:
    """At which point of its course a period is, as far as ratings go."""
    if period.state in {PeriodState.PLANNED, PeriodState.STARTING}:
        return Moment.START
    return Moment.END if period.state in {PeriodState.TAPERING, PeriodState.CLOSING} else Moment.MIDDLE
