"""Making meetings fewer, and going back to the earlier rhythm."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices import Rhythm
from rinnalla.guidance.models import Period, PhaseInterval, PhaseReason, Taper, TaperStep
from rinnalla.guidance.queries.phase import since_of
from rinnalla.guidance.states import after_period, check_ahead, only_known_day


class Step(NamedTuple):
    """From which day on one meets how often."""

    rhythm: Rhythm
    starts_on: date


@action(
    Permission.PHASE_WRITE,
    on="period",
    event=Event.TAPER_STARTED,
    writes=(Period, PhaseInterval, Taper, TaperStep),
    versioned=False,
)
def start_taper(
    *, by: Actor, period: Period, steps: Sequence[Step], ends_on: date, continues: str, on: date | None = None
) -> Taper:
    """Begin to taper. The period's planned end becomes the last day of tapering.

    Raises NotNow without a step, and when the days are out of order.
    """
    following = after_period(period.state, "start_taper")
    day = only_known_day(on or clock.today(), since_of(period))
    days = [step.starts_on for step in steps]
    if not steps:
        raise NotNow(_("Agree on at least one step."))
    in_order = [day, *days, ends_on]
    if in_order != sorted(in_order) or len({*days, ends_on}) != len(steps) + 1:
        raise NotNow(_("The steps must follow each other, and the last day comes after them."), field="ends_on")
    check_ahead(ends_on, field="ends_on", after=period.planned_end)
    phase = period.enter(following, on=day)
    made = Taper(period=period, phase=phase, data_key=period.client.data_key, ends_on=ends_on, continues=continues)
    made.save()
    for step in steps:
        TaperStep(taper=made, rhythm=step.rhythm, starts_on=step.starts_on).save()
    period.planned_end = ends_on
    period.save()
    return made


@action(
    Permission.PHASE_WRITE, on="period", event=Event.TAPER_STEPPED_BACK, writes=(Period, PhaseInterval, PhaseReason)
)
def step_back(*, by: Actor, period: Period, reason: str, on: date | None = None) -> Period:
    """Return to the earlier rhythm with a reason. The planned end stays until it is moved."""
    following = after_period(period.state, "step_back")
    phase = period.enter(following, on=only_known_day(on or clock.today(), since_of(period)))
    PhaseReason(phase=phase, data_key=period.client.data_key, words=reason).save()
    return period
