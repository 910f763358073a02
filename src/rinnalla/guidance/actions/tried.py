"""Services a client tries."""

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices import Liking, TriedState
from rinnalla.guidance.models import Meeting, Period, ServiceTried
from rinnalla.guidance.states import check_open, may_follow
from rinnalla.services.models import Service


@action(Permission.MEETING_WRITE, on="period", event=Event.SERVICE_SUGGESTED, writes=(ServiceTried,))
def suggest_service(
    *,
    by: Actor,
    period: Period,
    service: Service | None = None,
    other: str = "",
    meeting: Meeting | None = None,
    state: TriedState = TriedState.SUGGESTED,
    liked: Liking | str = "",
    reason: str = "",
) -> ServiceTried:
    """Write down a service of the directory, or another one in words, that the client might try or has tried.

    Raises NotNow when the period has ended, when nothing has been named, and when it has been written down before.
    """
    check_open(period.state)
    if not service and not other:
        raise NotNow(_("Choose a service or write its name."))
    if meeting and meeting.period_id != period.pk:
        raise NotNow(_("Choose a meeting of this period."))
    if service and period.tried.filter(service=service).exists():
        raise NotNow(_("This service is on the list already. Open it there and say how it went."))
    tried = ServiceTried(
        period=period, data_key=period.client.data_key, service=service, other="" if service else other,
        meeting=meeting, state=TriedState(state), state_since=clock.today(), liked=liked, reason=reason,
    )  # fmt: skip
    tried.save()
    return tried


@action(Permission.MEETING_WRITE, on="tried", event=Event.SERVICE_FOLLOWED, writes=(ServiceTried,), versioned=True)
def follow_service(
    *, by: Actor, tried: ServiceTried, state: TriedState, liked: Liking | str = "", reason: str = ""
) -> ServiceTried:
    """Say how it went. Raises NotNow when the period has ended or the state can't follow the present one."""
    check_open(tried.period.state)
    if state not in may_follow(tried.state):
        raise NotNow(_("The client has been there already. Choose one of the later words."))
    if state != tried.state:
        tried.state, tried.state_since = TriedState(state), clock.today()
    tried.liked, tried.reason = liked, reason
    tried.save()
    return tried
