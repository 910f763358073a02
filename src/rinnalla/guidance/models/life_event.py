"""What happens in the client's life during a period."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import SealedRecord
from rinnalla.guidance.choices import LifeEventKind, Teller
from rinnalla.guidance.models.period import Period


class LifeEvent(SealedRecord):
    """Days on a ward, an acute visit, studies, work, housing: when, and who told. The words are sealed."""

    period = models.ForeignKey(Period, models.PROTECT, related_name="life_events")
    kind = models.CharField(max_length=20, choices=LifeEventKind.choices)
    words = SealedTextField(max_length=1000)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    told_by = models.CharField(max_length=20, choices=Teller.choices)

    class Meta(SealedRecord.Meta):
        verbose_name = _("life event")
        indexes = [models.Index(fields=["owner", "period", "starts_on"], name="life_event_by_period")]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")), name="life_event_days_in_order"
            ),
        ]

    class Privacy:
        subject = "period.client_id"
        sensitive = {"words"}
        personal = {"kind", "starts_on", "ends_on", "told_by"}
        plain = {"period", "data_key"}
