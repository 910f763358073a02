"""The machine of a version with identifying facts changed."""

from collections.abc import Mapping

from rinnalla.guidance.choices import RetellingState
from rinnalla.guidance.states.machine import after

S = RetellingState

RETELLING: Mapping[str, Mapping[RetellingState, RetellingState]] = {
    "edit": {S.DRAFT: S.DRAFT},
    "ask": {S.DRAFT: S.TO_CHECK},
    "return": {S.TO_CHECK: S.DRAFT},
    "check": {S.TO_CHECK: S.CHECKED},
}
RETELLING_IN_WORK = frozenset({S.DRAFT, S.TO_CHECK})


def after_retelling(state: str, event: str) -> RetellingState:
    """The state a version moves to. Raises NotNow when the event can't happen in this state."""
    return after(RETELLING, RetellingState(state), event)
