"""Closed lists of goals, their ratings and their end."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Aim(TextChoices):
    """The three aims under which goals stand."""

    EVERYDAY = "everyday", _("independent life, coping and fluent everyday life")
    MEANING = "meaning", _("meaningful content of life and own possibilities")
    BELONGING = "belonging", _("less loneliness and less recurring institutional care")


class GoalKind(TextChoices):
    """How a goal is followed. Steps and the line need a baseline; own words do not."""

    OWN_WORDS = "own_words", _("in own words")
    STEPS = "steps", _("goal steps")
    LINE = "line", _("a line from 0 to 10")


class Moment(TextChoices):
    """At which point of the period something was looked at."""

    START = "start", _("at the start")
    MIDDLE = "middle", _("midway")
    END = "end", _("at the end")


class Rater(TextChoices):
    """Who says where a goal stands."""

    CLIENT = "client", _("the client")
    GUIDE = "guide", _("the guide")
    TOGETHER = "together", _("client and guide together")


class GoalEndReason(TextChoices):
    """Why a goal is not followed any more; none of them is a failure."""

    REACHED = "reached", _("it has been reached")
    CHANGED = "changed", _("life has changed, and so have the wishes")
    REPLACED = "replaced", _("another goal takes its place")
    NOT_NOW = "not_now", _("this is not its time")
