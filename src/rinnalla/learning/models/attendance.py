"""Who came to which session."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rinnalla.access.records import Record
from rinnalla.learning.choices.event import AttendanceSource
from rinnalla.learning.models.event import TrainingSession
from rinnalla.learning.models.registration import Registration


class Attendance(Record):
    """That somebody who had registered came to a session. ``minutes`` where the meeting tool told them."""

    registration = models.ForeignKey(Registration, models.PROTECT, related_name="attendances")
    session = models.ForeignKey(TrainingSession, models.PROTECT, related_name="attendances")
    source = models.CharField(max_length=20, choices=AttendanceSource.choices)
    minutes = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta(Record.Meta):
        verbose_name = _("attendance")
        constraints = [models.UniqueConstraint(fields=["owner", "registration", "session"], name="attendance_once")]

    class Privacy:
        plain = {"registration", "session", "source", "minutes"}
