"""Tails and quantiles of the distributions that the tests refer to, without a numeric package.

Sources: the incomplete beta function by Lentz's continued fraction (Press et al., Numerical Recipes, 3rd ed., 6.4);
the chi-squared tail for whole degrees of freedom in closed form (Abramowitz & Stegun 26.4.4–26.4.5). The tests
compare all of them with an independent package to 1e-9.
"""

from math import erfc, exp, inf, lgamma, log, log1p, pi, sqrt
from statistics import NormalDist

TINY = 1e-300
CLOSE = 1e-16
STEPS = 10_000
HALVINGS = 200
LARGE = 40.0


def normal_quantile(probability: float) -> float:
    """The value below which a standard normal variable stays with this probability."""
    return NormalDist().inv_cdf(probability)


def normal_p(z: float) -> float:
    """Two-sided p-value of a standard normal statistic."""
    return erfc(abs(z) / sqrt(2))


def chi_squared_p(statistic: float, df: int) -> float:
    """Upper tail of a chi-squared variable with a whole number of degrees of freedom."""
    if statistic <= 0 or df < 1:
        return 1.0
    half = statistic / 2
    if df % 2:
        tail, term, first = erfc(sqrt(half)), 2 * sqrt(half / pi) * exp(-half), 3
    else:
        tail, term, first = exp(-half), half * exp(-half), 4
    for degrees in range(first, df + 1, 2):
        tail += term
        term *= statistic / degrees
    return min(tail, 1.0)


def t_p(t: float, df: float) -> float:
    """Two-sided p-value of Student's t; the degrees of freedom need not be whole."""
    a, square = df / 2, t * t
    if square == 0:
        return 1.0
    x, y = df / (df + square), square / (df + square)
    front = exp(_log_ratio(a) - lgamma(0.5) - a * log1p(square / df) + log(y) / 2)
    if x < (a + 1) / (a + 2.5):
        return front * _fraction(x, a, 0.5) / a
    return 1 - 2 * front * _fraction(y, 0.5, a)


def t_quantile(probability: float, df: float) -> float:
    """The value below which Student's t stays with this probability, by halving; exact to the last few bits."""
    if probability < 0.5:  # noqa: PLR2004 -- the distribution is symmetric about its median
        return -t_quantile(1 - probability, df)
    low, high = 0.0, 1.0
    while t_p(high, df) > 2 * (1 - probability) and high < inf:
        low, high = high, high * 2
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        if middle in (low, high):
            break
        low, high = (middle, high) if t_p(middle, df) > 2 * (1 - probability) else (low, middle)
    return (low + high) / 2


def _log_ratio(a: float) -> float:
    """The logarithm of Γ(a + ½) / Γ(a); by its series where both are large (Tricomi & Erdélyi 1951)."""
    if a < LARGE:
        return lgamma(a + 0.5) - lgamma(a)
    square = a * a
    return log(a) / 2 - (1 / 8 - (1 / 192 - (1 / 640 - 17 / 14336 / square) / square) / square) / a


def _fraction(x: float, a: float, b: float) -> float:
    c, d = 1.0, 1 / _nonzero(1 - (a + b) * x / (a + 1))
    value = d
    for m in range(1, STEPS):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for part in (even, odd):
            d = 1 / _nonzero(1 + part * d)
            c = _nonzero(1 + part / c)
            value *= c * d
        if abs(c * d - 1) < CLOSE * 10:
            break
    return value


def _nonzero(number: float) -> float:
    return number if abs(number) > TINY else TINY
