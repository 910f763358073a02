"""Closed lists of services tried."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class TriedState(TextChoices):
    """How far the client has come with a service."""

    SUGGESTED = "suggested", _("suggested")
    CONTACTED = "contacted", _("contacted")
    WAITING = "waiting", _("waiting for a turn")
    ATTENDED = "attended", _("has been there")
    ALONE = "alone", _("goes alone")
    STOPPED = "stopped", _("no longer goes")
    NOT_GONE = "not_gone", _("left for now")


class Liking(TextChoices):
    """What the client thought of it."""

    LIKED = "liked", _("liked it")
    SO_SO = "so_so", _("can't say yet")
    NOT_FOR_ME = "not_for_me", _("was not for the client")


class Company(TextChoices):
    """With whom the client went."""

    GUIDE = "guide", _("with the guide")
    OTHER = "other", _("with somebody else")
    ALONE = "alone", _("alone")
