"""Setbacks: noticing one, the return, and taking back one recorded by mistake."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices import SetbackCause
from rinnalla.guidance.models import Period, Setback
from rinnalla.guidance.queries.phase import first_day_of
from rinnalla.guidance.states import RUNNING_PERIOD, check_past, is_just_recorded


@action(Permission.PHASE_WRITE, on="period", event=Event.SETBACK_RECORDED, writes=(Setback,))
def record_setback(
    *, by: Actor, period: Period, cause: SetbackCause, noticed_on: date, told: str = "", before: str = ""
) -> Setback:
    """Write a setback down: its class, when it was noticed, who was told, how things were before it.

    Raises NotNow for a period that does not run, for a day ahead or before it, and while another setback goes on.
    """
    if period.state not in RUNNING_PERIOD:
        raise NotNow(_("A setback is written down while the period runs."))
    if noticed_on > clock.today():
        raise NotNow(_("Choose today or a day before it."), field="noticed_on")
    check_past(noticed_on, field="noticed_on", first=first_day_of(period))
    if period.setbacks.filter(returned_on=None).exists():
        raise NotNow(_("Another setback is still going on. Write its return down first."))
    made = Setback(
        period=period,
        data_key=period.client.data_key,
        cause=cause,
        noticed_on=noticed_on,
        told=told,
        before=before,
    )
    made.save()
    return made


@action(Permission.PHASE_WRITE, on="setback", event=Event.SETBACK_RETURNED, writes=(Setback,), versioned=False)
def record_return(*, by: Actor, setback: Setback, returned_on: date, after: str) -> Setback:
    """Write down the return and how things are after it. Raises NotNow when it has been, or for a wrong day."""
    if setback.returned_on:
        raise NotNow(_("The return has been written down already."))
    if not setback.noticed_on <= returned_on <= clock.today():
        raise NotNow(_("Choose a day between the setback and today."), field="returned_on")
    setback.returned_on, setback.after = returned_on, after
    setback.save()
    return setback


@action(Permission.PHASE_WRITE, on="setback", event=Event.SETBACK_UNDONE, writes=(Setback,))
def undo_setback(*, by: Actor, setback: Setback) -> Period:
    """Take back, within a day, a setback that was recorded by mistake; gives its period.

    Raises NotNow after a day, when the period has been paused for it, and when the period does not run any more.
    """
    period = setback.period
    if period.state not in RUNNING_PERIOD:
        raise NotNow(_("The period has ended, so what was recorded of it stays."))
    if not is_just_recorded(setback.created_at):
        raise NotNow(_("What was recorded can be taken back within a day. After that it stays as it is."))
    if setback.pauses.exists():
        raise NotNow(_("The period was paused because of this setback, so it stays."))
    period.setbacks.filter(pk=setback.pk).delete()
    return period
