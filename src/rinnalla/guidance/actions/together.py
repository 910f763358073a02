"""A note that guide and client write together on one screen."""

from django.utils.translation import gettext_lazy as _

from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices import ClientAnswer, MeetingState, NoteKind
from rinnalla.guidance.models import Meeting, Note, NoteAnswer, TogetherDraft
from rinnalla.guidance.states import STILL_AHEAD, check_open, may_be_held
from rinnalla.people.choices import Channel


@action(Permission.MEETING_WRITE, on="meeting", event=Event.NOTE_BEGUN, writes=(TogetherDraft,))
def keep_together(
    *, by: Actor, meeting: Meeting, own_words: str | None = None, told: str | None = None
) -> TogetherDraft:
    """Keep what has been written so far; what is not given stays as it was.

    Raises NotNow when the meeting is ahead or called off, and when the period has ended.
    """
    check_open(meeting.period.state)
    if meeting.state in {MeetingState.MOVED, MeetingState.CALLED_OFF} or not may_be_held(meeting.starts_at):
        raise NotNow(STILL_AHEAD)
    draft: TogetherDraft | None = getattr(meeting, "together", None)
    if draft is None:
        draft = TogetherDraft(meeting=meeting, data_key=meeting.data_key, author=by.person or by.id)
    draft.own_words = draft.own_words if own_words is None else own_words
    draft.told = draft.told if told is None else told
    draft.save()
    return draft


@action(
    Permission.MEETING_WRITE,
    on="meeting",
    event=Event.NOTE_WRITTEN,
    writes=(Note, NoteAnswer, TogetherDraft),
)
def finish_together(*, by: Actor, meeting: Meeting, answer: ClientAnswer, words: str = "") -> Note:
    """Make the shared note of what was written together, with what the client said of it there and then.

    Raises NotNow when nothing has been written, and when the client would change something: then it is changed first.
    """
    check_open(meeting.period.state)
    draft = getattr(meeting, "together", None)
    if draft is None or not draft.text:
        raise NotNow(_("Nothing has been written together yet."))
    if answer == ClientAnswer.WOULD_CHANGE:
        raise NotNow(_("Change the text together first, and ask again."))
    note = meeting.tell(NoteKind.SHARED, draft.text, author=by.person or by.id, together=True)
    if not hasattr(note, "answer"):
        NoteAnswer(note=note, data_key=note.data_key, answer=answer, words=words, how=Channel.IN_PERSON).save()
    draft.delete()
    return note
