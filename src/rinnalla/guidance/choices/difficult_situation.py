"""Closed lists of difficult situations."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class DifficultKind(TextChoices):
    """What makes the moment difficult; the codes are those of ``support/content/difficult.yaml``."""

    SUICIDAL = "suicidal", _("talk of suicide")
    INTOXICATION = "intoxication", _("intoxication")
    THREAT = "threat", _("threat or violence")
    NO_ANSWER = "no_answer", _("does not come or answer")
    MEDICAL = "medical", _("sudden illness or injury")
    CHILD = "child", _("worry about a child")
    OTHER = "other", _("something else")
