"""Closed lists of workshops. Codes are never renamed, only added to."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class WorkshopState(TextChoices):
    """How far a workshop has come."""

    READY = "ready", _("ready to start")
    RUNNING = "running", _("under way")
    SORTING = "sorting", _("being put together")
    CHECKING = "checking", _("participants check the synthesis")
    DONE = "done", _("synthesis finished")


class Way(TextChoices):
    """How a contribution came."""

    PHONE = "phone", _("own phone")
    DEVICE = "device", _("the table's device")
    PAPER = "paper", _("paper")


class AgreementState(TextChoices):
    """What has become of what was agreed."""

    OPEN = "open", _("agreed")
    KEPT = "kept", _("in use")
    CHANGED = "changed", _("changed")
    DROPPED = "dropped", _("let go")
