"""The machine of a service request, and the days that are promised along it."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Protocol

from rinnalla.access import clock
from rinnalla.guidance.choices import RequestState
from rinnalla.guidance.states.machine import after
from rinnalla.methods.working_days import working_days_after, working_days_between

R = RequestState


class Promised(Protocol):
    """What the machine reads and writes of a service request."""

    state: str
    state_since: datetime
    waiting_since: date | None
    receive_by: date | None
    call_by: date | None
    decide_by: date | None
    days_left: int | None
    remind_on: date | None
    reminders: int


# Working days in which a request is read, decided on, and its client contacted.
DAYS_TO_RECEIVE, DAYS_TO_DECIDE, DAYS_TO_CALL = 3, 5, 3

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

OPEN_REQUEST = frozenset(REQUEST["withdraw"])


def after_request(state: str, event: str) -> RequestState:
    """The state a service request moves to. Raises NotNow when the event can't happen in this state."""
    return after(REQUEST, RequestState(state), event)


def move(request: Promised, event: str) -> None:
    """Take a request to the state an event leads to; the caller saves it. Raises NotNow as ``after_request``."""
    request.state = after_request(request.state, event)
    request.state_since = clock.now()


def promise(request: Promised) -> None:
    """The days promised when a request is sent: to be read, and its client contacted."""
    today = clock.today()
    request.waiting_since = today
    request.receive_by = working_days_after(today, DAYS_TO_RECEIVE)
    request.call_by = working_days_after(today, DAYS_TO_RECEIVE + DAYS_TO_CALL)


def promise_decision(request: Promised) -> None:
    """The days promised when a request is received; what has been promised before is only made sooner."""
    today = clock.today()
    soon = working_days_after(today, DAYS_TO_CALL)
    request.call_by = min(request.call_by or soon, soon) if (request.call_by or soon) >= today else soon
    request.decide_by = working_days_after(today, DAYS_TO_DECIDE)


def stop_clock(request: Promised) -> None:
    """While the sender is asked, no day of deciding passes; the working days that are left are kept."""
    today = clock.today()
    left = working_days_between(today, request.decide_by) if request.decide_by else DAYS_TO_DECIDE
    request.days_left, request.decide_by = left, None


def restart_clock(request: Promised) -> None:
    """The working days that were left are counted on from today."""
    request.decide_by = working_days_after(clock.today(), request.days_left or 0)
    request.days_left = request.remind_on = None
    request.reminders = 0
