"""What has become of the guidance, in somebody's own words and in counts chosen with the client."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import SealedRecord
from rinnalla.guidance.choices import Teller
from rinnalla.guidance.models.period import Period

MOST_COUNTED = 366


class Outcome(SealedRecord):
    """A change in somebody's own words: what they say, whose words they are, and on which day."""

    period = models.ForeignKey(Period, models.PROTECT, related_name="outcomes")
    words = SealedTextField(max_length=1000)
    whose = models.CharField(max_length=20, choices=Teller.choices)
    said_on = models.DateField()

    class Meta(SealedRecord.Meta):
        verbose_name = _("outcome in own words")
        indexes = [models.Index(fields=["owner", "period", "said_on"], name="outcome_by_period")]

    class Privacy:
        subject = "period.client_id"
        sensitive = {"words"}
        personal = {"whose", "said_on"}
        plain = {"period", "data_key"}


class Count(SealedRecord):
    """Something counted at the start and at the end, chosen with the client, such as days out in a week."""

    period = models.ForeignKey(Period, models.PROTECT, related_name="counts")
    words = SealedTextField(max_length=200)
    at_start = models.PositiveSmallIntegerField()
    started_on = models.DateField()
    at_end = models.PositiveSmallIntegerField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    class Meta(SealedRecord.Meta):
        verbose_name = _("count at start and end")
        indexes = [models.Index(fields=["owner", "period"], name="count_by_period")]
        constraints = [
            models.CheckConstraint(
                condition=Q(at_end=None, ended_on=None)
                | Q(at_end__isnull=False, ended_on__isnull=False, ended_on__gte=F("started_on")),
                name="count_end_whole",
            ),
        ]

    class Privacy:
        subject = "period.client_id"
        sensitive = {"words"}
        personal = {"at_start", "started_on", "at_end", "ended_on"}
        plain = {"period", "data_key"}
