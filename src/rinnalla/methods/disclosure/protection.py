"""A new table made safe beside everything published before."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import inf

from rinnalla.methods.disclosure import rules
from rinnalla.methods.disclosure.joint import Attacker, Exposure, Target, exposures, targets
from rinnalla.methods.disclosure.tables import Cell, Choice, Codebook, Policy, Release, Table


def protect(
    table: Table,
    earlier: Sequence[Release],
    codebook: Codebook,
    policy: Policy,
    *,
    guarded: Sequence[Table] = (),
    choices: Sequence[Choice] = (),
) -> Release:
    """What of the table may be shown, given all that was published of the same data.

    ``guarded`` are tables that nobody prints and nobody may work out (``guard_of``), of every filter used so far;
    ``choices`` are the questions in which several options may be chosen; the tables of all their options are guarded
    too, since the last one would follow from the others.

    Local rules first; then, while something small would become known, the smallest shown counts in line with it are
    hidden too, at last the whole table, which then says nothing at all. What earlier releases gave away by themselves
    (figures quoted from elsewhere) does not count, unless it
    would become known more closely. A table that was published before is shown as it was.
    """
    same = next((one for one in earlier if one.table == table), None)
    if same is not None:
        return same
    release = rules.apply(table, policy)
    known = [*map(rules.hide_all, guarded), *earlier]
    if not any(target for one in (*known, release) for target in targets(one, policy)):
        return release
    attacker = Attacker([*known, release], codebook, policy, choices)
    forgiven: dict[Target, int] | None = None
    while found := attacker.exposures():
        if forgiven is None:
            given_away = exposures(known, codebook, policy, choices)
            forgiven = {(one.release, one.cells): one.high - one.low for one in given_away}
        fresh = [one for one in found if one.high - one.low < forgiven.get((one.release, one.cells), inf)]
        if not fresh or not release.shows_total:
            break
        release = _hide_more(release, fresh, len(known))
        attacker.change(release)
    return release


def _hide_more(release: Release, found: Sequence[Exposure], number: int) -> Release:
    """The release with the smallest shown counts hidden that stand in line with what became known."""
    shown = release.shown
    if not shown:
        return rules.hide_all(release.table)
    more = set()
    for exposure in found:
        near = [cell for cell in shown if _in_line(cell, exposure.cells)] if exposure.release == number else []
        more.add(min(near or shown, key=lambda cell: (shown[cell] == 0, shown[cell], cell)))
    table, hidden = release.table, release.hidden | more
    if table.answer is None:
        return replace(release, hidden=hidden, hidden_groups=hidden)
    gone = {group for group in table.bases if all(cell in hidden for cell in _row(table, group))}
    bare = {group for group in gone if any(group == table.group_of(cell) for one in found for cell in one.cells)}
    return replace(release, hidden=hidden, hidden_groups=release.hidden_groups | bare)


def _in_line(cell: Cell, cells: frozenset[Cell]) -> bool:
    """Whether the cell differs from one of these in a single variable."""
    return any(sum(a != b for a, b in zip(cell, other, strict=True)) == 1 for other in cells)


def _row(table: Table, group: Cell) -> Iterator[Cell]:
    return (cell for cell in table.counts if table.group_of(cell) == group)
