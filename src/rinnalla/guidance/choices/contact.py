"""Closed lists of reaching a client and of handing over together."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class ContactOutcome(TextChoices):
    """How an attempt to reach a client went."""

    REACHED = "reached", _("reached the client")
    NO_ANSWER = "no_answer", _("no answer")
    MESSAGE_LEFT = "message_left", _("left a message as allowed")
    SOMEBODY_ELSE = "somebody_else", _("somebody else answered")
    WRONG_NUMBER = "wrong_number", _("wrong number or address")
    SENT = "sent", _("sent, waits for an answer")


class HandoverKind(TextChoices):
    """Where in the guidance the client is walked across together."""

    START = "start", _("when the guidance begins")
    END = "end", _("when the guidance ends")
