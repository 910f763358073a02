"""Two measurements of which some people answered both and others only one.

Sources: the partially overlapping samples t-tests of Derrick, Russ, Toher & White, Journal of Modern Applied
Statistical Methods 16 (2017) 137–157, robust for answers of five or seven categories (Derrick & White, 2018). The
probability of superiority takes its error from placements (Brunner & Munzel 2000) with the covariance of those who
answered both added; with nobody in both it is the Brunner–Munzel one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from rinnalla.methods.counts import Counts, Square, added, after_of, before_of, check_counts, check_square, total_of
from rinnalla.methods.distributions import normal_p, normal_quantile, t_p, t_quantile
from rinnalla.methods.intervals import LEVEL, Interval
from rinnalla.methods.unpaired import MeanChange, placements, spread


@dataclass(frozen=True)
class Waves:
    """What was answered by both, only before and only after; ``scores`` are the values (1, 2, 3 … unless said).

    Raises ``ValueError`` for counts below zero, other categories, fewer than two pairs or two answers in a wave.
    """

    both: Square
    only_before: Counts
    only_after: Counts
    scores: Sequence[float] = ()

    def __post_init__(self) -> None:
        check_square(self.both)
        check_counts(before_of(self.both), self.only_before, self.only_after)
        if total_of(self.both) < 2:  # noqa: PLR2004 -- a correlation needs two
            raise ValueError("There must be at least two pairs; compare the waves as different people")

    @property
    def values(self) -> Sequence[float]:
        """The value of each category."""
        return self.scores or range(1, len(self.only_before) + 1)

    @property
    def before(self) -> list[int]:
        """All answers before."""
        return added(before_of(self.both), self.only_before)

    @property
    def after(self) -> list[int]:
        """All answers after."""
        return added(after_of(self.both), self.only_after)


@dataclass(frozen=True)
class Shift:
    """The probability that an answer after is higher than one before, with its standard error, z and p."""

    superiority: Interval
    error: float
    z: float | None
    p: float | None


def mean_change(waves: Waves, *, equal_spread: bool = False, level: float = LEVEL) -> MeanChange:
    """The partially overlapping samples t-test; ``equal_spread`` asks for the one with one variance for both waves."""
    before, after, pairs = waves.before, waves.after, total_of(waves.both)
    n1, n2 = sum(before), sum(after)
    mean1, v1 = spread(waves.values, before)
    mean2, v2 = spread(waves.values, after)
    alone = n1 + n2 - 2 * pairs
    if equal_spread:
        v1 = v2 = ((n1 - 1) * v1 + (n2 - 1) * v2) / (n1 + n2 - 2)
        freedom = n1 + n2 - pairs - 1.0
    else:
        freedom = _welch(v1 / n1, v2 / n2, n1, n2)
        freedom -= pairs - 1
    df = pairs - 1 + freedom / (alone + 2 * pairs) * alone
    variance = v1 / n1 + v2 / n2 - 2 * _correlation(waves) * sqrt(v1 * v2) * pairs / (n1 * n2)
    change = mean2 - mean1
    if variance <= 0:
        return MeanChange(Interval(change, change, change), None, None, None)
    error = sqrt(variance)
    reach = t_quantile((1 + level) / 2, df) * error
    return MeanChange(Interval(change, change - reach, change + reach), change / error, df, t_p(change / error, df))


def shift(waves: Waves, level: float = LEVEL) -> Shift:
    """The probability of superiority of all answers after over all answers before, by its normal approximation."""
    before, after = waves.before, waves.after
    n1, n2 = sum(before), sum(after)
    over, under = placements(after, before), placements(before, after)
    superiority, v2 = spread(over, after)
    _, v1 = spread(under, before)
    pairs = total_of(waves.both)
    # The more somebody answered before, the fewer of the answers after lie above it: hence the minus.
    shared = -_covariance(waves.both, under, over)
    variance = v1 / n1 + v2 / n2 + 2 * pairs * shared / (n1 * n2)
    if variance <= 0:
        return Shift(Interval(superiority, 0.0, 1.0), 0.0, None, None)
    error = sqrt(variance)
    z = (superiority - 0.5) / error
    reach = normal_quantile((1 + level) / 2) * error
    interval = Interval(superiority, superiority - reach, superiority + reach).within(0, 1)
    return Shift(interval, error, z, normal_p(z))


def _welch(a: float, b: float, n1: int, n2: int) -> float:
    parts = a * a / (n1 - 1) + b * b / (n2 - 1)
    return (a + b) ** 2 / parts if parts else float(n1 + n2 - 2)


def _correlation(waves: Waves) -> float:
    """Pearson's correlation of the pairs; none of it when one of the two answers never varies."""
    values, both = waves.values, waves.both
    _, v1 = spread(values, before_of(both))
    _, v2 = spread(values, after_of(both))
    if v1 * v2 == 0:
        return 0.0
    return _covariance(both, values, values) / sqrt(v1 * v2)


def _covariance(square: Square, first: Sequence[float], second: Sequence[float]) -> float:
    """Covariance (with n less one) of what the two answers of a pair stand for."""
    mean1, _ = spread(first, before_of(square))
    mean2, _ = spread(second, after_of(square))
    products = (
        count * (first[i] - mean1) * (second[j] - mean2)
        for i, row in enumerate(square)
        for j, count in enumerate(row)
        if count
    )
    return sum(products) / (total_of(square) - 1)
