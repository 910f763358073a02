"""What the client is on the way to."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import SealedRecord
from rinnalla.guidance.choices import Aim, GoalKind
from rinnalla.guidance.models.period import IN_A_FINISHED_PERIOD, Period


class Goal(SealedRecord):
    """A goal under one of the three aims, in the client's own words. Locked when the plan is confirmed."""

    FROZEN_WHEN = IN_A_FINISHED_PERIOD

    period = models.ForeignKey(Period, models.PROTECT, related_name="goals")
    aim = models.CharField(max_length=20, choices=Aim.choices)
    kind = models.CharField(max_length=20, choices=GoalKind.choices, default=GoalKind.OWN_WORDS)
    words = SealedTextField(max_length=600)
    where_now = SealedTextField(max_length=600)
    locked_at = models.DateTimeField(null=True, blank=True)

    class Meta(SealedRecord.Meta):
        verbose_name = _("goal")
        indexes = [models.Index(fields=["owner", "period"], name="goal_by_period")]

    class Privacy:
        subject = "period.client_id"
        sensitive = {"words", "where_now"}
        plain = {"period", "aim", "kind", "locked_at", "data_key"}
