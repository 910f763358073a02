"""The same people before and after: Wilcoxon's signed ranks with Pratt's zeros, and effects with their intervals.

Sources: Pratt, JASA 54 (1959) 655–667 (zeros are ranked, then left out); matched-pairs rank-biserial correlation:
Kerby, Comprehensive Psychology 3 (2014) 1; shares of change: Bonett & Price, JEBS 37 (2012) 479–488. Everything is
computed from the square table of counts; the normal approximation carries the correction for ties and no correction
for continuity.
"""

from dataclasses import dataclass
from math import sqrt

from rinnalla.methods.counts import Square, check_square, moved, total_of
from rinnalla.methods.distributions import normal_p, normal_quantile
from rinnalla.methods.intervals import LEVEL, Interval, share


@dataclass(frozen=True)
class Change:
    """What became of the pairs: shares of change first, then the test.

    ``better`` minus ``worse`` is ``net``; ``superiority`` is the probability that the later answer is the higher one,
    equal ones counted as halves; ``rank_biserial`` weighs moves by their ranks (none when nobody moved).
    """

    pairs: int
    better: Interval
    same: Interval
    worse: Interval
    net: Interval
    superiority: Interval
    rank_biserial: float | None
    z: float
    p: float


def compare(square: Square, level: float = LEVEL) -> Change:
    """How answers moved between two measurements of the same people.

    Raises ``ValueError`` when there is no pair at all or the table is not square.
    """
    check_square(square)
    pairs, steps = total_of(square), moved(square)
    up = sum(count for step, count in steps.items() if step > 0)
    down = sum(count for step, count in steps.items() if step < 0)
    same = share(pairs - up - down, pairs, level)
    net = _net(up, down, pairs, level)
    superiority = Interval(*((1 + value) / 2 for value in (net.estimate, net.low, net.high)))
    rise, fall, z = _signed_ranks(steps)
    biserial = (rise - fall) / (rise + fall) if rise + fall else None
    better, worse = share(up, pairs, level), share(down, pairs, level)
    return Change(pairs, better, same, worse, net, superiority, biserial, z, normal_p(z))


def _signed_ranks(steps: dict[int, int]) -> tuple[float, float, float]:
    """The rank sums of rises and of falls, and the standardized difference."""
    ranked, rise, fall, square = 0, 0.0, 0.0, 0.0
    for size in range(max(map(abs, steps), default=0) + 1):
        up, down = steps.get(size, 0), steps.get(-size, 0)
        tied = up if size == 0 else up + down
        rank = ranked + (tied + 1) / 2
        ranked += tied
        if size:
            rise, fall, square = rise + up * rank, fall + down * rank, square + tied * rank * rank
    return rise, fall, (rise - fall) / sqrt(square) if square else 0.0


def _net(up: int, down: int, pairs: int, level: float) -> Interval:
    """Share of rises minus share of falls, with the interval of Bonett and Price (one added to either)."""
    z = normal_quantile((1 + level) / 2)
    rise, fall = (up + 1) / (pairs + 2), (down + 1) / (pairs + 2)
    reach = z * sqrt((rise + fall - (rise - fall) ** 2) / (pairs + 2))
    return Interval((up - down) / pairs, rise - fall - reach, rise - fall + reach).within(-1, 1)
