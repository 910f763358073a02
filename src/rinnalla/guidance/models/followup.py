"""How it went on after a period."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import SealedRecord
from rinnalla.guidance.choices import FollowUpMoment, FollowUpState
from rinnalla.guidance.models.period import Period


class FollowUp(SealedRecord):
    """Asking what goes on without the guide: activities kept, where the client goes alone.

    It comes after the period, so it is not frozen with it.
    """

    period = models.ForeignKey(Period, models.PROTECT, related_name="followups")
    moment = models.CharField(max_length=10, choices=FollowUpMoment.choices)
    state = models.CharField(max_length=20, choices=FollowUpState.choices, default=FollowUpState.DUE)
    due_on = models.DateField()
    asked_on = models.DateField(null=True, blank=True)
    how = models.CharField(max_length=20, blank=True)
    continues = SealedTextField(max_length=2000)
    alone = SealedTextField(max_length=2000)
    words = SealedTextField(max_length=2000)

    class Meta(SealedRecord.Meta):
        verbose_name = _("follow-up")
        constraints = [
            models.UniqueConstraint(fields=["owner", "period", "moment"], name="followup_once"),
            models.CheckConstraint(
                condition=~Q(state=FollowUpState.DONE) | (Q(asked_on__isnull=False) & ~Q(how="")),
                name="followup_asked_somehow",
            ),
        ]
        indexes = [models.Index(fields=["owner", "state", "due_on"], name="followup_due")]

    class Privacy:
        subject = "period.client_id"
        sensitive = {"continues", "alone", "words"}
        plain = {"period", "moment", "state", "due_on", "asked_on", "how", "data_key"}
