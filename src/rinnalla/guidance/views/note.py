"""Notes of a meeting: correcting them, writing them later, telling the partner, recording the client's answer."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rinnalla.access.doors import open_record
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.actions.meeting import answer_note, correct_note
from rinnalla.guidance.actions.note import tell_partner, write_notes
from rinnalla.guidance.choices import NoteKind
from rinnalla.guidance.forms.meeting import AnswerForClientForm
from rinnalla.guidance.forms.note import CorrectionForm, NotesForm, PartnerForm
from rinnalla.guidance.models import Note
from rinnalla.guidance.queries.meeting import when
from rinnalla.guidance.views.meeting import form_page, opened
from rinnalla.web.pages import Request, page, show, submit

CORRECTING = {
    NoteKind.SHARED: gettext_lazy("Correct the shared note"),
    NoteKind.WORK: gettext_lazy("Correct the work note"),
    NoteKind.PARTNER: gettext_lazy("Correct the partner summary"),
}


@page(P.MEETING_WRITE)
def note_correct(request: Request, pk: UUID) -> HttpResponse:
    """Write an own note anew. The earlier text stays to be seen, with what the client answered to it."""
    note = open_record(
        request.actor,
        P.MEETING_WRITE,
        Note,
        pk=pk,
        event=Event.MEETING_READ,
        related=("meeting__data_key", "meeting__period__client__data_key"),
    )
    back = reverse("period", args=[note.meeting.period_id])
    form = CorrectionForm(request.POST or None, initial={"text": note.text}, version=note.version)
    if form.is_valid():
        return submit(request, correct_note, form=form, to=back, note=note)
    day, seen = when(note.meeting.starts_at), _("The client sees the new text, and the earlier one under it.")
    context = {
        "form": form,
        "called": note.meeting.period.client.called,
        "heading": CORRECTING[NoteKind(note.kind)],
        "lead": f"{day[:1].upper()}{day[1:]}. {seen}",
        "next": _("Save the correction"),
        "back": back,
    }
    return show(request, "guidance/period_form.html", context)


@page(P.MEETING_WRITE)
def note_new(request: Request, pk: UUID) -> HttpResponse:
    """Write the notes of a meeting that was recorded without them, as in a group."""
    meeting = opened(request, pk)
    form = NotesForm(request.POST or None)
    if form.is_valid():
        return submit(
            request, write_notes, form=form, to=reverse("meetings", args=[meeting.period_id]), meeting=meeting
        )
    words = {"heading": _("Write the note"), "next": _("Save the note"), "lead": when(meeting.starts_at)}
    return form_page(request, meeting.period, form, **words)


@page(P.MEETING_WRITE)
def note_partner(request: Request, pk: UUID) -> HttpResponse:
    """Make the partner summary of the shared note, which stands in the form to be shortened."""
    meeting = opened(request, pk)
    shared = meeting.current(NoteKind.PARTNER) or meeting.current(NoteKind.SHARED)
    form = PartnerForm(request.POST or None, initial={"text": shared.text if shared else ""})
    if form.is_valid():
        to = reverse("meetings", args=[meeting.period_id])
        return submit(request, tell_partner, form=form, to=to, meeting=meeting)
    lead = _("The sender of the request reads this as long as the client permits it. The client reads it too.")
    words = {"heading": _("Summary to the partner"), "next": _("Save the summary"), "lead": lead}
    return form_page(request, meeting.period, form, **words)


@page(P.NOTE_ANSWER)
def note_answer_recorded(request: Request, pk: UUID) -> HttpResponse:
    """Record the client's answer to a shared note on their behalf."""
    note = open_record(
        request.actor.as_staff(),
        P.NOTE_ANSWER,
        Note,
        pk=pk,
        event=Event.MEETING_READ,
        related=("meeting__period__client__data_key",),
    )
    form = AnswerForClientForm(request.POST or None)
    if form.is_valid():
        to = reverse("period", args=[note.meeting.period_id])
        return submit(request, answer_note, form=form, to=to, note=note)
    title = _("Answer recorded on the client's behalf")
    return form_page(request, note.meeting.period, form, heading=title, next=_("Save the answer"), quote=note.text)
