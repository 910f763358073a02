"""Group meetings: agreed for several clients at once, recorded once, each client with a line of their own."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.declared import Written
from rinnalla.access.doors import can, open_record, show_list
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.actions import group as actions
from rinnalla.guidance.choices import MeetingState
from rinnalla.guidance.forms.group import GroupForm, GroupRecordForm
from rinnalla.guidance.models import GroupMeeting, Meeting
from rinnalla.guidance.presenters.meeting import line_row
from rinnalla.guidance.queries.meeting import groupable, lines_of, names_in, when
from rinnalla.guidance.states import OPEN_PERIOD
from rinnalla.web.pages import Request, page, show, submit


def _opened(request: Request, pk: UUID, permission: P) -> tuple[GroupMeeting, list[Meeting]]:
    """A group and those of its lines that the actor may see."""
    group = open_record(request.actor, permission, GroupMeeting, pk=pk, event=Event.MEETING_READ)
    lines = show_list(request.actor, P.MEETING_READ, lines_of(request.actor, group), event=Event.MEETING_READ)
    return group, lines.rows


@page(P.MEETING_WRITE)
def group_new(request: Request) -> HttpResponse:
    """Agree on a meeting of several clients."""
    shown = show_list(request.actor, P.MEETING_WRITE, groupable(request.actor, OPEN_PERIOD))
    form = GroupForm(request.POST or None, periods=shown.rows, initial={"periods": request.GET.getlist("jakso")})
    if form.is_valid():
        return submit(request, actions.agree_group, form=form, to=_to_group)
    lead = _("Each client sees their own line and their own note. Nobody's page tells who else was there.")
    back = {"back": reverse("period_list"), "called": _("Guidance periods")}
    words = {"heading": _("Agree on a group meeting"), "next": _("Save the meeting"), "lead": lead}
    return show(request, "guidance/period_form.html", {"form": form, **words, **back})


@page(P.MEETING_READ)
def group(request: Request, pk: UUID) -> HttpResponse:
    """A group with the lines of the clients whom the actor may see; others are not even counted."""
    record, lines = _opened(request, pk, P.MEETING_READ)
    writes = can(request.actor, P.MEETING_WRITE, record)
    rows = [line_row(line, writes=writes) for line in lines if line.state != MeetingState.CALLED_OFF]
    to_record = writes and any(row["to_record"] for row in rows)
    context = {"record": record, "when": when(record.starts_at), "lines": rows, "to_record": to_record}
    staff = request.actor.may(P.MEETING_WRITE) or request.actor.may(P.LOG_CLIENT)
    return show(request, "guidance/group.html", {**context, "staff": staff})


@page(P.MEETING_WRITE)
def group_record(request: Request, pk: UUID) -> HttpResponse:
    """Record who was there and what is told of all."""
    record, lines = _opened(request, pk, P.MEETING_WRITE)
    waiting = [line for line in lines if line.state == MeetingState.AGREED]
    present = [str(line.pk) for line in waiting]
    form = GroupRecordForm(
        request.POST or None,
        lines=waiting,
        names=names_in(record),
        initial={"present": present, "text": record.text},
        version=record.version,
    )
    if form.is_valid():
        return submit(request, actions.record_group, form=form, to=_to_group, group=record)
    back = {"back": reverse("group", args=[pk]), "called": _("Group meeting")}
    words = {"heading": _("Record the group meeting"), "next": _("Save the note"), "lead": when(record.starts_at)}
    return show(request, "guidance/period_form.html", {"form": form, **words, **back})


def _to_group(written: Written) -> str:
    return reverse("group", args=[written.record.pk])
