"""How meetings become fewer towards the end."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import Record, SealedRecord
from rinnalla.guidance.choices import Rhythm
from rinnalla.guidance.models.period import IN_A_FINISHED_PERIOD, Period, PhaseInterval


class Taper(SealedRecord):
    """What was agreed of tapering: its last day and what goes on without the guide."""

    FROZEN_WHEN = IN_A_FINISHED_PERIOD

    period = models.ForeignKey(Period, models.PROTECT, related_name="tapers")
    phase = models.OneToOneField(PhaseInterval, models.PROTECT, related_name="taper")
    ends_on = models.DateField()
    continues = SealedTextField(max_length=2000)

    class Meta(SealedRecord.Meta):
        verbose_name = _("tapering")
        indexes = [models.Index(fields=["owner", "period"], name="taper_by_period")]

    class Privacy:
        subject = "period.client_id"
        sensitive = {"continues"}
        plain = {"period", "phase", "ends_on", "data_key"}


class TaperStep(Record):
    """From which day on one meets how often."""

    FROZEN_WHEN = (
        "EXISTS (SELECT 1 FROM guidance_taper t JOIN guidance_period p ON p.id = t.period_id"
        " WHERE t.id = OLD.taper_id AND p.state = 'finished')"
    )

    taper = models.ForeignKey(Taper, models.PROTECT, related_name="steps")
    rhythm = models.CharField(max_length=20, choices=Rhythm.choices)
    starts_on = models.DateField()

    class Meta(Record.Meta):
        verbose_name = _("step of tapering")
        constraints = [models.UniqueConstraint(fields=["owner", "taper", "starts_on"], name="taper_step_once")]

    class Privacy:
        subject = "taper.period.client_id"
        plain = {"taper", "rhythm", "starts_on"}
