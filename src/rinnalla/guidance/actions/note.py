"""Notes that come later than the record of a meeting: its own, and the one for the partner."""

from django.utils.translation import gettext_lazy as _

from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices import NoteKind
from rinnalla.guidance.models import Meeting, Note
from rinnalla.guidance.queries.sender import is_permitted
from rinnalla.guidance.states import OUTCOMES, check_open

WITHOUT_PERMIT = _("The client has not permitted anything to be told to the partner, so no summary can be written.")


@action(Permission.MEETING_WRITE, on="meeting", event=Event.NOTE_WRITTEN, writes=(Note,))
def write_notes(*, by: Actor, meeting: Meeting, shared: str = "", work: str = "") -> Meeting:
    """Write the notes of a meeting that has been recorded without them.

    Raises NotNow before it has been recorded, when the period has ended, and when somebody else has written one.
    """
    check_open(meeting.period.state)
    if meeting.state not in OUTCOMES:
        raise NotNow(_("Record the meeting first."))
    for kind, text in ((NoteKind.SHARED, shared), (NoteKind.WORK, work)):
        if text:
            meeting.tell(kind, text, author=by.person or by.id)
    return meeting


@action(Permission.MEETING_WRITE, on="meeting", event=Event.PARTNER_SUMMARY_WRITTEN, writes=(Note,))
def tell_partner(*, by: Actor, meeting: Meeting, text: str) -> Note:
    """Write a few sentences for the partner who sent the request, from the shared note the client knows.

    Raises NotNow without a disclosure permit and without a shared note.
    """
    if not is_permitted(meeting.period.request):
        raise NotNow(WITHOUT_PERMIT)
    if not meeting.notes.filter(kind=NoteKind.SHARED).exists():
        raise NotNow(_("Write the shared note first: the summary is made from it."))
    return meeting.tell(NoteKind.PARTNER, text, author=by.person or by.id)
