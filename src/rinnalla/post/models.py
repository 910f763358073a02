"""Messages that wait to be sent, and links that open one thing once."""

from typing import ClassVar

from django.db import models
from django.db.models import Q, TextChoices
from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import Record, SealedRecord


class MailState(TextChoices):
    """Where a message stands."""

    WAITING = "waiting", _("waits to be sent")
    SENT = "sent", _("has been sent")
    BOUNCED = "bounced", _("could not be delivered")
    WITHHELD = "withheld", _("was held back")


class Outbox(SealedRecord):
    """A message on its way. Its body is deleted once it is sent; ``fault`` is the kind of the last failure.

    ``about`` is the client or the survey it tells of, where it tells of one.
    """

    address = SealedTextField(max_length=254)
    topic = SealedTextField(max_length=200)
    body = SealedTextField(max_length=20_000)
    state = models.CharField(max_length=10, choices=MailState.choices, default=MailState.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_at = models.DateTimeField(default=clock.now)
    sent_at = models.DateTimeField(null=True, blank=True)
    fault = models.CharField(max_length=60, blank=True)
    about = models.UUIDField(null=True, blank=True)

    class Meta(SealedRecord.Meta):
        verbose_name = _("message")
        constraints = [
            models.CheckConstraint(
                condition=Q(state=MailState.SENT, sent_at__isnull=False) | (~Q(state=MailState.SENT) & Q(sent_at=None)),
                name="outbox_sent_has_its_time",
            ),
        ]
        indexes = [models.Index(fields=["owner", "state", "next_at"], name="outbox_waiting")]

    class Privacy:
        personal = {"address", "topic"}
        sensitive = {"body"}
        plain = {"data_key", "state", "attempts", "next_at", "sent_at", "fault", "about"}


class SignedLink(Record):
    """A link that proves nothing but that it was received: opens one purpose on one record, once, until a moment.

    Only a keyed hash of its token is kept. ``token`` is there on the link just issued and nowhere else.
    """

    token: ClassVar[str] = ""

    purpose = models.CharField(max_length=40)
    target = models.UUIDField()
    token_hash = models.BinaryField(max_length=32)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta(Record.Meta):
        verbose_name = _("link")
        constraints = [models.UniqueConstraint(fields=["owner", "token_hash"], name="signed_link_token")]
        indexes = [models.Index(fields=["owner", "purpose", "target"], name="signed_link_target")]

    class Privacy:
        plain = {"purpose", "target", "token_hash", "expires_at", "used_at", "withdrawn_at"}
