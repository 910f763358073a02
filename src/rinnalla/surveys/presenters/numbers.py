"""Chances and p-values in words."""

from rinnalla.formats.figure import percent
from rinnalla.methods.intervals import Interval

HUNDRED = 100


def chance(interval: Interval | None, language: str) -> str:
    """A probability with its interval; a dash where steps of the scale are hidden."""
    if interval is None:
        return "–"
    chances = [percent(HUNDRED * end, language) for end in ends(interval)]
    return f"{chances[0]} ({chances[1]}…{chances[2]})"


def ends(interval: Interval) -> tuple[float, float, float]:
    """The estimate and the limits of its interval."""
    return interval.estimate, interval.low, interval.high


def p_value(value: float | None, language: str) -> str:
    """A p-value in words."""
    if value is None:
        return "–"
    told = "<\N{NO-BREAK SPACE}0.001" if value < 0.001 else f"{value:.3f}"  # noqa: PLR2004 -- no p-value is told more exactly
    return told if language == "en" else told.replace(".", ",")
