"""The machines: which state may follow which, when, and what to say when one may not; a file for each noun."""

from rinnalla.guidance.states.difficult_situation import AHEAD, LONGEST_DEFERRAL, may_be_deferred_until
from rinnalla.guidance.states.evaluation_meeting import after_evaluation
from rinnalla.guidance.states.meeting import STILL_AHEAD, TOO_FAR_OFF, may_be_agreed, may_be_held
from rinnalla.guidance.states.period import (
    ENDED_PERIOD,
    GONE,
    GUIDED_PERIOD,
    LONGEST_REVIEW_DAYS,
    MOST_EXTENSIONS,
    OPEN_PERIOD,
    PERIOD,
    REOPENED_WITHIN_DAYS,
    RUNNING_PERIOD,
    WRITING_DAYS_AFTER,
    after_period,
    checks_of,
    may_happen,
    only_known_day,
)
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
    "GONE",
    "GUIDED_PERIOD",
    "LONGEST_DEFERRAL",
    "LONGEST_REVIEW_DAYS",
    "MOST_EXTENSIONS",
    "OPEN_PERIOD",
    "OPEN_REQUEST",
    "PERIOD",
    "REOPENED_WITHIN_DAYS",
    "REQUEST",
    "RETELLING_IN_WORK",
    "RUNNING_PERIOD",
    "STILL_AHEAD",
    "SUMMARY",
    "SUMMARY_IN_WORK",
    "SUMMARY_READ",
    "TOO_FAR_OFF",
    "WRITING_DAYS_AFTER",
    "after_evaluation",
    "after_period",
    "after_request",
    "after_retelling",
    "after_summary",
    "checks_of",
    "may_be_agreed",
    "may_be_deferred_until",
    "may_be_held",
    "may_happen",
    "move",
    "only_known_day",
    "promise",
    "promise_decision",
    "restart_clock",
    "stop_clock",
]
