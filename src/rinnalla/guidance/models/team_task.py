"""What somebody of the team has promised to do, and by when."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import SealedRecord
from rinnalla.guidance.models.period import Period
from rinnalla.guidance.models.team_meeting import TeamMeeting
from rinnalla.people.models import Person


class TeamTask(SealedRecord):
    """A task agreed in a team meeting. It stands on the agenda of every later one until it is done."""

    meeting = models.ForeignKey(TeamMeeting, models.PROTECT, related_name="tasks")
    text = SealedTextField(max_length=1000)
    doer = models.ForeignKey(Person, models.PROTECT, related_name="+")
    due_on = models.DateField()
    done_at = models.DateTimeField(null=True, blank=True)
    period = models.ForeignKey(Period, models.PROTECT, related_name="+", null=True, blank=True)
    client = models.UUIDField(null=True)

    class Meta(SealedRecord.Meta):
        verbose_name = _("task of a team")
        indexes = [
            models.Index(fields=["owner", "doer", "done_at"], name="team_task_by_doer"),
            models.Index(fields=["owner", "meeting"], name="team_task_by_meeting"),
        ]

    class Privacy:
        subject = "client"
        sensitive = {"text"}
        personal = {"doer"}
        plain = {"meeting", "due_on", "done_at", "period", "client", "data_key"}
