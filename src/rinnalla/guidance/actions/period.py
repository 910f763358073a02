"""Starting a period."""

from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices import PeriodState
from rinnalla.guidance.models import Assignment, Meeting, Period, PhaseInterval, ServiceRequest, Suggestion
from rinnalla.guidance.queries.clash import ask_of_clash
from rinnalla.guidance.queries.suggestion import may_guide, open_suggestion
from rinnalla.guidance.states import TOO_FAR_OFF, after_request, check_ahead, may_be_agreed


@action(
    Permission.PERIOD_STEER,
    on="request",
    event=Event.PERIOD_STARTED,
    writes=(ServiceRequest, Suggestion, Period, PhaseInterval, Assignment, Meeting),
)
def start_period(
    *, by: Actor, request: ServiceRequest, first_meeting: datetime, place: str, planned_end: date, anyway: bool = True
) -> Period:
    """Make the period of a matched request: its guide assigned, its first meeting agreed.

    Raises NotNow when no guide has been found, when the one found may not guide this client any more, and when the
    days are out of order or far off; unless ``anyway`` also when one of the two has another meeting at the time.
    """
    suggestion = open_suggestion(request)
    start = clock.local(first_meeting).date()
    if suggestion is None:
        raise NotNow(_("A guide must be found before the period can start."))
    if not may_guide(request, suggestion.guide_id):
        raise NotNow(_("The guide who was found can't guide this client any more. Record a no and find another guide."))
    if not may_be_agreed(first_meeting):
        raise NotNow(TOO_FAR_OFF)
    if planned_end <= start:
        raise NotNow(_("The period must end after the first meeting."), field="planned_end")
    check_ahead(planned_end, field="planned_end", after=start)
    if not anyway:
        ask_of_clash([first_meeting], clients=[request.client_id], guides=[suggestion.guide_id])
    request.state = after_request(request.state, "start_period")
    request.state_since = suggestion.closed_at = clock.now()
    request.save()
    suggestion.save()
    period = Period(
        client=request.client, unit=request.unit, request=request, planned_start=start, planned_end=planned_end
    )
    period.save()
    PhaseInterval(period=period, state=PeriodState.PLANNED, started_on=clock.today()).save()
    Assignment(period=period, person=suggestion.guide, starts_on=clock.today()).save()
    Meeting(period=period, data_key=request.client.data_key, starts_at=first_meeting, place=place).save()
    return period
