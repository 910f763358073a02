"""Closed lists of what a client waits for."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class WaitingKind(TextChoices):
    """What is waited for, in classes."""

    NAMED_NURSE = "named_nurse", _("word of a named nurse")
    NAMED_WORKER = "named_worker", _("word of a named worker")
    APPOINTMENT = "appointment", _("an appointment")
    DECISION = "decision", _("a decision")
    PLACE = "place", _("a place in a service")
    OTHER = "other", _("something else")


class WaitingEnd(TextChoices):
    """How a wait came to its end."""

    CAME = "came", _("It came")
    NOT_NEEDED = "not_needed", _("It is not needed any more")
    PERIOD_ENDED = "period_ended", _("The period ended before it came")
