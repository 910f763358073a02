"""Meetings and what is written of them."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices import Activity, ClientAnswer, MeetingState, NoteKind, PeriodState
from rinnalla.guidance.models import Meeting, Note, NoteAnswer, Period, PhaseInterval
from rinnalla.guidance.states import OPEN_PERIOD, STILL_AHEAD, TOO_FAR_OFF, after_period, may_be_agreed, may_be_held
from rinnalla.people.choices import Channel
from rinnalla.people.queries import is_said_truly


@action(Permission.MEETING_WRITE, on="period", event=Event.MEETING_AGREED, writes=(Meeting,))
def agree_meeting(*, by: Actor, period: Period, starts_at: datetime, place: str) -> Meeting:
    """Agree on a meeting. Raises NotNow when the period has ended or the moment is far off."""
    _only_open(period)
    if not may_be_agreed(starts_at):
        raise NotNow(TOO_FAR_OFF)
    meeting = Meeting(period=period, data_key=period.client.data_key, starts_at=starts_at, place=place)
    meeting.save()
    return meeting


@action(
    Permission.MEETING_WRITE,
    on="meeting",
    event=Event.MEETING_RECORDED,
    writes=(Meeting, Note, Period, PhaseInterval),
    versioned=False,
)
def record_meeting(
    *,
    by: Actor,
    meeting: Meeting,
    state: MeetingState,
    minutes: int | None = None,
    activities: Sequence[Activity] = (),
    shared: str = "",
    work: str = "",
    written_together: bool = False,
) -> Meeting:
    """Record how a meeting went, with the shared note and the work note.

    The first one held starts the period's clock. Raises NotNow when it has been recorded before, when it is said to
    have been held and lies ahead or has no length, and when the period has ended.
    """
    period = meeting.period
    _only_open(period)
    if meeting.state != MeetingState.AGREED or state == MeetingState.AGREED:
        raise NotNow(_("This meeting has already been recorded. Correct its notes instead."))
    held = state == MeetingState.HELD
    if held and not may_be_held(meeting.starts_at):
        raise NotNow(STILL_AHEAD)
    if held and not minutes:
        raise NotNow(_("Write how many minutes the meeting took."))
    meeting.state = state
    meeting.minutes = minutes if held else None
    meeting.activities = [Activity(code).value for code in activities] if held else []
    meeting.save()
    for kind, text in ((NoteKind.SHARED, shared), (NoteKind.WORK, work)):
        if text:
            _note(by, meeting, kind, text, written_together=written_together and kind == NoteKind.SHARED).save()
    if held and period.state == PeriodState.PLANNED:
        period.enter(after_period(period.state, "first_meeting"), on=clock.local(meeting.starts_at).date())
    return meeting


@action(Permission.MEETING_WRITE, on="note", event=Event.NOTE_CORRECTED, writes=(Note,))
def correct_note(*, by: Actor, note: Note, text: str) -> Note:
    """Write a note anew; the earlier text stays and can be seen. Raises NotNow when it has been corrected before."""
    if hasattr(note, "corrected_by"):
        raise NotNow(_("This note has a newer version. Open it and correct that one."))
    correction = _note(by, note.meeting, NoteKind(note.kind), text, written_together=False)
    correction.corrects = note
    correction.save()
    return correction


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


def _note(by: Actor, meeting: Meeting, kind: NoteKind, text: str, *, written_together: bool) -> Note:
    return Note(
        meeting=meeting,
        data_key=meeting.data_key,
        kind=kind,
        text=text,
        author=by.person or by.id,
        written_together=written_together,
    )


def _only_open(period: Period) -> None:
    if period.state not in OPEN_PERIOD:
        raise NotNow(_("The period has ended, so its meetings can't change any more."))
