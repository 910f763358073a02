"""What a client waits for."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import SealedRecord
from rinnalla.guidance.choices import WaitingEnd, WaitingKind
from rinnalla.guidance.models.period import IN_A_FINISHED_PERIOD, Period
from rinnalla.people.models import Unit


class Waiting(SealedRecord):
    """Something somebody owes the client. ``unit`` is who owes it where it is a unit known here, else ``owes`` says."""

    FROZEN_WHEN = IN_A_FINISHED_PERIOD

    period = models.ForeignKey(Period, models.PROTECT, related_name="waitings")
    kind = models.CharField(max_length=20, choices=WaitingKind.choices)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", null=True, blank=True)
    what = SealedTextField(max_length=300)
    owes = SealedTextField(max_length=200)
    since = models.DateField()
    due = models.DateField(null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    closed_as = models.CharField(max_length=20, choices=WaitingEnd.choices, blank=True)
    closed_words = SealedTextField(max_length=1000)

    class Meta(SealedRecord.Meta):
        verbose_name = _("waited for")
        constraints = [
            models.CheckConstraint(
                condition=Q(closed_on=None, closed_as="")
                | (Q(closed_on__isnull=False, closed_on__gte=F("since")) & ~Q(closed_as="")),
                name="waiting_closed_somehow",
            ),
        ]
        indexes = [models.Index(fields=["owner", "period", "closed_on"], name="waiting_by_period")]

    class Privacy:
        subject = "period.client_id"
        sensitive = {"what", "owes", "closed_words"}
        personal = {"kind", "closed_as"}
        plain = {"period", "unit", "since", "due", "closed_on", "data_key"}
