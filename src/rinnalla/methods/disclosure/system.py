"""All that has been published of one data set as one system of linear equations.

The unknowns are the counts of people by all categories of variables that were published together. Variables that
never met in a table need no common unknowns: after making the graph of meetings chordal, tables over its cliques that
agree where they overlap can always be joined to one (Lauritzen, Graphical Models, 1996, ch. 3), so the system says
exactly as much as the table of everything by everything, and is small.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from math import inf

from rinnalla.methods.disclosure.tables import Cell, Choice, Codebook, Limits, Release, Table


@dataclass(frozen=True)
class Row:
    """The sum of some unknowns, at least ``low`` and at most ``high``."""

    places: tuple[int, ...]
    signs: tuple[int, ...]
    low: float
    high: float


class System:
    """The unknowns, the rows that everybody who read the publications knows, and where the cells of each table lie."""

    def __init__(self, releases: Sequence[Release], codebook: Codebook, choices: Sequence[Choice] = ()) -> None:
        self.codebook = codebook
        self.cliques = cliques([_met(release.table) for release in releases])
        self.starts: list[int] = []
        self.size = 0
        for clique in self.cliques:
            self.starts.append(self.size)
            count = 1
            for name in clique:
                count *= len(codebook[name])
            self.size += count
        self.cells = [self._lay(release.table) for release in releases]
        self.rows = [*self._overlaps(), *(row for choice in choices for row in self._chosen(choice))]
        for release, cells in zip(releases[:-1], self.cells, strict=False):
            self.rows += [row for row in known(release, cells) if row.low > 0 or row.high < inf]
        self.last = len(self.rows)
        self.rows += known(releases[-1], self.cells[-1])

    def _lay(self, table: Table) -> dict[Cell, list[int]]:
        """Which unknowns each cell of the table adds up."""
        met = _met(table)
        number = next(place for place, clique in enumerate(self.cliques) if met <= set(clique))
        clique = self.cliques[number]
        wanted = [clique.index(name) for name in table.variables]
        narrowed = [(clique.index(name), allowed) for name, allowed in table.within.items()]
        cells: dict[Cell, list[int]] = {cell: [] for cell in table.counts}
        for place, unknown in enumerate(self._unknowns(clique), start=self.starts[number]):
            if all(unknown[at] in allowed for at, allowed in narrowed):
                found = cells.get(tuple(unknown[at] for at in wanted))
                if found is not None:
                    found.append(place)
        return cells

    def _unknowns(self, clique: Sequence[str]) -> Iterator[Cell]:
        return product(*(self.codebook[name] for name in clique))

    def _overlaps(self) -> Iterator[Row]:
        """Tables over two neighbouring cliques agree on what they share."""
        for one, other in _tree(self.cliques):
            shared = [name for name in self.cliques[one] if name in self.cliques[other]]
            first, second = self._sums(one, shared), self._sums(other, shared)
            for cell, places in first.items():
                against = second[cell]
                yield Row((*places, *against), (1,) * len(places) + (-1,) * len(against), 0, 0)

    def _chosen(self, choice: Choice) -> Iterator[Row]:
        """What is known of the options of one question: the same people answered, and chose so many in all."""
        homes = {name: at for name in choice.options for at, clique in enumerate(self.cliques) if name in clique}
        if not homes:
            return
        shared = sorted(set.intersection(*(set(self.cliques[at]) for at in homes.values())) - set(choice.options))
        sums = {name: self._sums(at, [*shared, name]) for name, at in homes.items()}
        first = next(iter(homes))
        for cell in product(*(self.codebook[name] for name in shared)):
            total: Counter[int] = Counter()
            for name, held in sums.items():
                total.subtract(held[*cell, "yes"])
                answered = [*held[*cell, "yes"], *held[*cell, "no"]]
                if name == first:
                    total.update(answered * (choice.exactly or 0))
                else:
                    tie = Counter(answered)
                    tie.subtract([*sums[first][*cell, "yes"], *sums[first][*cell, "no"]])
                    yield _weighed(tie, 0)
            if choice.exactly is not None:
                yield _weighed(total, 0 if len(homes) == len(choice.options) else inf)

    def _sums(self, number: int, names: Sequence[str]) -> dict[Cell, list[int]]:
        clique = self.cliques[number]
        wanted = [clique.index(name) for name in names]
        sums: dict[Cell, list[int]] = {}
        for place, unknown in enumerate(self._unknowns(clique), start=self.starts[number]):
            sums.setdefault(tuple(unknown[at] for at in wanted), []).append(place)
        return sums


def cliques(meetings: Iterable[frozenset[str]]) -> list[tuple[str, ...]]:
    """The greatest cliques of a chordal graph in which variables that met are neighbours (least fill first)."""
    near: dict[str, set[str]] = {}
    for meeting in meetings:
        for name in meeting:
            near.setdefault(name, set()).update(meeting - {name})
    found: list[frozenset[str]] = []
    while near:
        name = min(near, key=lambda one: (_fill(near, one), len(near[one]), one))
        neighbours = near.pop(name)
        found.append(frozenset(neighbours | {name}))
        for one in neighbours:
            near[one] = (near[one] | neighbours) - {one, name}
    greatest = [one for one in found if not any(one < other for other in found)]
    return sorted({tuple(sorted(one)) for one in greatest}) or [()]


def _fill(near: dict[str, set[str]], name: str) -> int:
    return sum(other not in near[one] for one, other in combinations(sorted(near[name]), 2))


def _tree(found: Sequence[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """A tree of the cliques in which neighbours share as much as they can: a junction tree."""
    joined, left = [0], set(range(1, len(found)))
    while left:
        pairs = ((one, other) for one in joined for other in sorted(left))
        one, other = max(pairs, key=lambda pair: len(set(found[pair[0]]) & set(found[pair[1]])))
        yield one, other
        joined.append(other)
        left.remove(other)


def _met(table: Table) -> frozenset[str]:
    return frozenset(table.variables) | frozenset(table.within)


def known(release: Release, cells: dict[Cell, list[int]]) -> list[Row]:
    """What the release tells: its counts, the bases of its groups, its total. The rows are the same whatever is hidden.

    Where zeros are shown, a reader knows that what is hidden is at least one; where nothing is, or a zero had to be
    hidden as well, not even that.
    """
    table = release.table
    tells_of_zeros = len(release.hidden) < len(table.counts) and all(table.counts[cell] for cell in release.hidden)
    least = 1 if table.dimensions == 0 and tells_of_zeros else 0
    rows = [
        _row(held, *(release.rounded.get(cell) or _limits(table.counts[cell], least, shown=cell not in release.hidden)))
        for cell, held in cells.items()
    ]
    if table.answer is not None and table.groups:
        places: dict[Cell, list[int]] = {}
        for cell, held in cells.items():
            places.setdefault(table.group_of(cell), []).extend(held)
        rows += [
            _row(held, *_limits(table.bases[group], 0, shown=group not in release.hidden_groups))
            for group, held in places.items()
        ]
    everybody = [place for held in cells.values() for place in held]
    return [*rows, _row(everybody, *_limits(table.total, 0, shown=release.shows_total))]


def _limits(count: int, least: int, *, shown: bool) -> Limits:
    return (count, count) if shown else (least, inf)


def _weighed(weights: Counter[int], high: float) -> Row:
    held = {place: sign for place, sign in weights.items() if sign}
    return Row(tuple(held), tuple(held.values()), 0, high)


def _row(places: Sequence[int], low: float, high: float) -> Row:
    return Row(tuple(places), (1,) * len(places), low, high)
