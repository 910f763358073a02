"""How a period ended before its time."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import SealedRecord
from rinnalla.guidance.choices import EndedBy
from rinnalla.guidance.models.period import IN_A_FINISHED_PERIOD, Period


class Ending(SealedRecord):
    """An ending before its time: by whom, in what words, and what has been seen to (``checks``, EndCheck codes)."""

    FROZEN_WHEN = IN_A_FINISHED_PERIOD

    period = models.ForeignKey(Period, models.PROTECT, related_name="endings")
    ended_by = models.CharField(max_length=20, choices=EndedBy.choices)
    ended_on = models.DateField()
    words = SealedTextField(max_length=2000)
    checks = models.JSONField(default=list, blank=True)

    class Meta(SealedRecord.Meta):
        verbose_name = _("ending before its time")
        indexes = [models.Index(fields=["owner", "period"], name="ending_by_period")]

    class Privacy:
        subject = "period.client_id"
        sensitive = {"words"}
        personal = {"ended_by", "checks"}
        plain = {"period", "ended_on", "data_key"}
