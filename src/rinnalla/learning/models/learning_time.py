"""Working time reserved for learning: planned, realised, and why it was lost."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access.records import Record
from rinnalla.learning.choices.event import Lost
from rinnalla.learning.models.event import TrainingEvent
from rinnalla.people.models import Unit


class LearningTime(Record):
    """Time a team has reserved. ``realised`` is how many minutes of it came true; ``lost`` why the rest did not."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    event = models.ForeignKey(TrainingEvent, models.PROTECT, related_name="+", null=True, blank=True)
    purpose = models.CharField(max_length=200)
    starts_at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField()
    realised = models.PositiveSmallIntegerField(null=True, blank=True)
    lost = models.CharField(max_length=20, choices=Lost.choices, blank=True)

    class Meta(Record.Meta):
        verbose_name = _("learning time")
        constraints = [models.CheckConstraint(condition=Q(minutes__gte=5), name="learning_time_minutes")]
        indexes = [models.Index(fields=["owner", "unit", "starts_at"], name="learning_time_of_unit")]

    class Privacy:
        plain = {"unit", "event", "purpose", "starts_at", "minutes", "realised", "lost"}
