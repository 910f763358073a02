"""The local rules: what one table hides, looked at by itself.

A group below its threshold is hidden; hidden groups together are none or enough, or the next smallest is hidden with
them (remainder rule). Inside a shown group, small counts are hidden, and so are zeros and counts that are the whole
group, since either says something about everybody in it. Where everybody in the table answered alike, none of it is
shown, undivided or by groups; it then looks like a table in which a few answered otherwise.
"""

from rinnalla.methods.disclosure.tables import Cell, Policy, Release, Table


def apply(table: Table, policy: Policy) -> Release:
    """The table with what the local rules hide; everything, when so few are in it."""
    if table.total < (policy.minimum if table.groups else threshold(table, policy)) and (
        table.total or table.dimensions
    ):
        return hide_all(table)
    groups = _hidden_groups(table, policy)
    if table.answer is None:
        return Release(table, groups, groups)
    hidden = {cell for cell in table.counts if table.group_of(cell) in groups}
    for group in table.bases.keys() - groups:
        row = {cell: count for cell, count in table.counts.items() if table.group_of(cell) == group}
        hidden |= _hidden_answers(table, row, policy)
    return Release(table, frozenset(hidden), groups)


def hide_all(table: Table) -> Release:
    """Nothing of the table but that it is too small to be shown."""
    return Release(table, frozenset(table.counts), frozenset(table.bases), shows_total=False)


def may_step(added: int, removed: int, edited: int, policy: Policy) -> bool:
    """Whether figures may be published anew: nothing has changed, or each kind of change is about enough people."""
    return all(count == 0 or count >= policy.minimum for count in (added, removed, edited))


def threshold(table: Table, policy: Policy) -> int:
    """The smallest base that a group of this table may show."""
    return policy.minimum if table.dimensions <= 1 else policy.crossed


def _hidden_groups(table: Table, policy: Policy) -> frozenset[Cell]:
    if not table.groups:
        return frozenset()
    least = threshold(table, policy)
    small = {group for group, base in table.bases.items() if base < least}
    return frozenset(_with_remainder(table.bases, small, least, empty_is_fine=True))


def _hidden_answers(table: Table, row: dict[Cell, int], policy: Policy) -> set[Cell]:
    divided, base = table.dimensions > 0, sum(row.values())
    if not divided and not policy.hides_undivided:
        return set()
    if policy.hides_undivided and table.total and max(table.given.values()) == table.total:
        return set(row)
    small = {
        cell
        for cell, count in row.items()
        if 0 < count < policy.minimum or (divided and table.given[cell[-1]] and count in (0, base))
    }
    return _with_remainder(row, small, policy.minimum, empty_is_fine=False)


def _with_remainder(counts: dict[Cell, int], small: set[Cell], least: int, *, empty_is_fine: bool) -> set[Cell]:
    """The small ones and, while they don't add up to enough, the next smallest of the others."""
    hidden, others = set(small), sorted(counts.keys() - small, key=lambda cell: (counts[cell], cell))
    for cell in others:
        together = sum(counts[one] for one in hidden)
        if not hidden or together >= least or (together == 0 and empty_is_fine):
            break
        if counts[cell]:
            hidden.add(cell)
    return hidden
