"""Services a client has been told of, tried, taken up or left, step by step."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import SealedRecord
from rinnalla.guidance.choices import Company, Liking, TriedState
from rinnalla.guidance.models.meeting import Meeting
from rinnalla.guidance.models.period import Period
from rinnalla.services.models import Service


class ServiceTried(SealedRecord):
    """A service in the directory, or another one in own words, that a client tries. ``state`` is its newest step's."""

    period = models.ForeignKey(Period, models.PROTECT, related_name="tried")
    service = models.ForeignKey(Service, models.PROTECT, related_name="+", null=True, blank=True)
    other = SealedTextField(max_length=200)
    state = models.CharField(max_length=20, choices=TriedState.choices, default=TriedState.SUGGESTED)
    state_since = models.DateField()

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
        sensitive = {"other"}
        personal = {"service", "state", "state_since"}
        plain = {"period", "data_key"}


class TriedStep(SealedRecord):
    """One step on the way with a service: what happened, when, with whom, and what the client thought of it.

    Steps are added and never changed.
    """

    FROZEN_WHEN = "OLD.id IS NOT NULL"

    tried = models.ForeignKey(ServiceTried, models.PROTECT, related_name="steps")
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="tried_steps", null=True, blank=True)
    state = models.CharField(max_length=20, choices=TriedState.choices)
    happened_on = models.DateField()
    company = models.CharField(max_length=10, choices=Company.choices, blank=True)
    liked = models.CharField(max_length=20, choices=Liking.choices, blank=True)
    reason = SealedTextField(max_length=1000)

    class Meta(SealedRecord.Meta):
        verbose_name = _("step with a service")
        indexes = [
            models.Index(fields=["owner", "tried"], name="step_by_tried"),
            models.Index(fields=["owner", "meeting"], name="step_by_meeting"),
        ]

    class Privacy:
        subject = "tried.period.client_id"
        sensitive = {"reason"}
        personal = {"state", "happened_on", "company", "liked"}
        plain = {"tried", "meeting", "data_key"}
