"""Which meetings and notes each permission reaches."""

from django.db.models import Exists, OuterRef, Q

from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.scope import RULES, part_rule, rule
from rinnalla.guidance.choices import NoteKind
from rinnalla.guidance.models import GroupMeeting, Meeting, Note, NoteAnswer, TogetherDraft
from rinnalla.guidance.rules.reach import PERIOD, SHARED_NOTES, WORK_NOTES, let_read, of_period, of_sender

# From a note to the local day of its meeting.
DAY = "meeting__starts_at__date"


@part_rule(Meeting, P.MEETING_READ, of=PERIOD, path="period")
def meetings(actor: Actor, permission: P, period: Q) -> Q:
    """Meetings of a period that may be opened."""
    return period


@rule(Meeting, P.MEETING_WRITE)
def recorded_meetings(actor: Actor, permission: P) -> Q:
    """Meetings to record; a guide records those of their own days for a while afterwards."""
    return of_period(actor, permission, "period", meeting="pk")


@rule(GroupMeeting, P.MEETING_READ, P.MEETING_WRITE)
def group_meetings(actor: Actor, permission: P) -> Q:
    """A group is reached through a line in it; the other lines stay as far off as they are."""
    lines = RULES[Meeting, permission](actor, permission)
    return Q(Exists(Meeting.objects.filter(lines, group=OuterRef("pk"))))


@rule(TogetherDraft, P.MEETING_WRITE)
def together(actor: Actor, permission: P) -> Q:
    """What is being written together, for those who record the meeting."""
    return of_period(actor, permission, "meeting__period", meeting="meeting")


@part_rule(Note, P.PARTNER_SUMMARY_READ, of=PERIOD, path="meeting__period")
def partner_summaries(actor: Actor, permission: P, period: Q) -> Q:
    """Partner summaries, also to the sender under a disclosure permit."""
    return (period | of_sender(actor, permission, "meeting__period")) & Q(kind=NoteKind.PARTNER)


@part_rule(Note, P.SHARED_NOTE_READ, P.NOTE_ANSWER, of=PERIOD, path="meeting__period")
def shared_notes(actor: Actor, permission: P, period: Q) -> Q:
    """Shared notes; a guide who came later reads earlier ones as the client has chosen."""
    let = let_read(actor, "meeting__period", day=DAY, choices=SHARED_NOTES)
    return period & let & Q(kind=NoteKind.SHARED)


@part_rule(NoteAnswer, P.SHARED_NOTE_READ, of=PERIOD, path="note__meeting__period")
def note_answers(actor: Actor, permission: P, period: Q) -> Q:
    """Answers to shared notes."""
    return period & let_read(actor, "note__meeting__period", day=f"note__{DAY}", choices=SHARED_NOTES)


@part_rule(Note, P.WORK_NOTE_READ, of=PERIOD, path="meeting__period")
def work_notes(actor: Actor, permission: P, period: Q) -> Q:
    """Work notes: the client reads, the guides write and read, coordinator and deputy read, nobody else."""
    return period & let_read(actor, "meeting__period", day=DAY, choices=WORK_NOTES) & Q(kind=NoteKind.WORK)


@rule(Note, P.MEETING_WRITE)
def own_notes(actor: Actor, permission: P) -> Q:
    """A note is corrected by the one who wrote it."""
    return of_period(actor, permission, "meeting__period", meeting="meeting") & Q(author=actor.person)
