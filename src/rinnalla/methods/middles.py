"""The middle of scores and how they spread, from counts: mean and standard deviation, median and quartiles.

Sources: Student's interval of a mean; the interval of a median by order statistics with the binomial distribution
(Conover, Practical Nonparametric Statistics, 3rd ed., 3.2); quartiles as the medians of the inverse distribution
function, averaged where it is flat (Hyndman & Fan, American Statistician 50 (1996) 361–365, definition 2).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import comb, exp, lgamma, log, sqrt

from rinnalla.methods.counts import Counts
from rinnalla.methods.distributions import t_quantile
from rinnalla.methods.intervals import LEVEL, Interval
from rinnalla.methods.unpaired import spread

MANY = 1000


@dataclass(frozen=True)
class Middle:
    """Of ``base`` scores the middle with its interval, and from where to where they spread.

    ``spread`` is the standard deviation beside a mean; ``quartiles`` are the first and the third beside a median.
    """

    base: int
    middle: Interval
    spread: float | None = None
    quartiles: tuple[float, float] | None = None


def mean(values: Sequence[float], counts: Counts, level: float = LEVEL) -> Middle:
    """Mean, its interval and the standard deviation. Raises ``ValueError`` for fewer than two scores."""
    base = _checked(counts)
    centre, variance = spread(values, counts)
    reach = t_quantile((1 + level) / 2, base - 1) * sqrt(variance / base)
    return Middle(base, Interval(centre, centre - reach, centre + reach), sqrt(variance))


def median(values: Sequence[float], counts: Counts, level: float = LEVEL) -> Middle:
    """Median, its interval and the quartiles; ``values`` ascend. Raises ``ValueError`` for fewer than two scores."""
    base = _checked(counts)
    at = _from_end(base, level)
    limits = _at(values, counts, at), _at(values, counts, base + 1 - at)
    return Middle(
        base,
        Interval(quantile(values, counts, 0.5), *limits),
        quartiles=(quantile(values, counts, 0.25), quantile(values, counts, 0.75)),
    )


def quantile(values: Sequence[float], counts: Counts, share: float) -> float:
    """The score below which this share lies; between two scores their mean."""
    base = sum(counts)
    place = base * share
    if place == int(place):
        return (_at(values, counts, int(place)) + _at(values, counts, int(place) + 1)) / 2
    return _at(values, counts, int(place) + 1)


def _checked(counts: Counts) -> int:
    base = sum(counts)
    if base < 2:  # noqa: PLR2004 -- a spread needs two
        raise ValueError("A spread needs at least two scores")
    return base


def _at(values: Sequence[float], counts: Counts, place: int) -> float:
    """The score that stands at this place, from 1, when all stand in order."""
    seen = 0
    for value, count in zip(values, counts, strict=True):
        seen += count
        if seen >= place:
            return value
    raise ValueError(f"There is no place {place}")


def _from_end(base: int, level: float) -> int:
    """How far from either end the limits of a median stand: the furthest places that keep the level, at least 1."""
    left, at, tail = (1 - level) / 2, 0, 0.0
    while at <= base // 2:
        tail += _chance(base, at)
        if tail > left:
            break
        at += 1
    return max(at, 1)


def _chance(base: int, at: int) -> float:
    """Of ``base`` fair coins exactly ``at`` show heads."""
    if base < MANY:
        return float(comb(base, at) / 2**base)
    return exp(lgamma(base + 1) - lgamma(at + 1) - lgamma(base - at + 1) - base * log(2))
