"""Attempts to reach a client, and the joint handover."""

from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices import ContactOutcome, HandoverKind, RequestState
from rinnalla.guidance.models import ContactAttempt, Handover, ServiceRequest
from rinnalla.guidance.queries.contact import handover_of
from rinnalla.guidance.queries.request import known_since
from rinnalla.guidance.states import OPEN_REQUEST, YEAR, check_ahead, check_past
from rinnalla.people.choices import ReachWay

HANDED_OVER_IN = OPEN_REQUEST | {RequestState.COMPLETED}
CLOSED = _("This request has ended, so nothing is added to it any more.")


@action(Permission.CONTACT_WRITE, on="request", event=Event.CONTACT_TRIED, writes=(ContactAttempt,))
def record_contact(
    *,
    by: Actor,
    request: ServiceRequest,
    tried_at: datetime,
    way: ReachWay,
    outcome: ContactOutcome,
    next_on: date | None = None,
    remark: str = "",
) -> ContactAttempt:
    """Record an attempt to reach the client. Raises NotNow for one ahead or far off, and for an ended request."""
    if by.person is None:
        raise Refused
    if request.state not in OPEN_REQUEST:
        raise NotNow(CLOSED)
    if tried_at > clock.now():
        raise NotNow(_("This time has not come yet. Write when the client was tried to be reached."), field="time")
    check_past(clock.local(tried_at).date(), field="day", first=clock.today() - YEAR)
    check_ahead(next_on, field="next_on", first=clock.today())
    tried = ContactAttempt(
        request=request,
        data_key=request.data_key,
        by_whom_id=by.person,
        tried_at=tried_at,
        way=way,
        outcome=outcome,
        next_on=None if outcome == ContactOutcome.REACHED else next_on,
        remark=remark,
    )
    tried.save()
    return tried


@action(
    Permission.HANDOVER_WRITE,
    on="request",
    event=Event.HANDOVER_WRITTEN,
    writes=(Handover, ServiceRequest),
    versioned=True,
)
def write_handover(
    *,
    by: Actor,
    request: ServiceRequest,
    kind: HandoverKind,
    continues_name: str = "",
    continues_where: str = "",
    planned_on: date | None = None,
    takes_part: str = "",
    done_on: date | None = None,
    agreed: str = "",
) -> Handover:
    """Write down who continues, when the client is walked across together, and what was agreed once that is done.

    The request is saved too, so that its version tells of the change. Raises NotNow for a request that has ended
    without a period, and for a handover said to be done on a day that has not come.
    """
    if request.state not in HANDED_OVER_IN:
        raise NotNow(CLOSED)
    if done_on and done_on > clock.today():
        raise NotNow(_("This day has not come yet. Write it as the planned day."), field="done_on")
    check_ahead(planned_on, field="planned_on")
    check_past(done_on, field="done_on", first=known_since(request.client_id))
    made = handover_of(request, kind) or Handover(request=request, data_key=request.data_key, kind=kind)
    made.continues_name, made.continues_where = continues_name, continues_where
    made.planned_on, made.takes_part = planned_on, takes_part
    made.done_on, made.agreed = done_on, agreed
    made.save()
    request.save()
    return made
