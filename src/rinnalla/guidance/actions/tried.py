"""Services a client tries, step by step."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices import Company, Liking, TriedState
from rinnalla.guidance.models import Meeting, Period, ServiceTried, TriedStep
from rinnalla.guidance.queries.tried import steps_with, tried_there
from rinnalla.guidance.states import brought_by, check_open, check_past, may_follow
from rinnalla.services.actions.use import count_use
from rinnalla.services.choices import UseOutcome
from rinnalla.services.models import Service, ServiceUse

AHEAD = _("That day is still ahead.")


@action(
    Permission.MEETING_WRITE,
    on="period",
    event=Event.SERVICE_SUGGESTED,
    writes=(ServiceTried, TriedStep, ServiceUse),
    calls=(count_use,),
)
def suggest_service(
    *,
    by: Actor,
    period: Period,
    service: Service | None = None,
    other: str = "",
    meeting: Meeting | None = None,
    state: TriedState = TriedState.SUGGESTED,
    on: date | None = None,
    company: Company | str = "",
    liked: Liking | str = "",
    reason: str = "",
) -> ServiceTried:
    """Write down a service of the directory, or another one in words, that the client might try or has tried.

    ``on`` is the day of its first step, today where none is given. Raises NotNow when the period has ended, when
    nothing has been named, when it has been written down before, and for a day ahead.
    """
    check_open(period.state)
    if not service and not other:
        raise NotNow(_("Choose a service or write its name."))
    if meeting and meeting.period_id != period.pk:
        raise NotNow(_("Choose a meeting of this period."))
    if service and tried_there(period, service):
        raise NotNow(_("This service is on the list already. Open it there and say how it went."))
    tried = ServiceTried(
        period=period, data_key=period.client.data_key, service=service, other="" if service else other,
        state=TriedState(state), state_since=on or clock.today(),
    )  # fmt: skip
    tried.save()
    _step(by, tried, meeting=meeting, company=company, liked=liked, reason=reason)
    return tried


@action(
    Permission.MEETING_WRITE,
    on="tried",
    event=Event.SERVICE_FOLLOWED,
    writes=(ServiceTried, TriedStep, ServiceUse),
    calls=(count_use,),
    versioned=True,
)
def follow_service(
    *,
    by: Actor,
    tried: ServiceTried,
    state: TriedState,
    meeting: Meeting | None = None,
    on: date | None = None,
    company: Company | str = "",
    liked: Liking | str = "",
    reason: str = "",
) -> ServiceTried:
    """Say how it went: a step more.

    Raises NotNow when the period has ended, for a day ahead, and when the state can't follow the present one.
    """
    check_open(tried.period.state)
    if state not in may_follow(tried.state):
        raise NotNow(_("The client has been there already. Choose one of the later words."))
    tried.state, tried.state_since = TriedState(state), on or clock.today()
    tried.save()
    _step(by, tried, meeting=meeting, company=company, liked=liked, reason=reason)
    return tried


@action(
    Permission.MEETING_WRITE,
    on="meeting",
    event=Event.SERVICE_FOLLOWED,
    writes=(ServiceTried, TriedStep, ServiceUse),
    calls=(suggest_service, follow_service),
)
def tell_of_service(
    *, by: Actor, meeting: Meeting, service: Service | None, other: str = "", **how: Any
) -> ServiceTried:
    """Write down what a meeting had to do with a service: its first step, or one more where it is on the list.

    ``how`` is as for the two others. Raises what they raise.
    """
    day = min(clock.local(meeting.starts_at).date(), clock.today())
    told: Mapping[str, Any] = {"meeting": meeting, "on": day, **how}
    there = tried_there(meeting.period, service) if service else None
    if there:
        return follow_service(by=by, tried=there, **told)
    return suggest_service(by=by, period=meeting.period, service=service, other=other, **told)


def _step(by: Actor, tried: ServiceTried, **told: Any) -> None:
    """Add the step that a service has come to, and count what it brought, once for each client."""
    if tried.state_since > clock.today():
        raise NotNow(AHEAD, field="on")
    check_past(tried.state_since, field="on")
    before = {outcome for step in steps_with(tried) for outcome in brought_by(step.state, step.liked)}
    step = TriedStep(tried=tried, data_key=tried.data_key, state=tried.state, happened_on=tried.state_since, **told)
    step.save()
    if tried.service:
        for outcome in sorted(brought_by(step.state, step.liked) - before):
            count_use(by=by, service=tried.service, outcome=UseOutcome(outcome), month=clock.today())
