"""Closed lists of goals."""

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
