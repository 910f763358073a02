"""Goal attainment scaling: the T-score over a person's goals.

T = 50 + 10·Σ(w·x) / √((1 - ρ)·Σw² + ρ·(Σw)²) with ρ = 0.3 and x from -2 to +2.

Source: Kiresuk & Sherman 1968, Community Mental Health Journal 4:443-453. The formula printed on pages 364 and 367 of
Turner-Stokes 2009 (Clinical Rehabilitation 23:362) was wrong and was corrected by the journal.

Limits: a composite of ordinal levels that depends on how the goals were set. Its range depends on the number of goals,
so two people with different numbers of goals can't be compared; means are formed within one number of goals only.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import sqrt
from statistics import fmean, stdev
from typing import NamedTuple

from rinnalla.methods.distributions import t_quantile
from rinnalla.methods.intervals import LEVEL, Interval
from rinnalla.methods.small_counts import FEWEST, in_steps

RHO = 0.3
LOWEST, HIGHEST = -2, 2
MEAN, SPREAD = 50.0, 10.0


class NotComputable(ValueError):
    """The levels or weights do not give a T-score."""


class Attainment(NamedTuple):
    """What is reported of one person together: T at the end, its change from the baseline, share of goals at ≥ 0."""

    goals: int
    final: float
    change: float
    reached: float


class Stratum(NamedTuple):
    """People with the same number of goals: how many, mean T at the end, mean change, mean share of goals at ≥ 0.

    ``final`` and ``reached`` are None where they would tell the level of everybody: at an end of their scale.
    """

    people: int
    final: float | None
    change: Interval
    reached: float | None


def t_score(levels: Sequence[int], weights: Sequence[float] | None = None, *, rho: float = RHO) -> float:
    """T over goals at these levels, equally weighted unless ``weights`` says otherwise.

    Raises NotComputable without goals, where a level is missing or off the scale, and where a weight is not positive.
    """
    chosen = [1.0] * len(levels) if weights is None else list(weights)
    if not levels or len(chosen) != len(levels):
        raise NotComputable("a T-score needs at least one goal, and one weight for each")
    if any(isinstance(x, bool) or x not in range(LOWEST, HIGHEST + 1) for x in levels):
        raise NotComputable("every goal needs a level from -2 to +2")
    if any(weight <= 0 for weight in chosen) or not 0 <= rho < 1:
        raise NotComputable("weights are positive, and the correlation is at least 0 and below 1")
    total = sum(chosen)
    spread = sqrt((1 - rho) * sum(weight**2 for weight in chosen) + rho * total**2)
    return MEAN + SPREAD * sum(weight * x for weight, x in zip(chosen, levels, strict=True)) / spread


def attainment(baseline: Sequence[int], final: Sequence[int], weights: Sequence[float] | None = None) -> Attainment:
    """Change in T, final T and the share of goals reached, over the same goals. Raises NotComputable."""
    if len(baseline) != len(final):
        raise NotComputable("baseline and final level are needed of the same goals")
    end = t_score(final, weights)
    return Attainment(len(final), end, end - t_score(baseline, weights), sum(x >= 0 for x in final) / len(final))


def by_number_of_goals(people: Iterable[Attainment], *, steps_of: int = FEWEST) -> Mapping[int, Stratum]:
    """Means within each number of goals that enough people have.

    ``people`` stand in the order in which they ended, oldest first. Of each number of goals so many are counted as make
    whole steps, so that two figures shown one after the other never differ by fewer people.
    """
    grouped: dict[int, list[Attainment]] = defaultdict(list)
    for person in people:
        grouped[person.goals].append(person)
    counted = {goals: rows[: in_steps(len(rows), steps_of)] for goals, rows in sorted(grouped.items())}
    return {goals: stratum for goals, rows in counted.items() if rows and (stratum := _stratum(rows))}


def _stratum(rows: Sequence[Attainment]) -> Stratum | None:
    """What is told of these people; None where all changed alike, since the interval would tell of each."""
    if len({row.change for row in rows}) == 1:
        return None
    goals = rows[0].goals
    ends = {t_score([level] * goals) for level in (LOWEST, HIGHEST)}
    final, reached = fmean(row.final for row in rows), fmean(row.reached for row in rows)
    return Stratum(
        len(rows),
        None if final in ends else final,
        _mean([row.change for row in rows]),
        None if reached in {0, 1} else reached,
    )


def _mean(values: Sequence[float], level: float = LEVEL) -> Interval:
    """The mean with Student's interval."""
    middle = fmean(values)
    reach = t_quantile((1 + level) / 2, len(values) - 1) * stdev(values) / sqrt(len(values))
    return Interval(middle, middle - reach, middle + reach)
