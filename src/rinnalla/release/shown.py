"""What leaves the gate: counts that may be told, and None in the place of those that may not. No true count is here."""

from collections.abc import Mapping
from dataclasses import dataclass

from rinnalla.methods.disclosure.tables import Cell, Release


@dataclass(frozen=True)
class Shown:
    """A table as anybody may see it.

    ``counts`` and ``bases`` are None where nothing may be told; ``total`` is how many are in it. ``data_hash`` says of
    which data it is.
    """

    groups: tuple[str, ...]
    answer: str | None
    counts: Mapping[Cell, int | None]
    bases: Mapping[Cell, int | None]
    total: int | None
    data_hash: str

    @property
    def is_whole(self) -> bool:
        """Whether nothing of it is hidden: only then may means, effects and tests be told of it."""
        return self.total is not None and None not in self.counts.values() and None not in self.bases.values()

    def row(self, group: Cell = ()) -> dict[str, int | None]:
        """The answers of one group."""
        return {cell[-1]: count for cell, count in self.counts.items() if cell[: len(self.groups)] == group}

    def base(self, group: Cell = ()) -> int | None:
        """How many of one group answered."""
        return self.bases.get(group)


def shown(release: Release, data_hash: str) -> Shown:
    """The part of a release that may be told."""
    table, told, bases = release.table, release.shown, release.shown_bases
    counts = {cell: told.get(cell) for cell in table.counts}
    total = table.total if release.shows_total else None
    if not table.groups and total is None:
        bases = {}
    return Shown(
        table.groups, table.answer, counts, {group: bases.get(group) for group in table.bases}, total, data_hash
    )
