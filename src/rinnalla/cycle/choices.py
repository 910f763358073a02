"""Closed lists of the operating model. Codes are never renamed, only added to."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class StepKind(TextChoices):
    """The steps of a year, in their order."""

    DEFINE = "define", _("Define")
    MAP = "map", _("Map")
    PLAN = "plan", _("Plan")
    STRENGTHEN = "strengthen", _("Strengthen")
    USE = "use", _("Take into use")
    EVALUATE = "evaluate", _("Evaluate")


class StepState(TextChoices):
    """How far a step has come."""

    AHEAD = "ahead", _("ahead")
    UNDERWAY = "underway", _("under way")
    DONE = "done", _("done")


class PlanState(TextChoices):
    """How far a plan has come."""

    DRAFT = "draft", _("being made")
    DISCUSSED = "discussed", _("gone through together")
    IN_FORCE = "in_force", _("in force")
    EVALUATED = "evaluated", _("evaluated")


class Means(TextChoices):
    """By what a competence is strengthened."""

    PAIR = "pair", _("working in pairs")
    TRAINING = "training", _("training")
    CASE = "case", _("case workshop")
    EXPERT = "expert", _("expert by experience")
    VISIT = "visit", _("visit")
    READING = "reading", _("reading or watching together")
    OTHER = "other", _("something else")


class MarkKind(TextChoices):
    """What a worker says of a plan."""

    AGREES = "agrees", _("this suits me")
    ADDS = "adds", _("I would add")
    WONDERS = "wonders", _("this makes me think")
