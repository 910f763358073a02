"""Which small counts the publications of one data set give away when they are put together.

For every hidden cell that is small, and for everything hidden in a line together, the least and the most it can be
are found by linear programming (Fischetti & Salazar, Mathematical Programming 84 (1999) 283–312, the attacker's
problem). It may become no better known than "some, but fewer than the threshold": so many values must stay possible.
Whole numbers are not asked of the unknowns, so what is found open in tables of three or more variables could in rare
cases be narrower.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rinnalla.methods.disclosure.programme import Programme
from rinnalla.methods.disclosure.system import System, known
from rinnalla.methods.disclosure.tables import ARRIVED, Cell, Choice, Codebook, Policy, Release, Table, lines

Target = tuple[int, frozenset[Cell]]


@dataclass(frozen=True)
class Exposure:
    """Cells of a release whose sum became known to lie between ``low`` and ``high``."""

    release: int
    cells: frozenset[Cell]
    low: int
    high: int


def exposures(
    releases: Sequence[Release], codebook: Codebook, policy: Policy, choices: Sequence[Choice] = ()
) -> list[Exposure]:
    """Everything small that a reader of all the releases can find out too closely; empty when all is well.

    Raises ``ValueError`` when the releases contradict each other, so that they can't be of the same data.
    """
    return Attacker(releases, codebook, policy, choices).exposures() if releases else []


class Attacker:
    """A reader of all releases, the last of which may still be changed.

    What was found open stays open when more is hidden, so each round looks only at what is not yet.
    """

    def __init__(
        self, releases: Sequence[Release], codebook: Codebook, policy: Policy, choices: Sequence[Choice] = ()
    ) -> None:
        self.releases, self.policy = list(releases), policy
        self.system = System(releases, codebook, choices)
        self.programme = Programme(self.system)
        self.open: set[Target] = set()
        self.before = [(at, cells) for at, one in enumerate(releases[:-1]) for cells in targets(one, policy)]

    def change(self, release: Release) -> None:
        """Take another version of the last release that hides more."""
        self.releases[-1] = release
        rows = known(release, self.system.cells[-1])
        self.programme.relax(self.system.last, [(row.low, row.high) for row in rows])

    def exposures(self) -> list[Exposure]:
        """What can be found out too closely now."""
        latest = len(self.releases) - 1
        wanted = [*self.before, *((latest, cells) for cells in targets(self.releases[latest], self.policy))]
        wanted = [target for target in wanted if target not in self.open]
        widths = [_width(self.releases[number].table, cells, self.policy) for number, cells in wanted]
        sums = [[place for cell in cells for place in self.system.cells[number][cell]] for number, cells in wanted]
        truths = [sum(self.releases[number].table.counts[cell] for cell in cells) for number, cells in wanted]
        found = list(zip(wanted, self.programme.limits(sums, truths, widths), widths, strict=True))
        self.open |= {target for target, (low, high), width in found if high - low >= width}
        return [Exposure(*target, low, high) for target, (low, high), _ in found if target not in self.open]


def targets(release: Release, policy: Policy) -> Iterator[frozenset[Cell]]:
    """The cells, and the hidden parts of lines, that nobody may find out."""
    table, hidden = release.table, release.hidden
    if not table.dimensions and not policy.hides_undivided:
        return
    for cells in {*(frozenset((cell,)) for cell in hidden), *map(frozenset, lines(table, sorted(hidden)))}:
        if _is_small(table, cells, policy):
            yield cells


def _is_small(table: Table, cells: frozenset[Cell], policy: Policy) -> bool:
    """Whether so few are in the cells that it must not be found out; none, where that says something of people.

    Of those who came between two steps of publishing, undivided, it matters only that they are enough.
    """
    together = sum(table.counts[cell] for cell in cells)
    if ARRIVED in table.groups and not table.dimensions:
        people = sum(table.bases[group] for group in {table.group_of(cell) for cell in cells})
        return 0 < people < policy.minimum
    if together or table.answer is None or not table.dimensions:
        return 0 < together < policy.minimum
    people = sum(table.bases[group] for group in {table.group_of(cell) for cell in cells})
    return people > 0 and any(table.given[answer] for answer in {cell[-1] for cell in cells})


def _width(table: Table, cells: frozenset[Cell], policy: Policy) -> int:
    """How far apart the least and the most must stay: as far as "some, but fewer than the threshold".

    How many of one group answered at all must only not be certain, since the size of the group may be public.
    """
    is_row = len({table.group_of(cell) for cell in cells}) == 1 and len(cells) * len(table.bases) == len(table.counts)
    return 1 if table.answer is not None and is_row else policy.minimum - 2
