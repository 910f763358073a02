"""Setbacks, and pauses of a period."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import SealedRecord
from rinnalla.guidance.choices import PauseCause, SetbackCause
from rinnalla.guidance.models.period import IN_A_FINISHED_PERIOD, Period, PhaseInterval


class Setback(SealedRecord):
    """Something that made things harder for a while: how it was before, how it is after, who was told."""

    FROZEN_WHEN = IN_A_FINISHED_PERIOD

    period = models.ForeignKey(Period, models.PROTECT, related_name="setbacks")
    cause = models.CharField(max_length=20, choices=SetbackCause.choices)
    noticed_on = models.DateField()
    returned_on = models.DateField(null=True, blank=True)
    told = SealedTextField(max_length=1000)
    before = SealedTextField(max_length=2000)
    after = SealedTextField(max_length=2000)

    class Meta(SealedRecord.Meta):
        verbose_name = _("setback")
        constraints = [
            models.CheckConstraint(
                condition=Q(returned_on=None) | Q(returned_on__gte=F("noticed_on")), name="setback_days_in_order"
            ),
        ]
        indexes = [models.Index(fields=["owner", "period", "noticed_on"], name="setback_by_period")]

    class Privacy:
        subject = "period.client_id"
        sensitive = {"told", "before", "after"}
        personal = {"cause"}
        plain = {"period", "noticed_on", "returned_on", "data_key"}


class Pause(SealedRecord):
    """A rest of a period, with a day on which it is looked at again. ``light_contact``: meetings agreed stay agreed."""

    FROZEN_WHEN = IN_A_FINISHED_PERIOD

    period = models.ForeignKey(Period, models.PROTECT, related_name="pauses")
    phase = models.OneToOneField(PhaseInterval, models.PROTECT, related_name="pause")
    left = models.CharField(max_length=20)
    cause = models.CharField(max_length=20, choices=PauseCause.choices)
    setback = models.ForeignKey(Setback, models.PROTECT, related_name="pauses", null=True, blank=True)
    review_on = models.DateField()
    light_contact = models.BooleanField(default=False)
    words = SealedTextField(max_length=2000)
    after = SealedTextField(max_length=2000)

    class Meta(SealedRecord.Meta):
        verbose_name = _("pause")
        constraints = [
            models.CheckConstraint(
                condition=Q(left__in=["starting", "active", "tapering"]), name="pause_of_a_running_phase"
            ),
        ]
        indexes = [models.Index(fields=["owner", "period"], name="pause_by_period")]

    class Privacy:
        subject = "period.client_id"
        sensitive = {"words", "after"}
        personal = {"cause"}
        plain = {"period", "phase", "left", "setback", "review_on", "light_contact", "data_key"}
