"""The machine of a service request."""

from collections.abc import Mapping

from rinnalla.guidance.choices import RequestState
from rinnalla.guidance.states.machine import after

R = RequestState

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
