"""Days of a guidance period, counted from the phases it has gone through and from nothing else."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Phase:
    """A stretch of local days; ``end`` is the first day of the next one, None while it lasts.

    ``counts`` says whether guidance goes on in it, ``breaks`` whether it is a pause within guidance. A phase that does
    neither lies before the start or after the end.
    """

    kind: str
    start: date
    end: date | None
    counts: bool = False
    breaks: bool = False

    def days(self, today: date) -> int:
        """How many days it has lasted by ``today``, never less than none."""
        return max(((self.end or max(today, self.start)) - self.start).days, 0)


def net_days(phases: Iterable[Phase], today: date) -> int:
    """Days of guidance: the sum of the phases in which it went on."""
    return sum(phase.days(today) for phase in phases if phase.counts)


def paused_days(phases: Iterable[Phase], today: date) -> int:
    """Days on a pause."""
    return sum(phase.days(today) for phase in phases if phase.breaks)


def gross_days(phases: Iterable[Phase], today: date) -> int:
    """Days from the first day of guidance to its last or to ``today``, pauses among them."""
    held = list(phases)
    return net_days(held, today) + paused_days(held, today)
