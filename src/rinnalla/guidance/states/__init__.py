"""The machines: which state may follow which, when, and what to say when one may not; a file for each noun."""

from rinnalla.guidance.states.difficult_situation import AHEAD, LONGEST_DEFERRAL, may_be_deferred_until
from rinnalla.guidance.states.evaluation_meeting import after_evaluation
from rinnalla.guidance.states.meeting import STILL_AHEAD, TOO_FAR_OFF, may_be_agreed, may_be_held
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

__all__ = [
    "AHEAD",
    "ENDED_PERIOD",
    "LONGEST_DEFERRAL",
    "OPEN_PERIOD",
    "OPEN_REQUEST",
    "PERIOD",
    "REQUEST",
    "RETELLING_IN_WORK",
    "RUNNING_PERIOD",
    "STILL_AHEAD",
    "SUMMARY",
    "SUMMARY_IN_WORK",
    "SUMMARY_READ",
    "TOO_FAR_OFF",
    "after_evaluation",
    "after_period",
    "after_request",
    "after_retelling",
    "after_summary",
    "may_be_agreed",
    "may_be_deferred_until",
    "may_be_held",
    "move",
    "promise",
    "promise_decision",
    "restart_clock",
    "stop_clock",
]
