"""The machines: which state may follow which, when, and what to say when one may not."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import TypeVar

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.errors import NotNow
from rinnalla.guidance.choices import PeriodState, RequestState, SummaryState

R, P, S = RequestState, PeriodState, SummaryState
State = TypeVar("State", RequestState, PeriodState, SummaryState)

REQUEST: Mapping[str, Mapping[RequestState, RequestState]] = {
    "send": {R.DRAFT: R.SENT},
    "discard": {R.DRAFT: R.DISCARDED},
    "receive": {R.SENT: R.RECEIVED},
    "ask_more": {R.RECEIVED: R.INFO_REQUESTED},
    "answer": {R.INFO_REQUESTED: R.RECEIVED},
    "accept": {R.RECEIVED: R.ACCEPTED},
    "decline": {R.RECEIVED: R.REJECTED},
    "wait": {R.ACCEPTED: R.WAITLISTED},
    "suggest": {R.ACCEPTED: R.MATCHING, R.WAITLISTED: R.MATCHING},
    "both_accept": {R.MATCHING: R.MATCHED},
    "someone_declines": {R.MATCHING: R.WAITLISTED},
    "no_start": {R.MATCHED: R.WAITLISTED},
    "start_period": {R.MATCHED: R.COMPLETED},
    "lapse": {R.INFO_REQUESTED: R.LAPSED},
    **{
        event: {state: end for state in R if state in {
            R.SENT, R.RECEIVED, R.INFO_REQUESTED, R.ACCEPTED, R.WAITLISTED, R.MATCHING, R.MATCHED}}
        for event, end in (("revoke", R.REVOKED), ("withdraw", R.WITHDRAWN))
    },
}  # fmt: skip

PERIOD: Mapping[str, Mapping[PeriodState, PeriodState]] = {
    "first_meeting": {P.PLANNED: P.STARTING},
    "cancel": {P.PLANNED: P.CANCELLED},
    "confirm_plan": {P.STARTING: P.ACTIVE},
}

SUMMARY: Mapping[str, Mapping[SummaryState, SummaryState]] = {
    "give": {S.DRAFT: S.WITH_CLIENT},
    "take_back": {S.WITH_CLIENT: S.DRAFT},
    "answer": {S.WITH_CLIENT: S.READ},
    "freeze": {S.READ: S.FROZEN},
}

OPEN_REQUEST = frozenset(REQUEST["withdraw"])
SUMMARY_IN_WORK = frozenset({S.DRAFT, S.WITH_CLIENT})
RUNNING_PERIOD = frozenset({P.STARTING, P.ACTIVE, P.PAUSED, P.TAPERING, P.CLOSING})
OPEN_PERIOD = RUNNING_PERIOD | {P.PLANNED}
ENDED_PERIOD = frozenset(P) - OPEN_PERIOD

# A date further off than these has been mistyped.
EARLIEST_MEETING, LATEST_MEETING = timedelta(days=366), timedelta(days=731)
# A meeting may have been brought forward by a day without anybody changing what was agreed.
BROUGHT_FORWARD = timedelta(days=1)
TOO_FAR_OFF = _("Check the date: a meeting is agreed at most a year back or two years ahead.")
STILL_AHEAD = _("This meeting is still ahead. Record it as held when you have met.")


def may_be_agreed(starts_at: datetime) -> bool:
    """Whether a moment is near enough for a meeting."""
    return clock.now() - EARLIEST_MEETING <= starts_at <= clock.now() + LATEST_MEETING


def may_be_held(starts_at: datetime) -> bool:
    """Whether a meeting agreed for this moment can have been held by now."""
    return starts_at <= clock.now() + BROUGHT_FORWARD


def after_request(state: str, event: str) -> RequestState:
    """The state a service request moves to. Raises NotNow when the event can't happen in this state."""
    return _after(REQUEST, RequestState(state), event)


def after_period(state: str, event: str) -> PeriodState:
    """The state a period moves to. Raises NotNow when the event can't happen in this state."""
    return _after(PERIOD, PeriodState(state), event)


def after_summary(state: str, event: str) -> SummaryState:
    """The state a summary moves to. Raises NotNow when the event can't happen in this state."""
    return _after(SUMMARY, SummaryState(state), event)


def _after(machine: Mapping[str, Mapping[State, State]], state: State, event: str) -> State:
    following = machine[event].get(state)
    if following is None:
        sentence = _("This has moved on meanwhile: it is now “%(state)s”. Open it again to see what can be done.")
        raise NotNow(sentence % {"state": state.label})
    return following
