"""What a client has agreed to, and who must not be brought together. The rules read both."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Greatest, Least
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import SealedRecord
from rinnalla.people.choices import Channel, ConsentKind
from rinnalla.people.models.organisation import Unit
from rinnalla.people.models.person import Client, Person


class Consent(SealedRecord):
    """One of the six texts, agreed to on its own; a disclosure permit names the unit that receives."""

    client = models.ForeignKey(Client, models.PROTECT, related_name="consents")
    kind = models.CharField(max_length=20, choices=ConsentKind.choices)
    recipient = models.ForeignKey(Unit, models.PROTECT, related_name="+", null=True, blank=True)
    given_at = models.DateTimeField()
    how = models.CharField(max_length=20, choices=Channel.choices)
    recorded_by = models.UUIDField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_how = models.CharField(max_length=20, choices=Channel.choices, blank=True)
    remark = SealedTextField(max_length=500)

    class Meta(SealedRecord.Meta):
        verbose_name = _("consent")
        constraints = [
            models.CheckConstraint(
                condition=Q(kind=ConsentKind.DISCLOSURE, recipient__isnull=False)
                | (~Q(kind=ConsentKind.DISCLOSURE) & Q(recipient=None)),
                name="consent_recipient_of_disclosure",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None) | Q(withdrawn_at__gte=F("given_at")), name="consent_times_in_order"
            ),
        ]
        indexes = [models.Index(fields=["owner", "client", "kind"], name="consent_by_client")]

    class Privacy:
        subject = "client_id"
        personal = {"kind", "recipient", "given_at", "how", "withdrawn_at", "withdrawn_how"}
        sensitive = {"remark"}
        plain = {"client", "recorded_by", "data_key"}


class Block(SealedRecord):
    """Two people who must not be brought together, whichever of them is the client.

    The reason is the coordinator's to read.
    """

    first = models.ForeignKey(Person, models.PROTECT, related_name="+")
    second = models.ForeignKey(Person, models.PROTECT, related_name="+")
    reason = SealedTextField(max_length=500)
    lifted_at = models.DateTimeField(null=True, blank=True)

    class Meta(SealedRecord.Meta):
        verbose_name = _("not to be matched")
        constraints = [
            models.UniqueConstraint(
                F("owner"),
                Least("first", "second"),
                Greatest("first", "second"),
                condition=Q(lifted_at=None),
                name="block_once",
            ),
            models.CheckConstraint(condition=~Q(first=F("second")), name="block_of_two"),
        ]

    class Privacy:
        sensitive = {"reason"}
        personal = {"first", "second", "lifted_at"}
        plain = {"data_key"}
