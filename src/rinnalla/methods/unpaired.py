"""Two groups of different people: the probability that an answer of one is higher, and the Brunner–Munzel test.

Source: Brunner & Munzel, Biometrical Journal 42 (2000) 17–25; the interval is the one of its t approximation, as in
the R package lawstat. Computed from two vectors of counts: ranks of tied answers need nothing more.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from rinnalla.methods.counts import Counts, below, check_counts
from rinnalla.methods.distributions import t_p, t_quantile
from rinnalla.methods.intervals import LEVEL, Interval


@dataclass(frozen=True)
class Compared:
    """``superiority``: the probability that an answer of the second group is higher, equal ones counted as halves.

    Without any spread (no answers of the two groups mix, or all are equal) there is no test, and the interval says
    nothing.
    """

    first: int
    second: int
    superiority: Interval
    statistic: float | None
    df: float | None
    p: float | None

    @property
    def delta(self) -> Interval:
        """Cliff's delta: twice the superiority less 1, from -1 to 1."""
        held = self.superiority
        return Interval(2 * held.estimate - 1, 2 * held.low - 1, 2 * held.high - 1)


def compare(first: Counts, second: Counts, level: float = LEVEL) -> Compared:
    """Compare two groups by the counts of their answers.

    Raises ``ValueError`` when a group has fewer than two answers.
    """
    check_counts(first, second)
    n1, n2 = sum(first), sum(second)
    if min(n1, n2) < 2:  # noqa: PLR2004 -- a spread needs two answers
        raise ValueError("Each group needs at least two answers")
    over, under = placements(second, first), placements(first, second)
    superiority, v2 = spread(over, second)
    _, v1 = spread(under, first)
    a, b = v1 / n1, v2 / n2
    if a + b == 0:
        return Compared(n1, n2, Interval(superiority, 0.0, 1.0), None, None, None)
    error = sqrt(a + b)
    df = (a + b) ** 2 / (a * a / (n1 - 1) + b * b / (n2 - 1))
    statistic = (superiority - 0.5) / error
    reach = t_quantile((1 + level) / 2, df) * error
    interval = Interval(superiority, superiority - reach, superiority + reach).within(0, 1)
    return Compared(n1, n2, interval, statistic, df, t_p(statistic, df))


@dataclass(frozen=True)
class MeanChange:
    """The second mean minus the first, with the interval of the test. Without spread there is no test."""

    change: Interval
    t: float | None
    df: float | None
    p: float | None


def mean_change(values: Sequence[float], first: Counts, second: Counts, level: float = LEVEL) -> MeanChange:
    """Welch's test of two groups' means (Biometrika 34 (1947) 28–35), from their counts of each value.

    Raises ``ValueError`` when a group has fewer than two answers.
    """
    check_counts(first, second)
    n1, n2 = sum(first), sum(second)
    if min(n1, n2) < 2:  # noqa: PLR2004 -- a spread needs two answers
        raise ValueError("Each group needs at least two answers")
    (mean1, v1), (mean2, v2) = spread(values, first), spread(values, second)
    a, b, change = v1 / n1, v2 / n2, mean2 - mean1
    if a + b == 0:
        return MeanChange(Interval(change, change, change), None, None, None)
    df, error = (a + b) ** 2 / (a * a / (n1 - 1) + b * b / (n2 - 1)), sqrt(a + b)
    reach = t_quantile((1 + level) / 2, df) * error
    return MeanChange(Interval(change, change - reach, change + reach), change / error, df, t_p(change / error, df))


def placements(counts: Counts, others: Counts) -> list[float]:
    """For each category of ``counts``, the share of the others below it, those in it counted as halves."""
    base = sum(others)
    return [under / base for under in below(others)]


def spread(values: Sequence[float], counts: Counts) -> tuple[float, float]:
    """Mean and variance (with n less one) of values that occur so many times."""
    base = sum(counts)
    mean = sum(value * count for value, count in zip(values, counts, strict=True)) / base
    squares = sum(count * (value - mean) ** 2 for value, count in zip(values, counts, strict=True))
    return mean, squares / (base - 1)
