"""Meetings of several clients at once."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from rinnalla.access.actors import Actor
from rinnalla.access.declared import Written
from rinnalla.access.doors import bulk_action
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.owners import owner_key
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices import Activity, Hindrance, MeetingState
from rinnalla.guidance.models import GroupMeeting, Meeting, Period, PhaseInterval
from rinnalla.guidance.queries.clash import ask_of_clash
from rinnalla.guidance.queries.meeting import groupable, lines_to_record, names_in
from rinnalla.guidance.states import OPEN_PERIOD, check_moment
from rinnalla.methods.names import named_in

MOST_TOGETHER = 12


@bulk_action(Permission.MEETING_WRITE, on=None, event=Event.MEETING_AGREED, writes=(GroupMeeting, Meeting))
def agree_group(
    *, by: Actor, periods: Sequence[Period], starts_at: datetime, place: str, plan_b: str = "", anyway: bool = True
) -> Written:
    """Agree on a meeting of several clients; each has a line of their own.

    Raises Refused for a client who is not the actor's to meet, NotNow when the group is too large, its clients belong
    to different units, or the moment is far off; unless ``anyway`` also when a client or the actor has
    another meeting then.
    """
    theirs = {period.pk for period in groupable(by, OPEN_PERIOD)}
    if not periods or not theirs.issuperset(period.pk for period in periods):
        raise Refused
    check_moment(starts_at)
    if len(periods) > MOST_TOGETHER or len({period.unit_id for period in periods}) > 1:
        raise NotNow(_("A group has at most twelve clients of the same unit."))
    if not anyway:
        own = [by.person] if by.person else []
        ask_of_clash([starts_at], clients=[period.client_id for period in periods], guides=own)
    group = GroupMeeting(unit=periods[0].unit, data_key=owner_key(), starts_at=starts_at, place=place)
    group.save()
    lines = [
        Meeting(
            period=period, data_key=period.client.data_key, starts_at=starts_at, place=place, plan_b=plan_b, group=group
        )
        for period in periods
    ]
    group.meetings.bulk_create(lines)
    return Written(group, len(lines), tuple(period.client_id for period in periods))


@bulk_action(
    Permission.MEETING_WRITE,
    on="group",
    event=Event.MEETING_RECORDED,
    writes=(GroupMeeting, Meeting, Period, PhaseInterval),
)
def record_group(
    *,
    by: Actor,
    group: GroupMeeting,
    present: Sequence[Meeting],
    minutes: int,
    activities: Sequence[Activity] = (),
    text: str = "",
) -> Written:
    """Record who was there, and what is told of all; a line that was recorded on its own stays as it is.

    Raises NotNow when the text names somebody of the group, when nothing waits to be recorded, and when the meeting
    lies ahead or has no length.
    """
    if named_in(text, names_in(group)):
        raise NotNow(_("What is told of the group names nobody. Write without names; each has their own note."))
    lines = lines_to_record(by, group, [MeetingState.AGREED])
    lines = [line for line in lines if line.period.state in OPEN_PERIOD]
    if not lines:
        raise NotNow(_("Everybody in this group has been recorded already."))
    here = {line.pk for line in present}
    for line in lines:
        if line.pk in here:
            line.happened(MeetingState.HELD, minutes=minutes, activities=activities)
        else:
            line.happened(MeetingState.DID_NOT_TAKE_PLACE, minutes=None, hindrance=Hindrance.CLIENT)
        line.save()
        line.start_clock()
    group.text = text or group.text
    group.save()
    return Written(group, len(lines), tuple(line.period.client_id for line in lines))
