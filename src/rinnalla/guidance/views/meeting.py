"""Meetings of a period: all of them, agreeing, recording, moving, taking back."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.doors import open_record, show_list
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.actions import meeting as actions
from rinnalla.guidance.choices import MeetingState, NoteKind
from rinnalla.guidance.forms.meeting import MeetingForm, MoveForm, RecordForm
from rinnalla.guidance.models import Meeting, Period
from rinnalla.guidance.presenters.meeting import meeting_row
from rinnalla.guidance.presenters.sections import sections
from rinnalla.guidance.presenters.tried import tried_row
from rinnalla.guidance.queries import meeting as queries
from rinnalla.guidance.queries.meeting import when
from rinnalla.guidance.queries.period import may_finish
from rinnalla.guidance.queries.tried import tried_in
from rinnalla.guidance.states import OPEN_PERIOD
from rinnalla.services.queries.pick import ServicePicking
from rinnalla.web.pages import Request, page, page_number, see, show, submit

ON_A_PAGE = 20


def opened_period(request: Request, pk: UUID, permission: P) -> Period:
    """A period, for agreeing on something in it."""
    return open_record(
        request.actor, permission, Period, pk=pk, event=Event.PERIOD_READ, related=("unit",), may=(P.MEETING_WRITE,)
    )


def opened(request: Request, pk: UUID) -> Meeting:
    """A meeting, for writing something of it."""
    return open_record(
        request.actor,
        P.MEETING_WRITE,
        Meeting,
        pk=pk,
        event=Event.MEETING_READ,
        related=("period__client__data_key", "period__request"),
    )


def form_page(request: Request, period: Period, form: object, **words: object) -> HttpResponse:
    """A form about one client, with the way back to the meetings."""
    context = {"form": form, "called": period.client.called, "back": reverse("meetings", args=[period.pk])}
    return show(request, "guidance/period_form.html", {**context, **words})


@page(P.MEETING_READ)
def meetings(request: Request, pk: UUID) -> HttpResponse:
    """All meetings of a period, page by page, and the services tried."""
    actor = request.actor
    record = opened_period(request, pk, P.PERIOD_READ)
    number = page_number(request)
    rows = queries.meetings_in(actor, record)
    listing = show_list(actor, P.MEETING_READ, rows, event=Event.MEETING_READ, page=number, size=ON_A_PAGE)
    writes = record.state in OPEN_PERIOD and record.may_meeting_write  # type: ignore[attr-defined] # asked for with the record
    context = {
        "record": record,
        "period_id": str(record.pk),
        "client": record.client,
        "is_client": actor.person == record.client.person_id,
        "sections": sections(actor, record.pk, here="meetings"),
        "meetings": [meeting_row(meeting) for meeting in listing.rows],
        "listing": listing,
        "tried": [tried_row(one, to_client=actor.person == record.client.person_id) for one in tried_in(actor, record)],
        "answers_here": actor.may(P.NOTE_ANSWER),
        "writes": writes,
        "finishes": set() if writes or not actor.may(P.MEETING_WRITE) else may_finish(actor, record),
        "corrector": actor.person if writes else None,
    }
    return show(request, "guidance/meetings.html", context)


@page(P.MEETING_WRITE)
def meeting_new(request: Request, pk: UUID) -> HttpResponse:
    """Agree on a meeting, or on one each week; the familiar place is offered first."""
    record = opened_period(request, pk, P.MEETING_WRITE)
    form = MeetingForm(
        request.POST or None,
        initial={"place": queries.familiar_place(record)},
        guides=[one for one in queries.companions(record) if one.person_id != request.actor.person],
        trainees=queries.may_have_others_present(record),
    )
    if form.is_valid():
        to = reverse("period", args=[pk])
        return submit(request, actions.agree_meeting, form=form, to=to, period=record)
    return form_page(request, record, form, heading=_("Agree on a meeting"), next=_("Save the meeting"))


@page(P.MEETING_WRITE)
def meeting_record(request: Request, pk: UUID) -> HttpResponse:
    """Record how a meeting went. Who comes back to the form of a recorded one sees what was recorded."""
    meeting = opened(request, pk)
    to = reverse("period", args=[meeting.period_id])
    if request.method == "GET" and meeting.state != MeetingState.AGREED:
        return see(to)
    written = {str(kind): note.text for kind in NoteKind if (note := meeting.current(kind))}
    form = RecordForm(
        request.POST or None,
        initial=written,
        version=meeting.version,
        starts_at=meeting.starts_at,
        picking=ServicePicking(request.actor),
    )
    if form.is_valid():
        return submit(request, actions.record_meeting, form=form, to=to, meeting=meeting)
    words = {"heading": _("Record the meeting"), "next": _("Save the note"), "lead": _moment(meeting)}
    return form_page(request, meeting.period, form, **words, moves=pk)


@page(P.MEETING_WRITE)
def meeting_move(request: Request, pk: UUID) -> HttpResponse:
    """Agree on another time instead."""
    meeting = opened(request, pk)
    to = reverse("meetings", args=[meeting.period_id])
    if request.method == "GET" and meeting.state != MeetingState.AGREED:
        return see(to)
    here = {"place": meeting.place, "plan_b": meeting.plan_b}
    form = MoveForm(request.POST or None, initial=here, version=meeting.version)
    if form.is_valid():
        return submit(request, actions.move_meeting, form=form, to=to, meeting=meeting)
    lead = _("It was agreed for %(when)s.") % {"when": _moment(meeting)}
    reach = "" if meeting.period.client.phone else _("The client has no phone: agree on it when you next meet.")
    words = {"heading": _("Move the meeting"), "next": _("Save the new time"), "lead": f"{lead} {reach}".strip()}
    return form_page(request, meeting.period, form, **words)


@page(P.MEETING_WRITE)
def meeting_undo(request: Request, pk: UUID) -> HttpResponse:
    """Take back what was recorded by mistake."""
    meeting = opened(request, pk)
    to = reverse("meetings", args=[meeting.period_id])
    return submit(request, actions.undo_meeting, to=to, meeting=meeting)


def _moment(meeting: Meeting) -> str:
    return f"{when(meeting.starts_at)}, {meeting.place}"
