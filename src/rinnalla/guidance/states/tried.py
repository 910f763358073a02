"""The course of a service tried: every step forward, and back to it after a break, is as good as any other."""

from rinnalla.guidance.choices import TriedState

T = TriedState
BEEN_THERE = frozenset({T.ATTENDED, T.ALONE, T.STOPPED})


def may_follow(state: str) -> list[TriedState]:
    """The states that may follow one, itself among them. Who has been there is not suggested it anew."""
    return [one for one in T if state not in BEEN_THERE or one in BEEN_THERE]
