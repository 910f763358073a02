"""What is counted, what of it is shown, and the thresholds that decide."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import product

Cell = tuple[str, ...]
Codebook = Mapping[str, Sequence[str]]
Limits = tuple[float, float]

ARRIVED = "arrived"
"""The variable that says in which step of publishing an answer was first counted."""


@dataclass(frozen=True)
class Policy:
    """Thresholds, raised but never lowered: ``minimum`` for counts and for bases, ``crossed`` for bases divided twice.

    ``hides_undivided`` hides small counts also where the answers of everybody are shown undivided.
    """

    minimum: int = 5
    crossed: int = 10
    hides_undivided: bool = True

    def __post_init__(self) -> None:
        if self.minimum < 5 or self.crossed < max(10, self.minimum):  # noqa: PLR2004 -- the promise of the house
            raise ValueError("The thresholds are at least 5, and 10 for what is divided twice")


@dataclass(frozen=True)
class Choice:
    """Options of one question, each a variable with the categories "" (no answer), "no" and "yes".

    ``exactly`` is how many each respondent had to choose: then the counts of a group have a known sum.
    """

    options: tuple[str, ...]
    exactly: int | None = None


@dataclass(frozen=True)
class Table:
    """True counts of people by ``groups``, and by their answer to one question when ``answer`` names it.

    A cell holds the categories of the groups in order, then the answer's. Every combination that is printed is there,
    zeros too. ``within`` narrows the table to people with certain categories of other variables.
    """

    groups: tuple[str, ...]
    answer: str | None
    counts: Mapping[Cell, int]
    within: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def variables(self) -> tuple[str, ...]:
        """What a cell's categories belong to."""
        return self.groups if self.answer is None else (*self.groups, self.answer)

    @property
    def dimensions(self) -> int:
        """By how many properties of people the table divides them; the step of publishing is none."""
        return len({*self.groups, *self.within} - {ARRIVED})

    @cached_property
    def total(self) -> int:
        """How many people are in the table."""
        return sum(self.counts.values())

    @cached_property
    def bases(self) -> dict[Cell, int]:
        """How many people are in each group."""
        bases: Counter[Cell] = Counter()
        for cell, count in self.counts.items():
            bases[self.group_of(cell)] += count
        return dict(bases)

    @cached_property
    def given(self) -> dict[str, int]:
        """How often each answer was given in all groups together."""
        given: Counter[str] = Counter()
        for cell, count in self.counts.items():
            given[cell[-1]] += count
        return dict(given) if self.answer else {}

    def group_of(self, cell: Cell) -> Cell:
        """The group a cell belongs to."""
        return cell[: len(self.groups)]


@dataclass(frozen=True)
class Release:
    """A table as it is shown: without the hidden cells, the bases of hidden groups and, if need be, the total.

    ``rounded`` are cells of which only limits are known, such as those of a quoted percentage.
    """

    table: Table
    hidden: frozenset[Cell] = frozenset()
    hidden_groups: frozenset[Cell] = frozenset()
    shows_total: bool = True
    rounded: Mapping[Cell, Limits] = field(default_factory=dict)

    @property
    def shown(self) -> dict[Cell, int]:
        """The counts that may be printed."""
        return {cell: count for cell, count in self.table.counts.items() if cell not in self.hidden}

    @property
    def shown_bases(self) -> dict[Cell, int]:
        """The bases that may be printed; percentages are printed for shown cells of these groups only."""
        return {group: base for group, base in self.table.bases.items() if group not in self.hidden_groups}


def tabulate(
    people: Iterable[Mapping[str, str]],
    codebook: Codebook,
    groups: Sequence[str] = (),
    answer: str | None = None,
    within: Mapping[str, frozenset[str]] | None = None,
) -> Table:
    """Count people, each given as their category of every variable; an answer "" was not given and is not counted."""
    variables = [*groups, answer] if answer else list(groups)
    kept = {name: [one for one in codebook[name] if name != answer or one] for name in variables}
    counts = dict.fromkeys(product(*kept.values()), 0)
    for person in people:
        cell = tuple(person[name] for name in variables)
        if cell in counts and all(person[name] in allowed for name, allowed in (within or {}).items()):
            counts[cell] += 1
    return Table(tuple(groups), answer, counts, within or {})


def guard_of(people: Iterable[Mapping[str, str]], codebook: Codebook, table: Table) -> Table | None:
    """The table that a filtered one could be set against: by every category of its filters. None without filters.

    Nobody prints it. It is what two tables with different filters, or of different times, must not give away together.
    """
    if not table.within:
        return None
    return tabulate(
        people, codebook, [*table.within, *(one for one in table.groups if one not in table.within)], table.answer
    )


def limits_of(percentage: float, base: int, decimals: int = 0) -> Limits:
    """The counts that a percentage rounded to so many decimals leaves open."""
    reach = 0.5 / 10**decimals
    return (max(0.0, (percentage - reach) * base / 100), min(float(base), (percentage + reach) * base / 100))


def lines(table: Table, cells: Iterable[Cell]) -> Iterator[list[Cell]]:
    """The cells in lines: those that agree in all variables but one, for each variable; and all of them together."""
    held = list(cells)
    for place in range(len(table.variables)):
        found: dict[Cell, list[Cell]] = {}
        for cell in held:
            found.setdefault((*cell[:place], *cell[place + 1 :]), []).append(cell)
        yield from found.values()
    if len(table.variables) > 1:
        yield held
