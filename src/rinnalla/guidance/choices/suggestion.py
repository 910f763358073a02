"""Closed lists of suggestions."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class SuggestionAnswer(TextChoices):
    """What a guide or a client says of a suggestion."""

    WAITING = "waiting", _("not answered yet")
    YES = "yes", _("yes")
    MEET = "meet", _("would like to meet first")
    NO = "no", _("no")


class IntroductionState(TextChoices):
    """How an introductory meeting stands."""

    AGREED = "agreed", _("agreed")
    HELD = "held", _("held")
    DID_NOT_TAKE_PLACE = "did_not_take_place", _("did not take place")
