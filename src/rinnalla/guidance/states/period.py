"""The machine of a guidance period."""

from collections.abc import Mapping

from rinnalla.guidance.choices import PeriodState
from rinnalla.guidance.states.machine import after

P = PeriodState

PERIOD: Mapping[str, Mapping[PeriodState, PeriodState]] = {
    "first_meeting": {P.PLANNED: P.STARTING},
    "cancel": {P.PLANNED: P.CANCELLED},
    "confirm_plan": {P.STARTING: P.ACTIVE},
}

RUNNING_PERIOD = frozenset({P.STARTING, P.ACTIVE, P.PAUSED, P.TAPERING, P.CLOSING})
OPEN_PERIOD = RUNNING_PERIOD | {P.PLANNED}
ENDED_PERIOD = frozenset(P) - OPEN_PERIOD


def after_period(state: str, event: str) -> PeriodState:
    """The state a period moves to. Raises NotNow when the event can't happen in this state."""
    return after(PERIOD, PeriodState(state), event)
