"""Closed lists of tapering."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Rhythm(TextChoices):
    """How often one meets in a step of tapering."""

    WEEKLY = "weekly", _("once a week")
    EVERY_SECOND_WEEK = "every_second_week", _("every second week")
    MONTHLY = "monthly", _("once a month")
