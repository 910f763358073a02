"""Who can be called when."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from rinnalla.access.records import Record
from rinnalla.people.models import Person, Unit


class DutyShift(Record):
    """Somebody answers a unit's calls from one moment to another, at a number."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="duty_shifts")
    person = models.ForeignKey(Person, models.PROTECT, related_name="duty_shifts")
    phone = models.CharField(max_length=40)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    cancelled_at = models.DateTimeField(null=True, blank=True)

    class Meta(Record.Meta):
        verbose_name = _("duty shift")
        constraints = [models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="duty_ends_after_start")]
        indexes = [models.Index(fields=["owner", "unit", "ends_at"], name="duty_by_unit")]

    class Privacy:
        personal = {"person", "phone"}
        plain = {"unit", "starts_at", "ends_at", "cancelled_at"}
