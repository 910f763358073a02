"""What somebody of the team has promised to do."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.owners import owner_key
from rinnalla.access.permissions import Permission
from rinnalla.guidance.models import Period, TeamMeeting, TeamTask
from rinnalla.guidance.queries.team_meeting import periods_to_link, team_of
from rinnalla.guidance.states import check_ahead
from rinnalla.people.models import Staff


@action(Permission.TEAM_WRITE, on="meeting", event=Event.TEAM_TASK_GIVEN, writes=(TeamTask,))
def give_task(
    *, by: Actor, meeting: TeamMeeting, text: str, doer: Staff, due_on: date, period: Period | None = None
) -> TeamTask:
    """Write down who does what by when.

    Raises Refused for somebody outside the team and for a period the writer may not open, NotNow for a day far off.
    """
    check_ahead(due_on, field="due_on")
    if doer not in team_of(meeting.series):
        raise Refused
    if period is not None and not periods_to_link(by, meeting.series.unit).filter(pk=period.pk).exists():
        raise Refused
    key = period.client.data_key if period else owner_key()
    task = TeamTask(meeting=meeting, data_key=key, text=text, doer=doer.person, due_on=due_on, period=period)
    task.client = period.client_id if period else None
    task.save()
    return task


@action(Permission.TEAM_TASK_DO, on="task", event=Event.TEAM_TASK_DONE, writes=(TeamTask,))
def finish_task(*, by: Actor, task: TeamTask) -> TeamTask:
    """Mark a task as done. Raises NotNow when it has been before."""
    if task.done_at:
        raise NotNow(_("This task has been done already."))
    task.done_at = clock.now()
    task.save()
    return task
