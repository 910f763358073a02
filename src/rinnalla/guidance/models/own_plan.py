"""The client's own plan: five parts in their own words, each kept with its earlier texts."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import Record, SealedRecord
from rinnalla.guidance.choices import OwnPlanPartKind, OwnPlanReaders
from rinnalla.people.models import Client


class OwnPlan(Record):
    """A client's own plan. It is theirs, and they decide who reads it."""

    KEYS = ("client__data_key",)

    client = models.OneToOneField(Client, models.PROTECT, related_name="own_plan")
    readers = models.CharField(max_length=20, choices=OwnPlanReaders.choices, default=OwnPlanReaders.NOBODY)

    class Meta(Record.Meta):
        verbose_name = _("own plan")

    class Privacy:
        subject = "client_id"
        plain = {"client", "readers"}


class OwnPlanPart(SealedRecord):
    """One part as it reads now: who wrote it down, how it was said and on which local date. The text may be empty."""

    plan = models.ForeignKey(OwnPlan, models.PROTECT, related_name="parts")
    kind = models.CharField(max_length=10, choices=OwnPlanPartKind.choices)
    text = SealedTextField(max_length=2000)
    how = models.CharField(max_length=20)
    said_on = models.DateField()
    writer = models.UUIDField()

    class Meta(SealedRecord.Meta):
        verbose_name = _("part of an own plan")
        constraints = [models.UniqueConstraint(fields=["owner", "plan", "kind"], name="own_plan_part_once")]

    class Privacy:
        subject = "plan.client_id"
        sensitive = {"text"}
        personal = {"writer"}
        plain = {"plan", "kind", "how", "said_on", "data_key"}


class OwnPlanEarlier(SealedRecord):
    """What a part said before. Never changed; only the client reads it."""

    FROZEN_WHEN = "OLD.id IS NOT NULL"

    part = models.ForeignKey(OwnPlanPart, models.PROTECT, related_name="earlier")
    text = SealedTextField(max_length=2000)
    how = models.CharField(max_length=20)
    said_on = models.DateField()
    writer = models.UUIDField()

    class Meta(SealedRecord.Meta):
        verbose_name = _("earlier text of an own plan")
        indexes = [models.Index(fields=["owner", "part"], name="own_plan_earlier_by_part")]

    class Privacy:
        subject = "part.plan.client_id"
        sensitive = {"text"}
        personal = {"writer"}
        plain = {"part", "how", "said_on", "data_key"}
