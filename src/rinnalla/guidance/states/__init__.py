"""The machines: which state may follow which, when, and what to say when one may not; a file for each noun."""

from rinnalla.guidance.states.difficult_situation import AHEAD, LONGEST_DEFERRAL, may_be_deferred_until
from rinnalla.guidance.states.evaluation_meeting import after_evaluation
from rinnalla.guidance.states.meeting import (
    COUNTED,
    MOST_AT_ONCE,
    OUTCOMES,
    STILL_AHEAD,
    TOO_FAR_OFF,
    TOO_MANY,
    check_moment,
    check_open,
    may_be_agreed,
    may_be_held,
    may_be_undone,
    weekly,
)
from rinnalla.guidance.states.period import ENDED_PERIOD, OPEN_PERIOD, PERIOD, RUNNING_PERIOD, after_period
from rinnalla.guidance.states.request import (
    OPEN_REQUEST,
    REQUEST,
    after_request,
    move,
    promise,
    promise_decision,
    restart_clock,
    stop_clock,
)
from rinnalla.guidance.states.retelling import RETELLING_IN_WORK, after_retelling
from rinnalla.guidance.states.summary import SUMMARY, SUMMARY_IN_WORK, SUMMARY_READ, after_summary
from rinnalla.guidance.states.tried import may_follow

__all__ = [
    "AHEAD",
    "COUNTED",
    "ENDED_PERIOD",
    "LONGEST_DEFERRAL",
    "MOST_AT_ONCE",
    "OPEN_PERIOD",
    "OPEN_REQUEST",
    "OUTCOMES",
    "PERIOD",
    "REQUEST",
    "RETELLING_IN_WORK",
    "RUNNING_PERIOD",
    "STILL_AHEAD",
    "SUMMARY",
    "SUMMARY_IN_WORK",
    "SUMMARY_READ",
    "TOO_FAR_OFF",
    "TOO_MANY",
    "after_evaluation",
    "after_period",
    "after_request",
    "after_retelling",
    "after_summary",
    "check_moment",
    "check_open",
    "may_be_agreed",
    "may_be_deferred_until",
    "may_be_held",
    "may_be_undone",
    "may_follow",
    "move",
    "promise",
    "promise_decision",
    "restart_clock",
    "stop_clock",
    "weekly",
]
