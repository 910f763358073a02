"""What a client waits for: writing it down, and its end."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices import WaitingEnd, WaitingKind
from rinnalla.guidance.models import Period, Waiting
from rinnalla.guidance.queries.waiting import units_that_may_owe
from rinnalla.guidance.states import OPEN_PERIOD, check_ahead, check_past
from rinnalla.people.models import Unit


@action(Permission.WAITING_WRITE, on="period", event=Event.WAITING_ADDED, writes=(Waiting,))
def add_waiting(
    *,
    by: Actor,
    period: Period,
    kind: WaitingKind,
    what: str,
    owes: str = "",
    unit: Unit | None = None,
    since: date | None = None,
    due: date | None = None,
) -> Waiting:
    """Write down what the client waits for and who owes it.

    Raises NotNow once the period has ended, for days ahead or far off, and for a unit that has nothing to do with
    the client.
    """
    day = since or clock.today()
    if period.state not in OPEN_PERIOD:
        raise NotNow(_("The period has ended, so nothing can be added to it."))
    if day > clock.today():
        raise NotNow(_("Choose today or a day before it."), field="since")
    check_past(since, field="since")
    if due and due < day:
        raise NotNow(_("It can't be due before the waiting began."), field="due")
    check_ahead(due, field="due", first=day)
    if unit and unit not in units_that_may_owe(period):
        raise NotNow(_("Only the unit that sent the request can be chosen here. Write others down in words."))
    made = Waiting(
        period=period,
        data_key=period.client.data_key,
        kind=kind,
        what=what,
        owes=owes,
        unit=unit,
        since=day,
        due=due,
    )
    made.save()
    return made


@action(Permission.WAITING_CLOSE, on="waiting", event=Event.WAITING_CLOSED, writes=(Waiting,), versioned=False)
def close_waiting(*, by: Actor, waiting: Waiting, closed_as: WaitingEnd, words: str = "") -> Waiting:
    """Record that a wait is over and how. Raises NotNow when it has been before."""
    if waiting.closed_on:
        raise NotNow(_("This wait is over already."))
    waiting.closed_on, waiting.closed_as, waiting.closed_words = clock.today(), closed_as, words
    waiting.save()
    return waiting
