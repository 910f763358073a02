"""Closed lists of suggestions."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class SuggestionAnswer(TextChoices):
    """What a guide or a client says of a suggestion."""

    WAITING = "waiting", _("not answered yet")
    YES = "yes", _("yes")
    NO = "no", _("no")
