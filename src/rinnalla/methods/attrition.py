"""Who left between two measurements, and whether they had answered otherwise than those who stayed."""

from dataclasses import dataclass

from rinnalla.methods import unpaired
from rinnalla.methods.counts import Counts
from rinnalla.methods.intervals import Interval, share

FEWEST = 10


@dataclass(frozen=True)
class Attrition:
    """Rows of the table that stands beside every comparison. ``both`` is none where answers can't be linked.

    ``only_before`` and ``only_after`` are none as well then; the shares are of those counted first.
    """

    enrolled: int | None
    before: int
    after: int
    both: int | None

    def __post_init__(self) -> None:
        if self.enrolled is not None and self.before > self.enrolled:
            raise ValueError("More answered before than were enrolled")
        if self.both is not None and self.both > min(self.before, self.after):
            raise ValueError("More answered both times than answered once")

    @property
    def only_before(self) -> int | None:
        """Those who left."""
        return None if self.both is None else self.before - self.both

    @property
    def only_after(self) -> int | None:
        """Those who came later."""
        return None if self.both is None else self.after - self.both

    @property
    def response(self) -> Interval | None:
        """Answers before of those enrolled."""
        return share(self.before, self.enrolled) if self.enrolled else None

    @property
    def kept(self) -> Interval | None:
        """Of those who answered before, the share who answered again; none where answers can't be linked."""
        return None if self.both is None or not self.before else share(self.both, self.before)

    @property
    def after_to_before(self) -> float | None:
        """Answers after for each answer before: no share of the same people, and it may be above 1."""
        return self.after / self.before if self.before else None

    @property
    def after_to_enrolled(self) -> float | None:
        """Answers after for each one enrolled."""
        return self.after / self.enrolled if self.enrolled else None


def leavers_and_stayers(leavers: Counts, stayers: Counts) -> unpaired.Compared | None:
    """Answers before of those who left (first) and of those who stayed (second).

    The probability of superiority says how often one who stayed had answered higher. None where either group is too
    small to be compared.
    """
    if min(sum(leavers), sum(stayers)) < FEWEST:
        return None
    return unpaired.compare(leavers, stayers)
