"""Reliable and clinically significant change of one person between two measurements.

Source: Jacobson & Truax 1991, Journal of Consulting and Clinical Psychology 59:12-19. SE of a difference is
SD·√2·√(1 - r); the √2 is missing from the paper of 1984. Say with every result which SD and reliability were used.
"""

from enum import Enum
from math import sqrt
from typing import NamedTuple

BEYOND_CHANCE = 1.96


class Change(Enum):
    """How one person's score has moved. ``STARTED_WELL``: on the healthy side already, so nobody can recover."""

    RECOVERED = "recovered"
    IMPROVED = "improved"
    UNCHANGED = "unchanged"
    DETERIORATED = "deteriorated"
    STARTED_WELL = "started_well"


class Yardstick(NamedTuple):
    """What a change is held against: the smallest reliable one, the cut-off where published, which way is better."""

    minimum: float
    cutoff: float | None
    low_is_better: bool


def se_difference(sd: float, reliability: float) -> float:
    """The standard error of a difference. Raises ValueError outside 0 ≤ reliability < 1 and SD > 0."""
    if sd <= 0 or not 0 <= reliability < 1:
        raise ValueError("a positive SD and a reliability from 0 to below 1 are needed")
    return sd * sqrt(2) * sqrt(1 - reliability)


def reliable_change_index(before: float, after: float, *, sd: float, reliability: float) -> float:
    """The change in standard errors of a difference; beyond ±1.96 it is more than measurement error."""
    return (after - before) / se_difference(sd, reliability)


def minimum_reliable_change(sd: float, reliability: float) -> float:
    """The smallest change, in points of the scale, that is more than measurement error."""
    return BEYOND_CHANCE * se_difference(sd, reliability)


def cutoff_c(*, clinical: tuple[float, float], norm: tuple[float, float]) -> float:
    """Criterion c between two populations, each given as mean and SD. Raises ValueError where an SD is not positive."""
    (mean_clinical, sd_clinical), (mean_norm, sd_norm) = clinical, norm
    if sd_clinical <= 0 or sd_norm <= 0:
        raise ValueError("both SDs must be positive")
    return (sd_clinical * mean_norm + sd_norm * mean_clinical) / (sd_clinical + sd_norm)


def classify(before: float, after: float, yardstick: Yardstick) -> Change:
    """In which class a change falls. A score at the cut-off counts to the clinical side."""
    sign = 1 if yardstick.low_is_better else -1
    better = sign * (before - after)
    if better <= -yardstick.minimum:
        return Change.DETERIORATED
    if yardstick.cutoff is None:
        return Change.IMPROVED if better >= yardstick.minimum else Change.UNCHANGED
    if sign * (before - yardstick.cutoff) < 0:
        return Change.STARTED_WELL
    if better < yardstick.minimum:
        return Change.UNCHANGED
    return Change.RECOVERED if sign * (after - yardstick.cutoff) < 0 else Change.IMPROVED
