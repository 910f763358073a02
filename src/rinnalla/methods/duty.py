"""Where a plan of duty has nobody, and where it has more than one."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise


@dataclass(frozen=True)
class Stretch:
    """A time during which ``count`` shifts run, from ``start`` up to ``end``."""

    start: datetime
    end: datetime
    count: int


def stretches(shifts: Iterable[tuple[datetime, datetime]], start: datetime, end: datetime) -> list[Stretch]:
    """A time cut where the number of shifts changes, in order; neighbours of the same count are joined.

    ``shifts`` are pairs of a start and an end; what lies outside the time is left out.
    """
    held = [(max(first, start), min(last, end)) for first, last in shifts if first < end and last > start]
    edges = sorted({start, end, *(edge for pair in held for edge in pair)})
    found: list[Stretch] = []
    for first, last in pairwise(edges):
        count = sum(begins <= first and ends >= last for begins, ends in held)
        if found and found[-1].count == count:
            found[-1] = Stretch(found[-1].start, last, count)
        else:
            found.append(Stretch(first, last, count))
    return found
