"""Closed lists of evaluation meetings."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class EvaluationKind(TextChoices):
    """At which point of the period the meeting is held."""

    START = "start", _("evaluation meeting at the start")
    MIDDLE = "middle", _("evaluation meeting in the middle")
    END = "end", _("evaluation meeting at the end")


class EvaluationState(TextChoices):
    """How the meeting stands."""

    AGREED = "agreed", _("agreed")
    HELD = "held", _("held")
    CANCELLED = "cancelled", _("cancelled")


class Party(TextChoices):
    """Who takes care of something that was left open."""

    CLIENT = "client", _("client")
    GUIDE = "guide", _("peer guide")
    COORDINATOR = "coordinator", _("coordinator")
    PARTNER = "partner", _("partner professional")
    TOGETHER = "together", _("together")
