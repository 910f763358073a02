"""Numbers of people that are shown only when nobody can be picked out of them.

Threshold rule with complementary suppression: Hundepool et al., Statistical Disclosure Control (2012), chapter 5.
"""

FEWEST = 5


def shown(count: int, fewest: int = FEWEST) -> int | None:
    """The number of people, or None when they are too few to show."""
    return count if count >= fewest else None


def in_steps(count: int, step: int = FEWEST) -> int:
    """The largest whole number of steps within a count: what grows only by so many people at a time."""
    return count - count % step


def split(total: int, part: int, fewest: int = FEWEST) -> tuple[int | None, int | None, int | None]:
    """A number of people, those among them, and the rest.

    Both halves are kept back when either is too few, none and all included: one could be counted from the other.
    """
    rest = total - part
    if shown(total, fewest) is None:
        return None, None, None
    if min(part, rest) < fewest:
        return total, None, None
    return total, part, rest
