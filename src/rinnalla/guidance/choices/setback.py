"""Closed lists of setbacks and pauses."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class SetbackCause(TextChoices):
    """The class of a setback's cause; the words say the rest."""

    BODY = "body", _("illness, operation or accident")
    MIND = "mind", _("mental well-being got worse")
    SUBSTANCE = "substance", _("alcohol or drugs")
    CLOSE_PEOPLE = "close_people", _("close people")
    HOME = "home", _("home or money")
    SERVICE = "service", _("a service ended or changed")
    OTHER = "other", _("something else")


class PauseCause(TextChoices):
    """Why a period rests for a while."""

    SETBACK = "setback", _("a setback")
    CLIENT_WISH = "client_wish", _("the client wishes for a pause")
    GUIDE_BREAK = "guide_break", _("the guide is on a break")
    HOLIDAY = "holiday", _("holiday or travel")
    OTHER = "other", _("something else")
