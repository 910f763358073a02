"""Regular meetings of a team: what is discussed, who was there, what was decided.

A line that belongs to one client is sealed with that client's key and names the period, not the client.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rinnalla.access.fields import SealedTextField
from rinnalla.access.records import Record, SealedRecord
from rinnalla.guidance.choices import TeamItemKind, TeamMeetingState, TeamRhythm
from rinnalla.guidance.models.period import Period
from rinnalla.people.models import Person, Team, Unit


class TeamSeries(Record):
    """A team that meets again and again."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    team = models.ForeignKey(Team, models.PROTECT, related_name="+", null=True, blank=True)
    name = models.CharField(max_length=120)
    place = models.CharField(max_length=200, blank=True)
    rhythm = models.CharField(max_length=20, choices=TeamRhythm.choices)

    class Meta(Record.Meta):
        verbose_name = _("series of team meetings")
        constraints = [models.UniqueConstraint(fields=["owner", "unit", "name"], name="team_series_name")]

    class Privacy:
        plain = {"unit", "team", "name", "place", "rhythm"}


class TeamMeeting(Record):
    """One meeting of a series. Once held, its minutes stay."""

    FROZEN_WHEN = "OLD.state = 'held'"

    series = models.ForeignKey(TeamSeries, models.PROTECT, related_name="meetings")
    state = models.CharField(max_length=20, choices=TeamMeetingState.choices, default=TeamMeetingState.AGREED)
    starts_at = models.DateTimeField()

    class Meta(Record.Meta):
        verbose_name = _("team meeting")
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "series"], condition=models.Q(state=TeamMeetingState.AGREED), name="team_one_agreed"
            )
        ]
        indexes = [models.Index(fields=["owner", "series", "starts_at"], name="team_meeting_by_series")]

    class Privacy:
        plain = {"series", "state", "starts_at"}


class TeamAttendance(Record):
    """Who was there."""

    meeting = models.ForeignKey(TeamMeeting, models.PROTECT, related_name="attendances")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta(Record.Meta):
        verbose_name = _("attendance at a team meeting")
        constraints = [models.UniqueConstraint(fields=["owner", "meeting", "person"], name="team_attendance_once")]

    class Privacy:
        personal = {"person"}
        plain = {"meeting"}


class TeamItem(SealedRecord):
    """A matter or a decision in the minutes; ``client`` is whose period it belongs to, if to one."""

    FROZEN_WHEN = "EXISTS (SELECT 1 FROM guidance_teammeeting t WHERE t.id = OLD.meeting_id AND t.state = 'held')"

    meeting = models.ForeignKey(TeamMeeting, models.PROTECT, related_name="items")
    kind = models.CharField(max_length=10, choices=TeamItemKind.choices)
    text = SealedTextField(max_length=2000)
    period = models.ForeignKey(Period, models.PROTECT, related_name="+", null=True, blank=True)
    client = models.UUIDField(null=True)

    class Meta(SealedRecord.Meta):
        verbose_name = _("line of a team's minutes")
        indexes = [models.Index(fields=["owner", "meeting"], name="team_item_by_meeting")]

    class Privacy:
        subject = "client"
        sensitive = {"text"}
        plain = {"meeting", "kind", "period", "client", "data_key"}
