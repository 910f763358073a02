"""Reading how a period has gone: phases, setbacks, pauses, tapering, endings, who has guided."""

from datetime import date

from django.db.models import QuerySet, prefetch_related_objects

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import belonging
from rinnalla.access.permissions import Permission as P
from rinnalla.access.prepared import prepared
from rinnalla.guidance.choices import EndedBy, MeetingState, PeriodState, SummaryKind, SummaryState
from rinnalla.guidance.models import (
    Assignment,
    Ending,
    Extension,
    FollowUp,
    Meeting,
    Pause,
    Period,
    PhaseInterval,
    Setback,
    Taper,
)
from rinnalla.guidance.states import GONE, GUIDED_PERIOD
from rinnalla.methods.phases import Phase
from rinnalla.people.models import Staff
from rinnalla.people.queries.client import blocked_with
from rinnalla.people.queries.membership import guides_of

# Where the end summary has come to when the client has read it; what else settles it is added here.
SETTLED = frozenset({SummaryState.READ, SummaryState.FROZEN})


def counted(phase: PhaseInterval) -> Phase:
    """A phase as days are counted from it."""
    state = PeriodState(phase.state)
    return Phase(
        phase.state,
        phase.started_on,
        phase.ended_on,
        counts=state in GUIDED_PERIOD,
        breaks=state == PeriodState.PAUSED,
    )


def phases_of(period: Period) -> list[PhaseInterval]:
    """A period's phases in their order; read once for one period in hand."""
    prefetch_related_objects([period], "phases")
    return sorted(period.phases.all(), key=lambda phase: (phase.started_on, phase.created_at))


def current_phase(period: Period) -> PhaseInterval:
    """The phase a period is in."""
    found: PhaseInterval = period.phases.get(ended_on=None)
    return found


@prepared
def setbacks_of(actor: Actor, period: Period) -> "QuerySet[Setback]":
    """A period's setbacks, oldest first."""
    return belonging(actor, P.PHASE_READ, Setback, to=period).order_by("noticed_on", "created_at")


def pauses_of(actor: Actor, period: Period) -> list[Pause]:
    """A period's pauses, oldest first."""
    return list(belonging(actor, P.PHASE_READ, Pause, to=period).select_related("phase").order_by("created_at"))


def tapers_of(actor: Actor, period: Period) -> list[Taper]:
    """What was agreed of tapering, oldest first, each with its steps."""
    rows = belonging(actor, P.PHASE_READ, Taper, to=period).select_related("phase")
    return list(rows.prefetch_related("steps").order_by("created_at"))


def extensions_of(actor: Actor, period: Period) -> list[Extension]:
    """How the planned end was moved on."""
    return list(belonging(actor, P.PHASE_READ, Extension, to=period).order_by("number"))


def reasons_of(actor: Actor, period: Period) -> dict[object, str]:
    """Why phases began, by phase."""
    rows = belonging(actor, P.PHASE_READ, PhaseInterval, to=period).filter(reason__isnull=False)
    return {phase.pk: phase.reason.words for phase in rows.select_related("reason__data_key")}


def followups_of(actor: Actor, period: Period) -> list[FollowUp]:
    """Follow-ups of a period in their order."""
    return list(belonging(actor, P.FOLLOWUP_READ, FollowUp, to=period).order_by("due_on", "created_at"))


def guides_over_time(actor: Actor, period: Period) -> list[Assignment]:
    """Who has guided in a period, from the first on."""
    rows = belonging(actor, P.PHASE_READ, Assignment, to=period)
    return list(rows.select_related("person__staff").order_by("starts_on", "created_at"))


def ending_of(period: Period) -> Ending | None:
    """How a period was ended before its time, the newest row where there are several."""
    found: Ending | None = period.endings.select_related("data_key").order_by("-created_at").first()
    return found


def is_gone(period: Period) -> bool:
    """Whether the client has died or can't be reached, so that nothing is asked of them."""
    ending = ending_of(period)
    return ending is not None and EndedBy(ending.ended_by) in GONE


def is_end_summary_settled(period: Period) -> bool:
    """Whether the client has read the end summary, or nobody can ask them to."""
    read = period.summaries.filter(kind=SummaryKind.END, state__in=SETTLED).exists()
    return bool(read or is_gone(period))


def unrecorded(period: Period) -> int:
    """How many agreed meetings are over and not recorded yet."""
    count: int = period.meetings.filter(state=MeetingState.AGREED, starts_at__lte=clock.now()).count()
    return count


def meetings_to_call_off(period: Period, *, since: object) -> list[Meeting]:
    """Agreed meetings that begin after a moment, or all agreed ones."""
    rows = period.meetings.filter(state=MeetingState.AGREED).select_related("data_key")
    return list(rows.filter(starts_at__gt=since) if since else rows)


def guides_to_add(period: Period) -> list[Staff]:
    """Guides of the unit who may be added: not the client, nobody to be kept apart, nobody who guides in it now."""
    today = clock.today()
    now = {one.person_id for one in period.assignments.all() if one.ends_on is None or one.ends_on > today}
    apart = {*blocked_with(period.client.person_id), period.client.person_id, *now}
    elsewhere = Assignment.objects.filter(ends_on=None, period__client=period.client_id).exclude(period=period)
    taken = set(elsewhere.values_list("person", flat=True))
    return [guide for guide in guides_of(period.unit_id) if guide.person_id not in apart | taken]


def first_day_of(period: Period) -> date:
    """The day on which a period was agreed."""
    return phases_of(period)[0].started_on


def since_of(period: Period) -> date:
    """The first day of the present phase."""
    return current_phase(period).started_on
