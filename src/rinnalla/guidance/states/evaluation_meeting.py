"""The machine of an evaluation meeting."""

from collections.abc import Mapping

from rinnalla.guidance.choices import EvaluationState
from rinnalla.guidance.states.machine import after

S = EvaluationState

EVALUATION: Mapping[str, Mapping[EvaluationState, EvaluationState]] = {
    "prepare": {S.AGREED: S.AGREED},
    "hold": {S.AGREED: S.HELD},
    "cancel": {S.AGREED: S.CANCELLED},
}


def after_evaluation(state: str, event: str) -> EvaluationState:
    """The state a meeting moves to. Raises NotNow when the event can't happen in this state."""
    return after(EVALUATION, EvaluationState(state), event)
