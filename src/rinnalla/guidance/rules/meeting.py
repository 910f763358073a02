"""Which meetings and notes each permission reaches."""

from django.db.models import Exists, OuterRef, Q

from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.scope import rule
from rinnalla.guidance.choices import NoteKind
from rinnalla.guidance.models import GroupMeeting, Meeting, Note, NoteAnswer, ServiceTried, TogetherDraft
from rinnalla.guidance.rules.reach import of_period


@rule(Meeting, P.MEETING_READ, P.MEETING_WRITE)
def meetings(actor: Actor, permission: P) -> Q:
    """Meetings of a period that may be opened; a guide records those of their own days for a while afterwards."""
    return of_period(actor, permission, "period", meeting="pk")


@rule(GroupMeeting, P.MEETING_READ, P.MEETING_WRITE)
def group_meetings(actor: Actor, permission: P) -> Q:
    """A group is reached through a line in it; the other lines stay as far off as they are."""
    return Q(Exists(Meeting.objects.filter(meetings(actor, permission), group=OuterRef("pk"))))


@rule(TogetherDraft, P.MEETING_WRITE)
def together(actor: Actor, permission: P) -> Q:
    """What is being written together, for those who record the meeting."""
    return of_period(actor, permission, "meeting__period", meeting="meeting")


@rule(ServiceTried, P.MEETING_READ, P.MEETING_WRITE)
def tried(actor: Actor, permission: P) -> Q:
    """Services tried, for those who see or record the meetings."""
    return of_period(actor, permission, "period")


@rule(Note, P.PARTNER_SUMMARY_READ)
def partner_summaries(actor: Actor, permission: P) -> Q:
    """Partner summaries, also to the sender under a disclosure permit."""
    return of_period(actor, permission, "meeting__period", sender=Q()) & Q(kind=NoteKind.PARTNER)


@rule(Note, P.SHARED_NOTE_READ, P.NOTE_ANSWER)
def shared_notes(actor: Actor, permission: P) -> Q:
    """Shared notes."""
    return of_period(actor, permission, "meeting__period") & Q(kind=NoteKind.SHARED)


@rule(NoteAnswer, P.SHARED_NOTE_READ)
def note_answers(actor: Actor, permission: P) -> Q:
    """Answers to shared notes."""
    return of_period(actor, permission, "note__meeting__period")


@rule(Note, P.WORK_NOTE_READ)
def work_notes(actor: Actor, permission: P) -> Q:
    """Work notes: the client reads, the guides write and read, coordinator and deputy read, nobody else."""
    return of_period(actor, permission, "meeting__period") & Q(kind=NoteKind.WORK)


@rule(Note, P.MEETING_WRITE)
def own_notes(actor: Actor, permission: P) -> Q:
    """A note is corrected by the one who wrote it."""
    return of_period(actor, permission, "meeting__period", meeting="meeting") & Q(author=actor.person)
