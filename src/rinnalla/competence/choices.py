"""Closed lists of competence. Codes are never renamed, only added to."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Theme(TextChoices):
    """The three themes of mental-health competence."""

    WELLBEING = "wellbeing", _("Mental health as a builder of wellbeing")
    ENCOUNTERS = "encounters", _("Supporting mental health in encounters")
    WEAKENED = "weakened", _("Meeting weakened mental health")


class Kind(TextChoices):
    """The three kinds in which competence shows."""

    KNOWLEDGE = "knowledge", _("knowledge")
    ATTITUDE = "attitude", _("attitudes and values")
    SKILL = "skill", _("practical skills")


class Area(TextChoices):
    """The four areas by which the report speaks of competence."""

    UNDERSTANDING = "understanding", _("understanding mental health")
    SERVICES = "services", _("services and cooperation")
    ENCOUNTER = "encounter", _("encounter")
    OWN_WELLBEING = "own_wellbeing", _("own wellbeing")


class Level(TextChoices):
    """How somebody manages a competence, strengths first. The last two stand apart: neither means that one can't."""

    HELP = "help", _("I can help others")
    OWN = "own", _("on my own")
    SUPPORT = "support", _("with support")
    START = "start", _("I am at the start")
    NOT_MINE = "not_mine", _("not in my work")
    UNSURE = "unsure", _("I can't say")


ABLE = frozenset({Level.HELP, Level.OWN})
LEARNING = frozenset({Level.SUPPORT, Level.START})


class Need(TextChoices):
    """What a team needs of a competence in its own work."""

    HELP = "help", _("somebody of us can help others")
    OWN = "own", _("everybody manages on their own")
    SUPPORT = "support", _("everybody manages with support")
    NONE = "none", _("not in our work")


class Use(TextChoices):
    """Whether the competence of a theme can be used in one's work."""

    OFTEN = "often", _("often")
    SOMETIMES = "sometimes", _("sometimes")
    HARDLY = "hardly", _("hardly ever")


class RoundState(TextChoices):
    """How far a round of self-assessment has come."""

    OPEN = "open", _("can be answered")
    CLOSED = "closed", _("closed")
    DELETED = "deleted", _("self-assessments deleted")


class StagedState(TextChoices):
    """What has become of a file that was brought in."""

    STAGED = "staged", _("waits to be looked at")
    TAKEN = "taken", _("taken in as a draft")
    DISCARDED = "discarded", _("thrown away")
