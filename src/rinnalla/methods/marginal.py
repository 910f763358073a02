"""Whether the whole distribution moved: tests of marginal homogeneity of a square table of counts.

Sources: Stuart, Biometrika 42 (1955) 412–416; Maxwell, British Journal of Psychiatry 116 (1970) 651–655; Bhapkar,
JASA 61 (1966) 228–235; with scores: the linear test of Agresti, Categorical Data Analysis (2002) 10.3.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from rinnalla.methods.counts import Square, check_square, total_of
from rinnalla.methods.distributions import chi_squared_p, normal_p

NOTHING = 1e-9


@dataclass(frozen=True)
class Homogeneity:
    """Two chi-squared statistics with their shared degrees of freedom and p-values; 0 degrees: nothing to compare."""

    stuart_maxwell: float
    bhapkar: float
    df: int
    p: float
    bhapkar_p: float


@dataclass(frozen=True)
class Trend:
    """The move of the mean score, standardized; above zero when the later answers are higher."""

    z: float
    p: float


def homogeneity(square: Square) -> Homogeneity:
    """Stuart–Maxwell and Bhapkar over all categories; categories in which nothing moved take no part."""
    check_square(square)
    size, pairs = len(square), total_of(square)
    differences = [float(sum(square[i]) - sum(row[i] for row in square)) for i in range(size)]
    spread = [[-float(square[i][j] + square[j][i]) for j in range(size)] for i in range(size)]
    for i in range(size):
        spread[i][i] = sum(-spread[i][j] for j in range(size) if j != i)
    statistic, df = _quadratic(spread, differences)
    bhapkar = statistic / (1 - statistic / pairs) if statistic < pairs else float("inf")
    return Homogeneity(statistic, bhapkar, df, chi_squared_p(statistic, df), chi_squared_p(bhapkar, df))


def trend(square: Square, scores: Sequence[float] = ()) -> Trend:
    """The ordered test: whether answers moved up or down; ``scores`` are 1, 2, 3 … unless said."""
    check_square(square)
    values = scores or range(1, len(square) + 1)
    moves = [
        (values[j] - values[i], count)
        for i, row in enumerate(square)
        for j, count in enumerate(row)
        if count and i != j
    ]
    squares = sum(count * step * step for step, count in moves)
    z = sum(count * step for step, count in moves) / sqrt(squares) if squares else 0.0
    return Trend(z, normal_p(z))


def _quadratic(spread: list[list[float]], vector: list[float]) -> tuple[float, int]:
    """The quadratic form of the vector in a generalized inverse of the spread, and the rank of the spread.

    By elimination: what has no spread left of its own follows from the others (the differences add up to nothing).
    """
    rows = [[*row, value] for row, value in zip(spread, vector, strict=True)]
    form, rank = 0.0, 0
    for place in range(len(rows)):
        pivot = rows[place][place]
        if pivot <= NOTHING:
            continue
        form, rank = form + rows[place][-1] ** 2 / pivot, rank + 1
        for other in rows[place + 1 :]:
            factor = other[place] / pivot
            for column in range(place, len(other)):
                other[column] -= factor * rows[place][column]
    return form, rank
