"""Moving the planned end of a period."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.guidance.models import Extension, Period
from rinnalla.guidance.states import MOST_EXTENSIONS, after_period, check_ahead


@action(Permission.PERIOD_STEER, on="period", event=Event.PERIOD_EXTENDED, writes=(Period, Extension), versioned=True)
def extend_period(*, by: Actor, period: Period, until: date, reason: str) -> Extension:
    """Move the planned end on, twice at most, by a year at most.

    Raises NotNow for a third time and for a day that is not later or is far off.
    """
    after_period(period.state, "extend")
    before = period.extensions.count()
    if before >= MOST_EXTENSIONS:
        raise NotNow(_("The period has been extended twice already. Plan its end together now."))
    if until <= period.planned_end:
        raise NotNow(_("Choose a day after the present planned end."), field="until")
    check_ahead(until, field="until", after=period.planned_end)
    made = Extension(
        period=period,
        data_key=period.client.data_key,
        number=before + 1,
        before=period.planned_end,
        until=until,
        reason=reason,
    )
    made.save()
    period.planned_end = until
    period.save()
    return made
