"""The machine of a guidance period: eight states, twenty-two transitions."""

from collections.abc import Mapping
from datetime import date

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.errors import NotNow
from rinnalla.guidance.choices import EndCheck, EndedBy, PeriodState
from rinnalla.guidance.states.machine import after

P = PeriodState
RUNNING_PERIOD = frozenset({P.STARTING, P.ACTIVE, P.PAUSED, P.TAPERING, P.CLOSING})

PERIOD: Mapping[str, Mapping[PeriodState, PeriodState]] = {
    "first_meeting": {P.PLANNED: P.STARTING},
    "cancel": {P.PLANNED: P.CANCELLED},
    "confirm_plan": {P.STARTING: P.ACTIVE},
    "change_guide": {P.ACTIVE: P.ACTIVE, P.TAPERING: P.TAPERING},
    "extend": {P.ACTIVE: P.ACTIVE},
    "start_taper": {P.ACTIVE: P.TAPERING},
    "step_back": {P.TAPERING: P.ACTIVE},
    "pause": {P.STARTING: P.PAUSED, P.ACTIVE: P.PAUSED, P.TAPERING: P.PAUSED},
    "resume_starting": {P.PAUSED: P.STARTING},
    "resume_active": {P.PAUSED: P.ACTIVE},
    "resume_tapering": {P.PAUSED: P.TAPERING},
    "end_early": {state: P.CLOSING for state in P if state in RUNNING_PERIOD},
    "last_meeting": {P.TAPERING: P.CLOSING},
    "finish": {P.CLOSING: P.FINISHED},
    "reopen": {P.FINISHED: P.CLOSING},
}

OPEN_PERIOD = RUNNING_PERIOD | {P.PLANNED}
ENDED_PERIOD = frozenset(P) - OPEN_PERIOD
# The net clock runs in these; it rests while the period is paused.
GUIDED_PERIOD = RUNNING_PERIOD - {P.PAUSED}

MOST_EXTENSIONS = 2
LONGEST_REVIEW_DAYS = 14
REOPENED_WITHIN_DAYS = 30
WRITING_DAYS_AFTER = 14
# Nobody can be asked, nobody reads a summary, and no message may leave.
GONE = frozenset({EndedBy.DEATH, EndedBy.UNREACHABLE})


def after_period(state: str, event: str) -> PeriodState:
    """The state a period moves to. Raises NotNow when the event can't happen in this state."""
    return after(PERIOD, PeriodState(state), event)


def may_happen(state: str, event: str) -> bool:
    """Whether an event can happen to a period in this state."""
    return PeriodState(state) in PERIOD[event]


def only_known_day(on: date, since: date) -> date:
    """A day on which a phase may begin: not ahead, not before the present one began. Raises NotNow else."""
    if on > clock.today():
        raise NotNow(_("Choose today or a day before it."))
    if on < since:
        raise NotNow(_("The present phase began later than that. Choose that day or a later one."))
    return on


def checks_of(by: EndedBy) -> tuple[EndCheck, ...]:
    """What is seen to at an ending before its time; where the client is gone nothing is asked of them."""
    asked = (EndCheck.CLIENT_HEARD, EndCheck.GAINS, EndCheck.LAST_WORD, EndCheck.NEXT_NAMED, EndCheck.SENDER_TOLD)
    gone = (EndCheck.GUIDE_TOLD, EndCheck.GUIDE_SUPPORTED, EndCheck.CLOSE_PERSON_TOLD, EndCheck.SENDER_TOLD)
    return gone if by in GONE else (*asked, EndCheck.GUIDE_SUPPORTED)
