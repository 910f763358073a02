"""Several clients meet at once. What is written of all names nobody and is sealed with the owner's key."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import SealedRecord
from rinnalla.people.models import Unit


class GroupMeeting(SealedRecord):
    """What the lines of a group have in common. Who takes part is told by the lines alone, each the client's own."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    starts_at = models.DateTimeField()
    place = SealedTextField(max_length=200)
    text = SealedTextField(max_length=4000)

    class Meta(SealedRecord.Meta):
        verbose_name = _("group meeting")

    class Privacy:
        sensitive = {"place", "text"}
        plain = {"unit", "starts_at", "data_key"}
