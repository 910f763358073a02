"""Closed lists of questionnaires."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class MeasureState(TextChoices):
    """How a questionnaire stands."""

    ASKED = "asked", _("waits for the client")
    ANSWERED = "answered", _("answered")
    DECLINED = "declined", _("left unanswered")
