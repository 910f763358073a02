"""Pausing a period, looking at the pause again, and the return."""

from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices import PauseCause, PeriodState
from rinnalla.guidance.models import Meeting, Pause, Period, PhaseInterval, Setback
from rinnalla.guidance.queries.phase import meetings_to_call_off, since_of
from rinnalla.guidance.states import LONGEST_REVIEW_DAYS, after_period, only_known_day

REVIEW_WITHIN = timedelta(days=LONGEST_REVIEW_DAYS)


@action(Permission.PHASE_WRITE, on="period", event=Event.PERIOD_PAUSED, writes=(Period, PhaseInterval, Pause, Meeting))
def pause_period(
    *,
    by: Actor,
    period: Period,
    cause: PauseCause,
    review_on: date,
    light_contact: bool,
    words: str = "",
    on: date | None = None,
) -> Pause:
    """Rest the period for a while; its net days stop.

    The meetings agreed are called off, unless they are kept as light contact. A setback that goes on is the pause's
    when it is its cause. Raises NotNow when it would be looked at again later than in fourteen days.
    """
    following = after_period(period.state, "pause")
    day, left = only_known_day(on or clock.today(), since_of(period)), period.state
    _only_near(review_on)
    setback: Setback | None = period.setbacks.filter(returned_on=None).first()
    phase = period.enter(following, on=day)
    made = Pause(
        period=period,
        phase=phase,
        data_key=period.client.data_key,
        left=left,
        cause=cause,
        setback=setback if cause == PauseCause.SETBACK else None,
        review_on=review_on,
        light_contact=light_contact,
        words=words,
    )
    made.save()
    if not light_contact:
        for meeting in meetings_to_call_off(period, since=clock.now()):
            meeting.call_off()
    return made


@action(Permission.PHASE_WRITE, on="pause", event=Event.PAUSE_REVIEWED, writes=(Pause,), versioned=False)
def review_pause(*, by: Actor, pause: Pause, review_on: date) -> Pause:
    """Let the pause go on until it is looked at again. Raises NotNow past fourteen days, and once it has ended."""
    if pause.phase.ended_on:
        raise NotNow(_("This pause has ended."))
    _only_near(review_on)
    pause.review_on = review_on
    pause.save()
    return pause


@action(
    Permission.PHASE_WRITE,
    on="period",
    event=Event.PERIOD_RESUMED,
    writes=(Period, PhaseInterval, Pause, Setback),
)
def resume_period(*, by: Actor, period: Period, after: str, on: date | None = None) -> Period:
    """Go on in the phase that was left, with the situation after the pause; the setback behind it ends too."""
    pause = _present(period)
    following = after_period(period.state, f"resume_{pause.left if pause else PeriodState.ACTIVE}")
    day = only_known_day(on or clock.today(), since_of(period))
    period.enter(following, on=day)
    if pause:
        pause.after = after
        pause.save()
        setback = pause.setback
        if setback and setback.returned_on is None:
            setback.returned_on, setback.after = max(day, setback.noticed_on), after
            setback.save()
    return period


def _present(period: Period) -> Pause | None:
    found: Pause | None = (
        period.pauses.filter(phase__ended_on=None).select_related("data_key", "setback__data_key").first()
    )
    return found


def _only_near(review_on: date) -> None:
    if not clock.today() <= review_on <= clock.today() + REVIEW_WITHIN:
        raise NotNow(_("A pause is looked at again within 14 days. Choose a nearer day."))
