"""Correcting what has been written of a meeting."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.doors import open_record
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.actions.meeting import correct_note
from rinnalla.guidance.choices import NoteKind
from rinnalla.guidance.forms.note import CorrectionForm
from rinnalla.guidance.models import Note
from rinnalla.guidance.presenters.period import when
from rinnalla.web.pages import Request, page, show, submit


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
        "heading": _("Correct the shared note") if note.kind == NoteKind.SHARED else _("Correct the work note"),
        "lead": f"{day[:1].upper()}{day[1:]}. {seen}",
        "next": _("Save the correction"),
        "back": back,
    }
    return show(request, "guidance/period_form.html", context)
