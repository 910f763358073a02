"""Closed lists of team meetings."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class TeamRhythm(TextChoices):
    """How often a team meets."""

    WEEKLY = "weekly", _("every week")
    FORTNIGHTLY = "fortnightly", _("every two weeks")
    MONTHLY = "monthly", _("every four weeks")


class TeamMeetingState(TextChoices):
    """How a team meeting stands. What was written of a held one stays."""

    AGREED = "agreed", _("agreed")
    HELD = "held", _("held")


class TeamItemKind(TextChoices):
    """What a line of the minutes is."""

    AGENDA = "agenda", _("matter to discuss")
    DECISION = "decision", _("decision")
