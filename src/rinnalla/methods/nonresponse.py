"""What a share could be if those who did not answer were asked: the extreme bounds.

Source: Manski, Partial Identification of Probability Distributions (2003), ch. 1: nothing is assumed of the silent.
"""

from dataclasses import dataclass

from rinnalla.methods.intervals import LEVEL, Interval, share


@dataclass(frozen=True)
class Bounds:
    """The share among those who answered, and the lowest and highest it could be among all who were asked."""

    answered: Interval
    lowest: float
    highest: float


def bounds(count: int, answered: int, asked: int, level: float = LEVEL) -> Bounds:
    """Bounds of ``count`` of ``answered`` when ``asked`` were asked: all the silent against it, all of them for it.

    Raises ``ValueError`` when more answered than were asked.
    """
    if answered > asked:
        raise ValueError(f"{answered} can't answer when {asked} were asked")
    return Bounds(share(count, answered, level), count / asked, (count + asked - answered) / asked)
