"""Reading team meetings, their minutes and tasks, and what is open for the next one."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import show_list, visible
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.access.roles import Role
from rinnalla.guidance.choices import MeetingState, RequestState, SummaryState
from rinnalla.guidance.models import (
    EvaluationItem,
    Meeting,
    Period,
    ServiceRequest,
    Summary,
    TeamAttendance,
    TeamItem,
    TeamMeeting,
    TeamSeries,
    TeamTask,
)
from rinnalla.guidance.states import OPEN_PERIOD, OPEN_REQUEST
from rinnalla.people.models import Client, Staff, Unit
from rinnalla.people.queries.membership import staff_in, staff_of

TEAM = (Role.GUIDE, Role.COORDINATOR, Role.DEPUTY, Role.LINE_MANAGER)
READ = Permission.TEAM_READ


@dataclass(frozen=True)
class Open:
    """What is open in a unit, in numbers: the agenda names no client."""

    requests: int
    waiting_since: date | None
    without_guide: int
    summaries_in_work: int
    unrecorded: int
    overdue: int


def open_in(unit: Unit) -> Open:
    """Counts of what waits in a unit today, for its own team; asked for at once."""
    today, now = clock.today(), clock.now()
    waiting = ServiceRequest.objects.filter(unit=unit, state__in=OPEN_REQUEST).exclude(state=RequestState.MATCHED)
    running = Period.objects.filter(unit=unit, state__in=OPEN_PERIOD)
    guided = Q(assignments__ends_on=None) | Q(assignments__ends_on__gt=today)
    counts: dict[str, Any] = Unit.objects.filter(pk=unit.pk).values(
        requests=_count(waiting),
        waiting_since=Subquery(waiting.order_by("waiting_since").values("waiting_since")[:1]),
        without_guide=_count(running.exclude(pk__in=running.filter(guided).values("pk"))),
        summaries_in_work=_count(Summary.objects.filter(period__unit=unit, state=SummaryState.DRAFT)),
        unrecorded=_count(Meeting.objects.filter(period__unit=unit, state=MeetingState.AGREED, starts_at__lt=now)),
        overdue=_count(EvaluationItem.objects.filter(meeting__period__unit=unit, done_at=None, due_on__lt=today)),
    )[0]
    return Open(**counts)


def _count(rows: "QuerySet[Any]") -> Coalesce:
    counted = rows.order_by().select_related(None).values("owner").annotate(count=Count("pk")).values("count")
    return Coalesce(Subquery(counted), 0)


def team_units(actor: Actor) -> list[Unit]:
    """The units in which the actor calls team meetings, by name."""
    return list(visible(actor, Permission.TEAM_WRITE, Unit).order_by("name"))


def has_series(unit: Unit, name: str) -> bool:
    """Whether a unit has team meetings of this name already."""
    return bool(TeamSeries.objects.filter(unit=unit, name=name).exists())


def meetings_of(actor: Actor) -> list[TeamMeeting]:
    """The newest meetings of the actor's teams."""
    rows = visible(actor, READ, TeamMeeting).select_related("series__unit")
    return list(rows.order_by("-starts_at")[:50])


def items_of(actor: Actor, meeting: TeamMeeting) -> list[TeamItem]:
    """The minutes of a meeting as far as the actor may read them; a line for each client they are about."""
    rows = visible(actor, READ, TeamItem).filter(meeting=meeting).select_related("data_key").order_by("created_at")
    return show_list(actor, READ, rows, event=Event.TEAM_MINUTES_READ, size=200).rows


def tasks_for(actor: Actor, meeting: TeamMeeting) -> list[TeamTask]:
    """Tasks of a series that were agreed in this meeting, or that were still open when it began."""
    series = Q(meeting__series=meeting.series_id, meeting__starts_at__lte=meeting.starts_at)
    theirs = Q(meeting=meeting) | Q(done_at=None) | Q(done_at__gt=meeting.starts_at)
    rows = visible(actor, READ, TeamTask).filter(series, theirs).select_related("data_key", "doer__staff")
    return show_list(actor, READ, rows.order_by("due_on", "created_at"), event=Event.TEAM_MINUTES_READ, size=200).rows


def own_tasks(actor: Actor) -> list[TeamTask]:
    """The actor's own tasks that are not done, the nearest due first."""
    rows = (
        visible(actor, READ, TeamTask).filter(doer=actor.person, done_at=None).select_related("data_key", "doer__staff")
    )
    return show_list(actor, READ, rows.order_by("due_on"), event=Event.TEAM_MINUTES_READ).rows


def team_of(series: TeamSeries) -> list[Staff]:
    """Who belongs to the team: the people of its unit."""
    return staff_in([series.unit_id], *TEAM)


def attendees(meeting: TeamMeeting) -> list[Staff]:
    """Who was there."""
    return staff_of(TeamAttendance.objects.filter(meeting=meeting).values_list("person", flat=True))


def periods_to_link(actor: Actor, unit: Unit) -> "QuerySet[Period]":
    """Open periods of the unit that the actor may open, to link a line of the minutes to."""
    rows = visible(actor, Permission.PERIOD_READ, Period).filter(unit=unit, state__in=OPEN_PERIOD)
    return rows.select_related("client__data_key").order_by("planned_start", "pk")


def names_known(actor: Actor) -> list[str]:
    """Names of the clients the actor knows, to be kept out of minutes."""
    rows = visible(actor, Permission.CLIENT_READ, Client).select_related("data_key")[:5000]
    return [name for client in rows for name in (client.name, client.call_name) if name]
