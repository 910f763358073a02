"""The machine of a summary."""

from collections.abc import Mapping

from rinnalla.guidance.choices import SummaryState
from rinnalla.guidance.states.machine import after

S = SummaryState

SUMMARY: Mapping[str, Mapping[SummaryState, SummaryState]] = {
    "give": {S.DRAFT: S.WITH_CLIENT},
    "take_back": {S.WITH_CLIENT: S.DRAFT},
    "answer": {S.WITH_CLIENT: S.READ},
    "freeze": {S.READ: S.FROZEN, S.WITH_CLIENT: S.FROZEN},
}

# Of these a new version can be written; the one it corrects is kept.
SUMMARY_READ = frozenset({S.READ, S.FROZEN})
SUMMARY_IN_WORK = frozenset({S.DRAFT, S.WITH_CLIENT})


def after_summary(state: str, event: str) -> SummaryState:
    """The state a summary moves to. Raises NotNow when the event can't happen in this state."""
    return after(SUMMARY, SummaryState(state), event)
