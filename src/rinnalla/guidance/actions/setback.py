"""Setbacks: noticing one, and the return."""

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
from rinnalla.guidance.states import RUNNING_PERIOD


@action(Permission.PHASE_WRITE, on="period", event=Event.SETBACK_RECORDED, writes=(Setback,))
def record_setback(
    *, by: Actor, period: Period, cause: SetbackCause, noticed_on: date, told: str = "", before: str = ""
) -> Setback:
    """Write a setback down: its class, when it was noticed, who was told, how things were before it.

    Raises NotNow for a period that does not run, for a day ahead, and while another setback goes on.
    """
    if period.state not in RUNNING_PERIOD:
        raise NotNow(_("A setback is written down while the period runs."))
    if noticed_on > clock.today():
        raise NotNow(_("Choose today or a day before it."))
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
        raise NotNow(_("Choose a day between the setback and today."))
    setback.returned_on, setback.after = returned_on, after
    setback.save()
    return setback
