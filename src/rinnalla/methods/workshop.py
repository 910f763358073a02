"""Small groups in rounds: which group sits where, when what was written is shown, and how evenly voices were heard."""

from collections.abc import Sequence
from dataclasses import dataclass

from rinnalla.methods.rounding import percentages

FEWEST_TO_OPEN = 2


def visited(group: int, stage: int, tables: int) -> int:
    """The table (from 1) at which a group (from 1) sits in a round (from 1) when groups move on one table a round."""
    return (group - 1 + max(stage, 1) - 1) % tables + 1


def visiting(table: int, stage: int, tables: int) -> int:
    """The group that sits at a table in a round: ``visited`` turned round."""
    return (table - 1 - (max(stage, 1) - 1)) % tables + 1


def all_have_written(*, expected: int, written: int) -> bool:
    """Whether what a table has written opens by itself.

    ``expected`` is how many sit there. Never from one alone: the first to come would open the table before the others
    have sat down.
    """
    return expected >= FEWEST_TO_OPEN and written >= expected


@dataclass(frozen=True)
class Voices:
    """How a table's contributions are shared: ``shares`` in whole percents, largest first, so that none tells its seat.

    ``silent`` is how many seats have written nothing, ``largest`` the largest share.
    """

    shares: tuple[int, ...]
    silent: int
    total: int

    @property
    def largest(self) -> int:
        """The largest share; 0 where nothing has been written."""
        return self.shares[0] if self.shares else 0


def voices(counts: Sequence[int]) -> Voices:
    """Shares of the contributions by seat, rounded so that they add up to 100 (largest remainder)."""
    total, ordered = sum(counts), sorted(counts, reverse=True)
    if not total:
        return Voices((), len(counts), 0)
    shares = tuple(int(share) for share in percentages(ordered))
    return Voices(shares, ordered.count(0), total)


def minutes_left(seconds: float) -> int:
    """Whole minutes still to go, begun ones counted; 0 when the time has passed."""
    return max(int(-(-seconds // 60)), 0)
