"""Invitations: whom they go to, their tokens, and mailings to everybody at once."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import Record, SealedRecord
from rinnalla.access.tenancy import served
from rinnalla.surveys.choices import MailingKind
from rinnalla.surveys.models.campaign import Campaign


class Invitee(SealedRecord):
    """Somebody invited to answer. Nothing says whether they have. Deleted when the campaign has been closed."""

    campaign = models.ForeignKey(Campaign, models.PROTECT, related_name="invitees")
    address = SealedTextField(max_length=254)

    class Meta(SealedRecord.Meta):
        verbose_name = _("invited person")

    class Privacy:
        personal = {"address"}
        plain = {"campaign", "data_key"}


class Token(models.Model):
    """A one-time invitation: a hash of its token and nothing else. Rows are inserted in an order that chance gave."""

    token_hash = models.UUIDField(primary_key=True, editable=False)
    owner = models.ForeignKey("access.Owner", models.PROTECT, related_name="+", default=served, editable=False)
    campaign = models.ForeignKey(Campaign, models.PROTECT, related_name="tokens")

    class Meta:
        verbose_name = _("invitation")

    class Privacy:
        plain = {"token_hash", "owner", "campaign"}


class Mailing(Record):
    """An invitation or a reminder to everybody invited. ``reached`` is the last invitee it has been written to.

    ``address`` is what stands before a token in the link.
    """

    campaign = models.ForeignKey(Campaign, models.PROTECT, related_name="mailings")
    kind = models.CharField(max_length=20, choices=MailingKind.choices)
    address = models.CharField(max_length=200)
    reached = models.UUIDField(null=True, blank=True)
    written = models.PositiveIntegerField(default=0)
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta(Record.Meta):
        verbose_name = _("mailing")

    class Privacy:
        plain = {"campaign", "kind", "address", "reached", "written", "done_at"}
