"""Two waves of one statement beside each other, by the way that their design allows: the effect first, then the test.

The change is of the share that answered above the middle of the scale, in all designs; the probability of superiority
uses every step. Waves whose answers are not linked are described: the same people may be in both, so that a p-value
says less than it seems to.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rinnalla.methods import paired, partly_paired, unpaired
from rinnalla.methods.attrition import FEWEST
from rinnalla.methods.counts import Counts, Square, after_of, before_of
from rinnalla.methods.families import holm
from rinnalla.methods.intervals import Interval, difference
from rinnalla.methods.partly_paired import Waves
from rinnalla.methods.wording import Way


@dataclass(frozen=True)
class Compared:
    """How one statement was answered before and after.

    ``change`` is of the share above the middle, or of the mean of a score; ``superiority`` the probability that an
    answer after is higher than one before, None where steps are hidden; ``adjusted`` is the p-value among all
    statements of the family.
    """

    way: Way
    change: Interval
    superiority: Interval | None
    p: float | None
    adjusted: float | None = None


def above_middle(steps: int) -> int:
    """The first step above the middle of a scale, counted from zero."""
    return steps - steps // 2


def compare(before: Counts, after: Counts, pairs: Square | None = None) -> Compared | None:
    """Compare two waves; ``pairs`` are those found in both. None where either wave is too small for any test."""
    if min(sum(before), sum(after)) < FEWEST:
        return None
    if not pairs or sum(map(sum, pairs)) < FEWEST:
        found = unpaired.compare(before, after)
        return Compared(Way.UNPAIRED, _of_different(before, after), found.superiority, found.p)
    alone = [_less(before, before_of(pairs)), _less(after, after_of(pairs))]
    waves = Waves(pairs, alone[0], alone[1], _scores(len(before)))
    change = partly_paired.mean_change(waves).change.within(-1, 1)
    if change.low == change.high:
        # Nobody moved: the pairs have no spread to make an interval of, and the shares of the waves still have.
        change = _of_different(before, after)
    if not sum(map(sum, alone)):
        linked = paired.compare(pairs)
        return Compared(Way.PAIRED, change, linked.superiority, linked.p)
    shift = partly_paired.shift(Waves(pairs, alone[0], alone[1]))
    return Compared(Way.PARTLY_PAIRED, change, shift.superiority, shift.p)


def compare_means(
    values: Sequence[float], before: Counts, after: Counts, pairs: Square | None = None
) -> Compared | None:
    """Compare scores, of which ``values`` are all that they can be, by the same designs as statements.

    ``change`` is of the mean and ``p`` of its test: the one of partly overlapping samples where people were found in
    both waves (of pairs, where everybody was), else Welch's. None where either wave is too small.
    """
    found = compare(before, after, pairs)
    if found is None:
        return None
    if pairs is None or found.way == Way.UNPAIRED:
        means = unpaired.mean_change(values, before, after)
    else:
        means = partly_paired.mean_change(
            Waves(pairs, _less(before, before_of(pairs)), _less(after, after_of(pairs)), values)
        )
    return replace(found, change=means.change, p=means.p)


def compare_shares(before: tuple[int, int] | None, after: tuple[int, int] | None) -> Compared | None:
    """The change alone, of shares given as (above the middle, of how many), where not every step may be told."""
    if before is None or after is None or min(before[1], after[1]) < FEWEST:
        return None
    return Compared(Way.UNPAIRED, difference(before, after), None, None)


def as_family(compared: Mapping[str, Compared]) -> dict[str, Compared]:
    """The statements, or the scores, of one questionnaire as a family: Holm's adjustment over those tested."""
    adjusted = holm({name: one.p for name, one in compared.items() if one.p is not None})
    return {name: replace(one, adjusted=adjusted.get(name)) for name, one in compared.items()}


def _of_different(before: Counts, after: Counts) -> Interval:
    high = above_middle(len(before))
    return difference((sum(before[high:]), sum(before)), (sum(after[high:]), sum(after)))


def _scores(steps: int) -> Sequence[float]:
    return [float(step >= above_middle(steps)) for step in range(steps)]


def _less(whole: Counts, part: Counts) -> list[int]:
    return [count - other for count, other in zip(whole, part, strict=True)]
