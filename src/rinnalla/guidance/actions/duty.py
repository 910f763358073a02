"""Planning who is on duty."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.guidance.models import DutyShift
from rinnalla.guidance.queries.duty import may_be_on_duty
from rinnalla.guidance.states import check_ahead
from rinnalla.people.models import Staff, Unit


@action(Permission.DUTY_WRITE, on="unit", event=Event.DUTY_PLANNED, writes=(DutyShift,))
def plan_shift(
    *, by: Actor, unit: Unit, person: Staff, phone: str, starts_at: datetime, ends_at: datetime
) -> DutyShift:
    """Put somebody of the unit on duty. Raises Refused for somebody else, NotNow for days out of order or far off."""
    if person.pk not in {one.pk for one in may_be_on_duty(unit)}:
        raise Refused
    if ends_at <= starts_at:
        raise NotNow(_("The shift ends after it starts."), field="ends_time")
    for field, moment in (("starts_day", starts_at), ("ends_day", ends_at)):
        check_ahead(clock.local(moment).date(), field=field)
    shift = DutyShift(unit=unit, person=person.person, phone=phone, starts_at=starts_at, ends_at=ends_at)
    shift.save()
    return shift


@action(Permission.DUTY_WRITE, on="shift", event=Event.DUTY_CANCELLED, writes=(DutyShift,))
def cancel_shift(*, by: Actor, shift: DutyShift) -> DutyShift:
    """Take a shift off the plan; nobody is on duty then unless another covers it. Raises NotNow the second time."""
    if shift.cancelled_at:
        raise NotNow(_("This shift has been taken off already."))
    shift.cancelled_at = clock.now()
    shift.save()
    return shift
