"""Team meetings: called, written down, held; the next one follows by itself."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.owners import owner_key
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices import TeamItemKind, TeamMeetingState, TeamRhythm
from rinnalla.guidance.models import Period, TeamAttendance, TeamItem, TeamMeeting, TeamSeries
from rinnalla.guidance.queries.team_meeting import has_series, periods_to_link, team_of
from rinnalla.guidance.states import STILL_AHEAD, TOO_FAR_OFF, may_be_agreed, may_be_held
from rinnalla.people.models import Staff, Unit

DAYS = {TeamRhythm.WEEKLY: 7, TeamRhythm.FORTNIGHTLY: 14, TeamRhythm.MONTHLY: 28}


@action(Permission.TEAM_WRITE, on="unit", event=Event.TEAM_SERIES_STARTED, writes=(TeamSeries, TeamMeeting))
def start_series(
    *, by: Actor, unit: Unit, name: str, rhythm: TeamRhythm, starts_at: datetime, place: str = ""
) -> TeamMeeting:
    """Begin a series with its first meeting. Raises NotNow for a name the unit has and for a day far off."""
    if has_series(unit, name):
        raise NotNow(_("The unit has a series of this name already."))
    if not may_be_agreed(starts_at):
        raise NotNow(TOO_FAR_OFF)
    series = TeamSeries(unit=unit, name=name, rhythm=rhythm, place=place)
    series.save()
    return _agree(series, starts_at)


@action(Permission.TEAM_WRITE, on="meeting", event=Event.TEAM_ITEM_WRITTEN, writes=(TeamItem,))
def write_item(
    *, by: Actor, meeting: TeamMeeting, kind: TeamItemKind, text: str, period: Period | None = None
) -> TeamItem:
    """Write a matter or a decision. One about a client names the period, and is sealed with that client's key.

    Raises NotNow once the meeting has been held, and Refused for a period the writer may not open.
    """
    _still_written(meeting)
    if period is not None and not periods_to_link(by, meeting.series.unit).filter(pk=period.pk).exists():
        raise Refused
    key = period.client.data_key if period else owner_key()
    item = TeamItem(meeting=meeting, data_key=key, kind=kind, text=text, period=period)
    item.client = period.client_id if period else None
    item.save()
    return item


@action(
    Permission.TEAM_WRITE,
    on="meeting",
    event=Event.TEAM_MEETING_HELD,
    writes=(TeamMeeting, TeamAttendance),
    versioned=True,
)
def hold_team_meeting(*, by: Actor, meeting: TeamMeeting, people: Iterable[Staff]) -> TeamMeeting:
    """Record who was there and agree the next meeting after the rhythm; the minutes stay as they are.

    Raises NotNow for a meeting that lies ahead or has been recorded, Refused for somebody outside the team.
    """
    _still_written(meeting)
    if not may_be_held(meeting.starts_at):
        raise NotNow(STILL_AHEAD)
    there = list(people)
    if set(there) - set(team_of(meeting.series)):
        raise Refused
    for one in there:
        TeamAttendance(meeting=meeting, person=one.person).save()
    meeting.state = TeamMeetingState.HELD
    meeting.save()
    _agree(meeting.series, _after(meeting))
    return meeting


def _after(meeting: TeamMeeting) -> datetime:
    """The same time of day in Finland after the rhythm of the series, also over a change of the clock."""
    here = clock.local(meeting.starts_at)
    later = here.date() + timedelta(days=DAYS[TeamRhythm(meeting.series.rhythm)])
    return datetime.combine(later, here.time(), tzinfo=clock.HELSINKI)


def _agree(series: TeamSeries, starts_at: datetime) -> TeamMeeting:
    meeting = TeamMeeting(series=series, starts_at=starts_at)
    meeting.save()
    return meeting


def _still_written(meeting: TeamMeeting) -> None:
    if meeting.state == TeamMeetingState.HELD:
        raise NotNow(_("The meeting has been recorded, so its minutes stay as they are."))
