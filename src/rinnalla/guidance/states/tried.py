"""The course of a service tried: every step forward, and back to it after a break, is as good as any other."""

from rinnalla.guidance.choices import Liking, TriedState
from rinnalla.services.choices import UseOutcome

T = TriedState
BEEN_THERE = frozenset({T.ATTENDED, T.ALONE, T.STOPPED})


def may_follow(state: str) -> list[TriedState]:
    """The states that may follow one, itself among them. Who has been there is not suggested it anew."""
    return [one for one in T if state not in BEEN_THERE or one in BEEN_THERE]


def brought_by(state: str, liked: str) -> set[UseOutcome]:
    """What a step brought that is counted of services: nothing before the client has been there."""
    if state not in BEEN_THERE:
        return set()
    found = {UseOutcome.BEEN: True, UseOutcome.LIKED: liked == Liking.LIKED, UseOutcome.ALONE: state == T.ALONE}
    return {outcome for outcome, came in found.items() if came}
