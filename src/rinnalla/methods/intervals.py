"""A share with its interval, and the difference of two independent shares with its interval.

Sources: Wilson, JASA 22 (1927) 209–212; Newcombe, Statistics in Medicine 17 (1998) 857–872 (one share) and 873–890
(difference, method 10).
"""

from dataclasses import dataclass
from math import sqrt

from rinnalla.methods.distributions import normal_quantile

LEVEL = 0.95


@dataclass(frozen=True)
class Interval:
    """An estimate and the limits of its interval, all on the scale of the estimate."""

    estimate: float
    low: float
    high: float

    def within(self, lowest: float, highest: float) -> "Interval":
        """The same interval cut at what the quantity can be at all."""
        return Interval(self.estimate, max(self.low, lowest), min(self.high, highest))


def share(count: int, base: int, level: float = LEVEL) -> Interval:
    """The share ``count / base`` with Wilson's score interval.

    Raises ``ValueError`` for a base of none or a count outside 0 … base.
    """
    if base < 1 or not 0 <= count <= base:
        raise ValueError(f"{count} of {base} is no share")
    z = normal_quantile((1 + level) / 2)
    p, square = count / base, z * z
    centre = (p + square / (2 * base)) / (1 + square / base)
    reach = z * sqrt(p * (1 - p) / base + square / (4 * base * base)) / (1 + square / base)
    low = 0.0 if count == 0 else centre - reach
    high = 1.0 if count == base else centre + reach
    return Interval(p, low, high).within(0, 1)


def difference(first: tuple[int, int], second: tuple[int, int], level: float = LEVEL) -> Interval:
    """The second share minus the first, each given as (count, base), for two groups of different people."""
    one, two = share(*first, level), share(*second, level)
    change = two.estimate - one.estimate
    down = sqrt((two.estimate - two.low) ** 2 + (one.high - one.estimate) ** 2)
    up = sqrt((two.high - two.estimate) ** 2 + (one.estimate - one.low) ** 2)
    return Interval(change, change - down, change + up).within(-1, 1)
