"""Services a client has been told of, tried, taken up or left."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import SealedRecord
from rinnalla.guidance.choices import Liking, TriedState
from rinnalla.guidance.models.meeting import Meeting
from rinnalla.guidance.models.period import Period
from rinnalla.services.models import Service


class ServiceTried(SealedRecord):
    """A service in the directory, or another one in own words, and how it went for one client."""

    period = models.ForeignKey(Period, models.PROTECT, related_name="tried")
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="tried", null=True, blank=True)
    service = models.ForeignKey(Service, models.PROTECT, related_name="+", null=True, blank=True)
    other = SealedTextField(max_length=200)
    state = models.CharField(max_length=20, choices=TriedState.choices, default=TriedState.SUGGESTED)
    state_since = models.DateField()
    liked = models.CharField(max_length=20, choices=Liking.choices, blank=True)
    reason = SealedTextField(max_length=1000)

    class Meta(SealedRecord.Meta):
        verbose_name = _("service tried")
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "period", "service"], condition=Q(service__isnull=False), name="tried_service_once"
            ),
        ]
        indexes = [models.Index(fields=["owner", "period"], name="tried_by_period")]

    class Privacy:
        subject = "period.client_id"
        sensitive = {"other", "reason"}
        personal = {"service", "state", "state_since", "liked"}
        plain = {"period", "meeting", "data_key"}
