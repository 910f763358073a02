"""Closed lists of follow-ups."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class FollowUpMoment(TextChoices):
    """When it is asked how things went on."""

    END = "end", _("at the end")
    DAYS_30 = "days_30", _("30 days after the end")
    DAYS_90 = "days_90", _("90 days after the end")


class FollowUpState(TextChoices):
    """Whether it has been asked."""

    DUE = "due", _("to be asked")
    DONE = "done", _("asked")
    NOT_REACHED = "not_reached", _("could not be reached")
    CANCELLED = "cancelled", _("not asked")
