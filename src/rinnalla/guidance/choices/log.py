"""Closed lists of what is asked about readings."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from rinnalla.methods.looking import Odd


class LogCaseKind(TextChoices):
    """Why somebody's reading is asked about."""

    NO_RELATION = Odd.NO_RELATION, _("read without a guidance relationship that day")
    SELF = Odd.SELF, _("read their own data in a work role")
    COLLEAGUE = Odd.COLLEAGUE, _("read the data of somebody who works here")
    SAME_NAME = Odd.SAME_NAME, _("has the same surname as the client")
    SAME_CONTACT = Odd.SAME_CONTACT, _("has the same phone number or e-mail address as the client")
    MANY_CLIENTS = Odd.MANY_CLIENTS, _("opened more than 20 clients within an hour")
    NIGHT = Odd.NIGHT, _("read at night on three nights or more")


class LogCaseState(TextChoices):
    """Where the asking stands."""

    OPEN = "open", _("to be looked at")
    ASKED = "asked", _("asked, waits for the answer")
    EXPLAINED = "explained", _("answered, to be looked at")
    CLOSED = "closed", _("closed")
