"""Meetings and what is written of them."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.ids import uuid7
from rinnalla.access.permissions import Permission
from rinnalla.guidance.actions.tried import tell_of_service
from rinnalla.guidance.choices import (
    Activity,
    ClientAnswer,
    Hindrance,
    HowTold,
    MeetingState,
    NoteKind,
    PeriodState,
)
from rinnalla.guidance.models import Meeting, Note, NoteAnswer, Period, PhaseInterval
from rinnalla.guidance.queries.clash import ask_of_clash
from rinnalla.guidance.queries.meeting import company_refused, guiding_now, held
from rinnalla.guidance.states import (
    COUNTED,
    MOST_AT_ONCE,
    OUTCOMES,
    TOO_MANY,
    check_moment,
    check_open,
    may_be_undone,
    weekly,
)
from rinnalla.people.choices import Channel
from rinnalla.people.models import Person
from rinnalla.people.queries.client import is_said_truly


@action(Permission.MEETING_WRITE, on="period", event=Event.MEETING_AGREED, writes=(Meeting,))
def agree_meeting(
    *,
    by: Actor,
    period: Period,
    starts_at: datetime,
    place: str,
    plan_b: str = "",
    until: date | None = None,
    second_guide: Person | None = None,
    trainee: Person | None = None,
    anyway: bool = True,
) -> Meeting:
    """Agree on a meeting, or with ``until`` on one each week at the same time of day up to that day.

    Gives the first of them. Raises NotNow when the period has ended, the moment is far off, there would be too many,
    or somebody may not come along; unless ``anyway`` also when the client or a guide has another meeting then.
    """
    check_open(period.state)
    check_moment(starts_at)
    refused = company_refused(period, second_guide, trainee)
    if refused:
        raise NotNow(refused)
    days = weekly(starts_at, until)
    if len(days) > MOST_AT_ONCE:
        raise NotNow(TOO_MANY)
    if not anyway:
        along = [person.pk for person in (second_guide, trainee) if person]
        ask_of_clash(days, clients=[period.client_id], guides=[*guiding_now(period), *along])
    series = uuid7() if until else None
    made = [
        Meeting(
            period=period, data_key=period.client.data_key, starts_at=day, place=place, plan_b=plan_b, series=series,
            second_guide=second_guide, trainee=trainee,
        )
        for day in days
    ]  # fmt: skip
    period.meetings.bulk_create(made)
    return made[0]


@action(
    Permission.MEETING_WRITE,
    on="meeting",
    event=Event.MEETING_RECORDED,
    writes=(Meeting, Note, Period, PhaseInterval),
    calls=(tell_of_service,),
    versioned=False,
)
def record_meeting(
    *,
    by: Actor,
    meeting: Meeting,
    state: MeetingState,
    minutes: int | None = None,
    activities: Sequence[Activity] = (),
    hindrance: Hindrance | str = "",
    travel_minutes: int | None = None,
    shared: str = "",
    work: str = "",
    written_together: bool = False,
    tried: Mapping[str, Any] | None = None,
) -> Meeting:
    """Record that a meeting was held or did not take place, with the shared note and the work note.

    ``tried`` is a service it had to do with, as ``tell_of_service`` takes it. The first one held starts
    the period's clock. Raises NotNow when it has been recorded before, when it is said to
    have been held and lies ahead or has no length, and when the period has ended.
    """
    check_open(meeting.period.state)
    if meeting.state != MeetingState.AGREED or state not in OUTCOMES:
        raise NotNow(_("This meeting has already been recorded. Correct its notes instead."))
    meeting.happened(state, minutes=minutes, activities=activities, hindrance=hindrance)
    meeting.travel_minutes = travel_minutes
    meeting.save()
    _write(by, meeting, shared, work, together=written_together)
    if tried:
        tell_of_service(by=by, meeting=meeting, **tried)
    meeting.start_clock()
    return meeting


@action(Permission.MEETING_WRITE, on="meeting", event=Event.MEETING_MOVED, writes=(Meeting,), versioned=False)
def move_meeting(
    *,
    by: Actor,
    meeting: Meeting,
    starts_at: datetime,
    place: str,
    plan_b: str = "",
    hindrance: Hindrance,
    told: HowTold,
    anyway: bool = True,
) -> Meeting:
    """Agree on another time instead; gives the new meeting, which is linked to the old one.

    Raises NotNow when the meeting has been recorded or moved meanwhile, when the period has ended, and when the new
    moment is far off; unless ``anyway`` also when the client or a guide has another meeting then.
    """
    check_open(meeting.period.state)
    check_moment(starts_at)
    if meeting.state != MeetingState.AGREED:
        raise NotNow(_("This meeting has already been recorded, so it can't be moved. Agree on a new one."))
    if not anyway:
        along = [person for person in (meeting.second_guide_id, meeting.trainee_id) if person]
        guides = [*guiding_now(meeting.period), *along]
        ask_of_clash([starts_at], clients=[meeting.period.client_id], guides=guides, besides=meeting)
    meeting.state, meeting.hindrance, meeting.recorded_at = MeetingState.MOVED, Hindrance(hindrance), clock.now()
    meeting.save()
    following = Meeting(
        period=meeting.period, data_key=meeting.data_key, starts_at=starts_at, place=place, plan_b=plan_b,
        moved_from=meeting, told=HowTold(told), series=meeting.series, second_guide=meeting.second_guide,
        trainee=meeting.trainee,
    )  # fmt: skip
    following.save()
    return following


@action(Permission.MEETING_WRITE, on="meeting", event=Event.MEETING_UNDONE, writes=(Meeting, Period, PhaseInterval))
def undo_meeting(*, by: Actor, meeting: Meeting) -> Meeting:
    """Take back, within a day, that a meeting was held, moved or did not take place. What was written stays.

    The new time of a moved one is called off; where it was the only one held, the period waits for its first meeting
    again. Raises NotNow after a day, and when the new time has been recorded meanwhile.
    """
    check_open(meeting.period.state)
    if not may_be_undone(meeting.state, meeting.recorded_at):
        raise NotNow(_("What was recorded can be taken back within a day. After that it stays as it is."))
    for following in meeting.moved_to.exclude(state=MeetingState.CALLED_OFF):
        if following.state != MeetingState.AGREED:
            raise NotNow(_("The new meeting has already been recorded, so the move stays as it is."))
        following.state = MeetingState.CALLED_OFF
        following.save()
    was_held = meeting.state in COUNTED
    meeting.state, meeting.minutes, meeting.activities = MeetingState.AGREED, None, []
    meeting.hindrance, meeting.recorded_at = "", None
    meeting.save()
    if was_held:
        _stop_clock(meeting.period)
    return meeting


@action(Permission.MEETING_WRITE, on="note", event=Event.NOTE_CORRECTED, writes=(Note,))
def correct_note(*, by: Actor, note: Note, text: str) -> Note:
    """Write a note anew; the earlier text stays and can be seen. Raises NotNow when it has been corrected before."""
    if hasattr(note, "corrected_by"):
        raise NotNow(_("This note has a newer version. Open it and correct that one."))
    return note.meeting.tell(NoteKind(note.kind), text, author=note.author)


@action(Permission.NOTE_ANSWER, on="note", event=Event.NOTE_ANSWERED, writes=(NoteAnswer,))
def answer_note(*, by: Actor, note: Note, answer: ClientAnswer, words: str = "", how: Channel) -> NoteAnswer:
    """Keep the client's answer to a shared note, given in their own account or recorded on their behalf.

    Raises Refused where ``how`` is not how this actor can have heard it.
    """
    if not is_said_truly(by, note.meeting.period.client, how):
        raise Refused
    if hasattr(note, "answer"):
        raise NotNow(_("This note has already been answered."))
    kept = NoteAnswer(note=note, data_key=note.data_key, answer=answer, words=words, how=how)
    kept.save()
    return kept


def _write(by: Actor, meeting: Meeting, shared: str, work: str, *, together: bool) -> None:
    author = by.person or by.id
    if shared:
        meeting.tell(NoteKind.SHARED, shared, author=author, together=together)
    if work:
        meeting.tell(NoteKind.WORK, work, author=author)


def _stop_clock(period: Period) -> None:
    """Let a period whose only meeting was taken back wait for its first meeting again."""
    if period.state != PeriodState.STARTING or held(period.meetings.all()):
        return
    begun = period.phases.get(ended_on=None)
    planned = period.phases.filter(state=PeriodState.PLANNED).latest("started_on")
    begun.delete()
    planned.ended_on = None
    planned.save()
    period.state = PeriodState.PLANNED
    period.save()
