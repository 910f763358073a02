"""Goals in the client's own words."""

from django.utils.translation import gettext_lazy as _

from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices import Aim
from rinnalla.guidance.models import Goal, Period

MOST_GOALS = 5


@action(Permission.GOAL_WRITE, on="period", event=Event.GOAL_WRITTEN, writes=(Goal,))
def write_goal(*, by: Actor, period: Period, aim: Aim, words: str, where_now: str = "") -> Goal:
    """Write a goal down. Raises NotNow past five: more would be nobody's."""
    if period.goals.count() >= MOST_GOALS:
        raise NotNow(_("There are five goals already. Finish one before you add another."))
    goal = Goal(period=period, data_key=period.client.data_key, aim=aim, words=words, where_now=where_now)
    goal.save()
    return goal


@action(Permission.GOAL_WRITE, on="goal", event=Event.GOAL_EDITED, writes=(Goal,), versioned=True)
def edit_goal(*, by: Actor, goal: Goal, aim: Aim, words: str, where_now: str = "") -> Goal:
    """Change a goal that is not locked. Raises NotNow when the plan has been confirmed."""
    if goal.locked_at:
        raise NotNow(_("The plan has been confirmed, so its goals stay as they were agreed."))
    goal.aim, goal.words, goal.where_now = aim, words, where_now
    goal.save()
    return goal
