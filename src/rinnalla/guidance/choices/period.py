"""Closed lists of periods."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class PeriodState(TextChoices):
    """The eight states of a guidance period."""

    PLANNED = "planned", _("planned")
    STARTING = "starting", _("starting")
    ACTIVE = "active", _("under way")
    PAUSED = "paused", _("on a pause")
    TAPERING = "tapering", _("tapering")
    CLOSING = "closing", _("ending")
    FINISHED = "finished", _("finished")
    CANCELLED = "cancelled", _("did not start")


class AssignmentRole(TextChoices):
    """As what a person guides in a period."""

    GUIDE = "guide", _("assigned guide")
    SECOND_GUIDE = "second_guide", _("second guide")
    TRAINEE = "trainee", _("guide in training")
