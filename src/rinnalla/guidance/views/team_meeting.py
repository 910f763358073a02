"""Team meetings: the agenda from what is open, minutes, tasks, who was there."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rinnalla.access.doors import open_record, show_list
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.guidance.actions import team_meeting as actions
from rinnalla.guidance.actions import team_task as task_actions
from rinnalla.guidance.choices import TeamItemKind, TeamMeetingState
from rinnalla.guidance.exports.team_meeting import as_pdf
from rinnalla.guidance.forms.team_meeting import AttendanceForm, SeriesForm, TaskForm, TeamItemForm
from rinnalla.guidance.models import TeamMeeting, TeamTask
from rinnalla.guidance.presenters import team_meeting as presented
from rinnalla.guidance.queries import team_meeting as queries
from rinnalla.guidance.views.summary_export import as_file
from rinnalla.people.queries.account import name_of
from rinnalla.web.pages import Request, page, show, submit

RELATED = ("series__unit",)
MOST_PERIODS = 500


def _opened(request: Request, pk: UUID, permission: P = P.TEAM_WRITE) -> TeamMeeting:
    event = Event.TEAM_MINUTES_READ
    return open_record(request.actor, permission, TeamMeeting, pk=pk, event=event, related=RELATED, may=(P.TEAM_WRITE,))


def _told(request: Request, record: TeamMeeting) -> dict[str, Any]:
    actor, items = request.actor, queries.items_of(request.actor, record)
    coordinates = record.series.unit_id in actor.units(Role.COORDINATOR)
    return {
        "title": presented.title(record),
        "facts": presented.facts(record, queries.attendees(record)),
        "matters": presented.item_rows(items, TeamItemKind.AGENDA),
        "decisions": presented.item_rows(items, TeamItemKind.DECISION),
        "tasks": presented.task_rows(queries.tasks_for(actor, record), actor, coordinates=coordinates),
    }


@page(P.TEAM_READ)
def team_list(request: Request) -> HttpResponse:
    """My team's meetings, and what I have promised to do."""
    actor = request.actor
    context = {
        "rows": [presented.list_row(one) for one in queries.meetings_of(actor)],
        "tasks": presented.task_rows(queries.own_tasks(actor), actor, coordinates=False),
        "calls": actor.may(P.TEAM_WRITE),
    }
    return show(request, "guidance/team_list.html", context)


@page(P.TEAM_WRITE)
def team_new(request: Request) -> HttpResponse:
    """Begin a series with its first meeting."""
    form = SeriesForm(request.POST or None, units=queries.team_units(request.actor))
    if form.is_valid():
        to = lambda made: reverse("team_meeting", args=[made.pk])  # noqa: E731 -- read on the next line only
        return submit(request, actions.start_series, form=form, to=to)
    context = {"form": form, "called": _("Team meetings"), "back": reverse("team_list"), "next": _("Save")}
    return show(request, "guidance/period_form.html", {**context, "heading": _("New series of team meetings")})


@page(P.TEAM_READ)
def team_meeting(request: Request, pk: UUID) -> HttpResponse:
    """One meeting: agenda, minutes, tasks."""
    record = _opened(request, pk, P.TEAM_READ)
    agreed, writes = record.state == TeamMeetingState.AGREED, record.may_team_write  # type: ignore[attr-defined] # asked for with the record
    context = {
        **_told(request, record),
        "record": record,
        "state": str(TeamMeetingState(record.state).label).capitalize(),
        "agenda": presented.agenda(queries.open_in(record.series.unit), request.actor) if agreed else [],
        "agreed": agreed,
        "writes": writes and agreed,
    }
    return show(request, "guidance/team_meeting.html", context)


@page(P.TEAM_WRITE)
def team_item_new(request: Request, pk: UUID) -> HttpResponse:
    """Write a matter or a decision."""
    record = _opened(request, pk)
    form = TeamItemForm(request.POST or None, **_without_names(request, record))
    if form.is_valid():
        return submit(request, actions.write_item, form=form, to=reverse("team_meeting", args=[pk]), meeting=record)
    return _form_page(request, record, form, _("Write in the minutes"))


@page(P.TEAM_WRITE)
def team_task_new(request: Request, pk: UUID) -> HttpResponse:
    """Write down who does what by when."""
    record = _opened(request, pk)
    team = queries.team_of(record.series)
    form = TaskForm(request.POST or None, team=team, **_without_names(request, record))
    if form.is_valid():
        return submit(request, task_actions.give_task, form=form, to=reverse("team_meeting", args=[pk]), meeting=record)
    return _form_page(request, record, form, _("A task"))


@page(P.TEAM_WRITE)
def team_hold(request: Request, pk: UUID) -> HttpResponse:
    """Record who was there; the minutes are closed and the next meeting agreed."""
    record = _opened(request, pk)
    form = AttendanceForm(request.POST or None, team=queries.team_of(record.series), version=record.version)
    if form.is_valid():
        to = reverse("team_meeting", args=[pk])
        return submit(request, actions.hold_team_meeting, form=form, to=to, meeting=record)
    return _form_page(request, record, form, _("Close the minutes"))


@page(P.TEAM_TASK_DO)
def team_task_done(request: Request, pk: UUID) -> HttpResponse:
    """Mark a task as done."""
    task = open_record(request.actor, P.TEAM_TASK_DO, TeamTask, pk=pk, event=Event.TEAM_MINUTES_READ)
    to = reverse("team_meeting", args=[task.meeting_id])
    return submit(request, task_actions.finish_task, to=to, task=task)


@page(P.TEAM_READ)
def team_pdf(request: Request, pk: UUID) -> HttpResponse:
    """The minutes as an accessible PDF."""
    record = _opened(request, pk, P.TEAM_READ)
    body = as_pdf(_told(request, record), name_of(request.user))
    return as_file(body, "application/pdf", "muistio.pdf", shown=True)


def _without_names(request: Request, record: TeamMeeting) -> dict[str, Any]:
    rows = queries.periods_to_link(request.actor, record.series.unit)
    periods = show_list(request.actor, P.PERIOD_READ, rows, size=MOST_PERIODS).rows
    return {"periods": periods, "names": queries.names_known(request.actor)}


def _form_page(request: Request, record: TeamMeeting, form: Any, heading: str) -> HttpResponse:
    context = {"form": form, "called": presented.title(record), "heading": heading, "next": _("Save")}
    return show(request, "guidance/period_form.html", {**context, "back": reverse("team_meeting", args=[record.pk])})
