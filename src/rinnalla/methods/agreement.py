"""How far two or more coders agree: Krippendorff's alpha and Cohen's kappa.

Sources: Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), with its four levels of measurement and
gaps; Cohen, Educational and Psychological Measurement 20 (1960) 37–46, with the error of Fleiss, Cohen & Everitt,
Psychological Bulletin 72 (1969) 323–327.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from enum import StrEnum
from itertools import product
from math import sqrt

from rinnalla.methods.counts import Square, after_of, before_of, check_square, total_of
from rinnalla.methods.distributions import normal_quantile
from rinnalla.methods.intervals import LEVEL, Interval


class Scale(StrEnum):
    """What the difference of two values means."""

    NOMINAL = "nominal"
    ORDINAL = "ordinal"
    INTERVAL = "interval"
    RATIO = "ratio"


def alpha(units: Sequence[Sequence[Hashable | None]], scale: Scale = Scale.NOMINAL) -> float | None:
    """Krippendorff's alpha of ``units[unit][coder]``; ``None`` where a coder left the unit out.

    None where there is nothing to disagree about: no unit coded twice, or one value only. Values must be numbers
    unless the scale is nominal.
    """
    weights: dict[tuple[Hashable, Hashable], float] = {}
    for unit in units:
        held = Counter(value for value in unit if value is not None)
        coders = held.total()
        if coders > 1:
            for (one, many), (other, more) in product(held.items(), repeat=2):
                pairs = many * (more - (one == other)) / (coders - 1)
                weights[one, other] = weights.get((one, other), 0.0) + pairs
    return _alpha(weights, scale)


def kappa(square: Square, level: float = LEVEL) -> Interval | None:
    """Cohen's kappa of two coders, by the table of what the one and the other chose, with its large-sample interval.

    None where chance alone would make them agree on everything.
    """
    check_square(square)
    units = total_of(square)
    rows = [count / units for count in before_of(square)]
    columns = [count / units for count in after_of(square)]
    seen = sum(square[i][i] for i in range(len(square))) / units
    chance = sum(map(float.__mul__, rows, columns))
    if chance == 1:
        return None
    value = (seen - chance) / (1 - chance)
    agreed = sum(square[i][i] / units * (1 - (rows[i] + columns[i]) * (1 - value)) ** 2 for i in range(len(square)))
    missed = (1 - value) ** 2 * sum(
        square[i][j] / units * (columns[i] + rows[j]) ** 2 for i, j in product(range(len(square)), repeat=2) if i != j
    )
    error = sqrt(max(0.0, agreed + missed - (value - chance * (1 - value)) ** 2) / units) / (1 - chance)
    reach = normal_quantile((1 + level) / 2) * error
    return Interval(value, value - reach, value + reach).within(-1, 1)


def _alpha(weights: dict[tuple[Hashable, Hashable], float], scale: Scale) -> float | None:
    totals: dict[Hashable, float] = {}
    for (value, _), pairs in weights.items():
        totals[value] = totals.get(value, 0.0) + pairs
    distance = _distance(scale, totals)
    whole = sum(totals.values())
    observed = sum(pairs * distance(one, other) for (one, other), pairs in weights.items())
    expected = sum(totals[one] * totals[other] * distance(one, other) for one, other in product(totals, repeat=2))
    return 1 - (whole - 1) * observed / expected if expected else None


def _distance(scale: Scale, totals: dict[Hashable, float]) -> Callable[[Hashable, Hashable], float]:
    """The squared difference of two values on a scale."""
    if scale is Scale.NOMINAL:
        return lambda one, other: float(one != other)
    values = {value: float(value) for value in totals}  # type: ignore[arg-type] # numbers, as the docstring of alpha asks
    if scale is Scale.INTERVAL:
        return lambda one, other: (values[one] - values[other]) ** 2
    if scale is Scale.RATIO:
        return lambda one, other: _ratio(values[one], values[other])
    places, under = {}, 0.0
    for value in sorted(values, key=values.__getitem__):
        places[value] = under + totals[value] / 2
        under += totals[value]
    return lambda one, other: (places[one] - places[other]) ** 2


def _ratio(one: float, other: float) -> float:
    return ((one - other) / (one + other)) ** 2 if one + other else 0.0
