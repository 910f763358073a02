"""How a client is reached without putting them at risk."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import SealedRecord
from rinnalla.people.choices import ReachWay
from rinnalla.people.models.person import Client


class SafeContact(SealedRecord):
    """The way a client wants to be reached, and what may not be done on it. What has not been asked is not allowed."""

    client = models.OneToOneField(Client, models.PROTECT, related_name="safe_contact")
    way = models.CharField(max_length=20, choices=ReachWay.choices)
    may_text = models.BooleanField(default=False)
    may_voicemail = models.BooleanField(default=False)
    may_name_service = models.BooleanField(default=False)
    address = SealedTextField(max_length=300)
    through = SealedTextField(max_length=300)

    class Meta(SealedRecord.Meta):
        verbose_name = _("safe contact")

    class Privacy:
        subject = "client_id"
        personal = {"way", "may_text", "may_voicemail", "may_name_service"}
        sensitive = {"address", "through"}
        plain = {"client", "data_key"}
