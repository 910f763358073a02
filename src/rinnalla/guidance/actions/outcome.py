"""Life events, own words and counts: what happens in a life, told by those who live it or stand beside."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices import LifeEventKind, Teller
from rinnalla.guidance.models import Count, LifeEvent, Outcome, Period
from rinnalla.guidance.models.outcome import MOST_COUNTED
from rinnalla.guidance.states import YEAR, check_ahead, check_past

AHEAD = _("That day is still ahead.")


@action(Permission.OUTCOME_WRITE, on="period", event=Event.LIFE_EVENT_WRITTEN, writes=(LifeEvent,))
def write_life_event(
    *,
    by: Actor,
    period: Period,
    kind: LifeEventKind,
    starts_on: date,
    ends_on: date | None = None,
    words: str = "",
    told_by: Teller,
) -> LifeEvent:
    """Record what has happened and who told. Raises NotNow for days out of order or far off, and a beginning ahead."""
    _told_truly(by, period, told_by)
    if starts_on > clock.today():
        raise NotNow(AHEAD, field="starts_on")
    check_past(starts_on, field="starts_on")
    if ends_on and ends_on < starts_on:
        raise NotNow(_("The last day can't be before the first."), field="ends_on")
    check_ahead(ends_on, field="ends_on", first=starts_on)
    event = LifeEvent(
        period=period, data_key=period.client.data_key, kind=kind, starts_on=starts_on, ends_on=ends_on,
        words=words, told_by=told_by,
    )  # fmt: skip
    event.save()
    return event


@action(Permission.OUTCOME_WRITE, on="period", event=Event.OUTCOME_WRITTEN, writes=(Outcome,))
def write_outcome(*, by: Actor, period: Period, words: str, whose: Teller, said_on: date | None = None) -> Outcome:
    """Write down a change in somebody's own words. Raises NotNow for a day ahead or more than a year back."""
    _told_truly(by, period, whose)
    on = said_on or clock.today()
    if on > clock.today():
        raise NotNow(AHEAD, field="said_on")
    check_past(said_on, field="said_on", first=clock.today() - YEAR)
    outcome = Outcome(period=period, data_key=period.client.data_key, words=words, whose=whose, said_on=on)
    outcome.save()
    return outcome


@action(Permission.OUTCOME_WRITE, on="period", event=Event.COUNT_CHOSEN, writes=(Count,))
def choose_count(*, by: Actor, period: Period, words: str, at_start: int) -> Count:
    """Choose with the client what is counted, with how many there are at the start."""
    count = Count(
        period=period, data_key=period.client.data_key, words=words, at_start=_counted(at_start),
        started_on=clock.today(),
    )  # fmt: skip
    count.save()
    return count


@action(Permission.OUTCOME_WRITE, on="count", event=Event.COUNT_COMPLETED, writes=(Count,), versioned=True)
def complete_count(*, by: Actor, count: Count, at_end: int) -> Count:
    """Write down how many there are at the end."""
    count.at_end, count.ended_on = _counted(at_end), clock.today()
    count.save()
    return count


def _counted(number: int) -> int:
    if not 0 <= number <= MOST_COUNTED:
        raise NotNow(_("Write a number from 0 to 366."))
    return number


def _told_truly(by: Actor, period: Period, teller: Teller) -> None:
    """A client speaks in their own name. Raises Refused where they are said to speak in another's."""
    if by.person == period.client.person_id and teller != Teller.CLIENT:
        raise Refused
