"""Which meetings and notes each permission reaches."""

from django.db.models import Q

from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.scope import rule
from rinnalla.guidance.choices import NoteKind
from rinnalla.guidance.models import Meeting, Note, NoteAnswer
from rinnalla.guidance.rules.reach import ANSWERS, SHARED_NOTES, WORK_NOTES, of_period


@rule(Meeting, P.MEETING_READ, P.MEETING_WRITE)
def meetings(actor: Actor, permission: P) -> Q:
    """Meetings of a period that may be opened; a guide records those of their own days for a while afterwards."""
    return of_period(actor, permission, "period", meeting="pk")


@rule(Note, P.SHARED_NOTE_READ, P.NOTE_ANSWER)
def shared_notes(actor: Actor, permission: P) -> Q:
    """Shared notes; a guide who came later reads earlier ones as the client has chosen."""
    return of_period(actor, permission, "meeting__period", written=SHARED_NOTES) & Q(kind=NoteKind.SHARED)


@rule(NoteAnswer, P.SHARED_NOTE_READ)
def note_answers(actor: Actor, permission: P) -> Q:
    """Answers to shared notes."""
    return of_period(actor, permission, "note__meeting__period", written=ANSWERS)


@rule(Note, P.WORK_NOTE_READ)
def work_notes(actor: Actor, permission: P) -> Q:
    """Work notes: the client reads, the guides write and read, coordinator and deputy read, nobody else."""
    return of_period(actor, permission, "meeting__period", written=WORK_NOTES) & Q(kind=NoteKind.WORK)


@rule(Note, P.MEETING_WRITE)
def own_notes(actor: Actor, permission: P) -> Q:
    """A note is corrected by the one who wrote it."""
    return of_period(actor, permission, "meeting__period", meeting="meeting") & Q(author=actor.person)
