"""A meeting as the pages of a period show it, with what has been written of it."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.formats import date_format

from rinnalla.access import clock
from rinnalla.guidance.choices import (
    Activity,
    ClientAnswer,
    Hindrance,
    HowTold,
    MeetingState,
    NoteKind,
)
from rinnalla.guidance.models import GroupMeeting, Meeting, Note
from rinnalla.guidance.queries.meeting import when
from rinnalla.guidance.states import may_be_held, may_be_undone

TOGETHER = frozenset({MeetingState.AGREED, MeetingState.HELD})


@dataclass(frozen=True)
class EarlierText:
    """A note before it was corrected, with the client's answer to it."""

    when: str
    text: str
    answer: str
    answer_words: str


@dataclass(frozen=True)
class MeetingRow:
    """A meeting with the notes that may be read."""

    id: UUID
    when: str
    place: str
    state: MeetingState
    minutes: int | None
    activities: str
    shared: Note | None
    work: Note | None
    to_record: bool
    shared_earlier: list[EarlierText]
    work_earlier: list[EarlierText]
    partner: Note | None
    hindrance: str
    plan_b: str
    moved_to: str
    untold: bool
    company: str
    group: GroupMeeting | None
    travel_minutes: int | None
    may_undo: bool
    may_write_together: bool
    weekly: bool

    @property
    def answer(self) -> str:
        """The client's answer to the shared note."""
        return self.shared.answer.answer if self.shared and hasattr(self.shared, "answer") else ""

    @property
    def answer_words(self) -> str:
        """The client's own words beside the shared note."""
        return self.shared.answer.words if self.answer and self.shared else ""


def meeting_row(meeting: Meeting) -> MeetingRow:
    """One meeting; its notes were read with it."""
    shared, work = meeting.note(NoteKind.SHARED), meeting.note(NoteKind.WORK)
    moved = meeting.moved_to_at  # type: ignore[attr-defined] # asked for by the query
    return MeetingRow(
        id=meeting.pk,
        when=when(meeting.starts_at),
        place=meeting.place,
        state=MeetingState(meeting.state),
        minutes=meeting.minutes,
        activities=", ".join(str(Activity(code).label) for code in meeting.activities),
        shared=shared,
        work=work,
        to_record=meeting.state == MeetingState.AGREED,
        shared_earlier=[_earlier(note) for note in meeting.earlier(shared)] if shared else [],
        work_earlier=[_earlier(note) for note in meeting.earlier(work)] if work else [],
        partner=meeting.note(NoteKind.PARTNER),
        hindrance=_hindrance(meeting),
        plan_b=meeting.plan_b,
        moved_to=when(moved) if moved else "",
        untold=meeting.state == MeetingState.AGREED and meeting.told == HowTold.NOT_YET,
        company=_company(meeting),
        group=meeting.group,
        travel_minutes=meeting.travel_minutes,
        may_undo=may_be_undone(meeting.state, meeting.recorded_at),
        may_write_together=shared is None and meeting.state in TOGETHER and may_be_held(meeting.starts_at),
        weekly=meeting.series is not None,
    )


def _hindrance(meeting: Meeting) -> str:
    """What came in between; nothing where all that is known is that it was something else."""
    told = meeting.hindrance and meeting.hindrance != Hindrance.OTHER
    return str(Hindrance(meeting.hindrance).label) if told else ""


def _company(meeting: Meeting) -> str:
    people = [meeting.second_guide, meeting.trainee]
    return ", ".join(person.staff.first_name for person in people if person)


def _earlier(note: Note) -> EarlierText:
    said = getattr(note, "answer", None)
    words = ("", "") if said is None else (str(ClientAnswer(said.answer).label), said.words)
    return EarlierText(date_format(clock.local(note.created_at), "j.n.Y G.i"), note.text, *words)


def line_row(line: Meeting, *, writes: bool) -> dict[str, Any]:
    """One client's own line in a group, for who may see that client."""
    return {
        "called": line.period.client.called,
        "period": line.period_id,
        "meeting": line.pk,
        "state": str(MeetingState(line.state).label),
        "to_record": line.state == MeetingState.AGREED,
        "writes": writes and line.state == MeetingState.HELD,
    }
