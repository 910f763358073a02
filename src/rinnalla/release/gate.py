"""The one gate. Whoever shows counts of people asks ``release`` for them, and shows nothing else.

Every table is checked against all that has been released of the same people before, to anybody: two readers who put
their tables together learn no more than one. What was released stays as it was within a step, so that the same
question has the same answer; a new step begins only when enough people have come. Until the last of them is in, only
the answers of all together are released; tables by groups come once, of everybody.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from django.db import IntegrityError
from django.utils.translation import gettext_lazy as _

from rinnalla.access.actors import system
from rinnalla.access.errors import NotNow
from rinnalla.methods.disclosure import rules
from rinnalla.methods.disclosure.protection import protect
from rinnalla.methods.disclosure.tables import Choice, Codebook, Limits, Policy, Release, Table
from rinnalla.release import register
from rinnalla.release.kept import hash_of, key_of, read
from rinnalla.release.models import Channel, DataSet
from rinnalla.release.queries import data_set_of, data_sets_of, figures_of
from rinnalla.release.shown import Shown, shown

TRIES = 3
NO_ROWS = _("Those who answered were not promised this: answers of this survey are shown only as numbers of people.")


@dataclass(frozen=True)
class Material:
    """Counts as they are now: whose, how many people, what was promised to them, and the words of every variable.

    ``guards`` are tables that nobody may work out though nobody prints them; ``is_final`` says that nobody else comes.
    """

    source: UUID
    size: int
    policy: Policy
    codebook: Codebook
    is_final: bool
    choices: Sequence[Choice] = ()
    guards: Sequence[Table] = ()


@dataclass(frozen=True)
class Released:
    """Tables in the order they were asked for, of ``size`` people; None where there are still too few to tell."""

    size: int | None
    step: int
    tables: tuple[Shown, ...]
    is_final: bool = False


@dataclass
class _Standing:
    """What has been released of a source up to now."""

    data_set: DataSet | None
    releases: dict[str, Release] = field(default_factory=dict)
    hashes: dict[str, str] = field(default_factory=dict)
    quoted: list[Release] = field(default_factory=list)
    channels: set[str] = field(default_factory=set)

    def of(self, table: Table) -> Release | None:
        """The same table as it was released, whatever has come since."""
        return self.releases.get(key_of(table))

    def take(self, made: Sequence[Release]) -> None:
        """Add what has been released just now."""
        for release in made:
            key = key_of(release.table)
            self.releases[key], self.hashes[key] = release, hash_of(release.table)


def release(material: Material, tables: Sequence[Table], *, channel: Channel) -> Released:
    """The tables as they may be shown. What is new is written into the register before it is returned."""
    return release_each([(material, tables)], channel=channel)[0]


def release_each(asked: Sequence[tuple[Material, Sequence[Table]]], *, channel: Channel) -> list[Released]:
    """Tables of several sources, each asked for once, as they may be shown: the register is read once for all."""
    standings = _standings([material.source for material, _tables in asked])
    return [_release(material, tables, standings[material.source], channel) for material, tables in asked]


def _release(material: Material, tables: Sequence[Table], standing: _Standing, channel: Channel) -> Released:
    for _attempt in range(TRIES):
        moved = _may_move(material, standing.data_set)
        made = _made(material, tables, standing, moved=moved)
        if not made and not moved and channel in standing.channels:
            return _told(tables, standing, standing.data_set)
        try:
            data_set = register.enter(
                by=system("gate"),
                source=material.source,
                seen=standing.data_set,
                policy=_policy(material, standing.data_set),
                size=material.size if moved else None,
                is_final=material.is_final and moved,
                releases=made,
                channel=channel,
                is_new=channel not in standing.channels,
            )
        except (register.Overtaken, IntegrityError):
            standing = _standing(material.source)
            continue
        if moved:
            standing = _Standing(data_set)
        standing.take(made)
        return _told(tables, standing, data_set)
    raise register.Overtaken


def released(source: UUID, tables: Sequence[Table]) -> Released:
    """The tables as they were released last. Only what they divide is looked at: nothing new is let out or written."""
    standing = _standing(source)
    return _told(tables, standing, standing.data_set)


def gives_rows(material: Material) -> bool:
    """Whether answers may be given out row by row, without anything that divides people.

    Rows give all undivided tables away, so the promise must show those whole, everybody must be in, and enough people.
    """
    data_set = data_set_of(material.source)
    policy = _policy(material, data_set)
    is_now = data_set is None or not data_set.is_final or data_set.size == material.size
    return material.is_final and is_now and not policy.hides_undivided and material.size >= policy.crossed


def release_rows(material: Material, *, channel: Channel) -> None:
    """Enter into the register that rows go out. Raises NotNow where they may not."""
    if not gives_rows(material):
        raise NotNow(NO_ROWS)
    release(material, [], channel=channel)


def quote(material: Material, table: Table, limits: dict[tuple[str, ...], Limits], *, where: str) -> None:
    """Enter a table that stands in print elsewhere: what readers of it know of these counts.

    It is shown as it was quoted by whoever quotes it, and every table released afterwards is checked beside it.
    """
    data_set = data_set_of(material.source)
    printed = Release(table, frozenset(table.counts), frozenset(table.bases), shows_total=False, rounded=limits)
    register.enter(
        by=system("gate"),
        source=material.source,
        seen=data_set,
        policy=_policy(material, data_set),
        size=None,
        is_final=False,
        releases=[printed],
        channel=Channel.QUOTED,
        is_new=True,
        where=where,
    )


def _standing(source: UUID) -> _Standing:
    return _standings([source])[source]


def _standings(sources: Sequence[UUID]) -> dict[UUID, _Standing]:
    found = data_sets_of(sources)
    figures = figures_of(data_set for data_set, _channels in found.values())
    standings = {source: _Standing(None) for source in sources}
    for source, (data_set, channels) in found.items():
        standings[source] = standing = _Standing(data_set, channels=channels)
        for figure in figures[data_set.pk]:
            release = read(figure.body)
            if figure.step == 0:
                standing.quoted.append(release)
            else:
                standing.releases[figure.key], standing.hashes[figure.key] = release, figure.data_hash
    return standings


def _policy(material: Material, data_set: DataSet | None) -> Policy:
    """The stricter of what was promised and what has been kept to so far."""
    said = material.policy
    if data_set is None:
        return said
    return Policy(
        max(said.minimum, data_set.minimum),
        max(said.crossed, data_set.crossed),
        said.hides_undivided or data_set.hides_undivided,
    )


def _may_move(material: Material, data_set: DataSet | None) -> bool:
    """Whether a new step may begin: enough have come since the last one, or the last of them is in."""
    before = data_set.size if data_set else 0
    if data_set and data_set.is_final:
        return False
    added = material.size - before
    policy = _policy(material, data_set)
    if added == 0:
        return material.is_final or not (data_set and data_set.step)
    return rules.may_step(max(added, 0), max(-added, 0), 0, policy)


def _made(material: Material, tables: Sequence[Table], standing: _Standing, *, moved: bool) -> list[Release]:
    """What has to be released anew: in a new step everything that is asked, else what was not asked before."""
    policy = _policy(material, standing.data_set)
    is_final = material.is_final if moved else bool(standing.data_set and standing.data_set.is_final)
    is_now = moved or bool(standing.data_set and standing.data_set.size == material.size)
    before = standing.quoted if moved else [*standing.quoted, *standing.releases.values()]
    made: list[Release] = []
    for table in tables:
        if not moved and standing.of(table):
            continue
        if not is_now or (table.dimensions and not is_final):
            continue
        known = [*before, *made]
        made.append(protect(table, known, material.codebook, policy, guarded=material.guards, choices=material.choices))
    return made


def _told(tables: Sequence[Table], standing: _Standing, data_set: DataSet | None) -> Released:
    told = []
    for table in tables:
        found, key = standing.of(table), key_of(table)
        told.append(shown(found, standing.hashes[key]) if found else shown(rules.hide_all(table), ""))
    size = data_set.size if data_set else 0
    enough = data_set is not None and size >= data_set.minimum
    return Released(
        size if enough else None,
        data_set.step if data_set else 0,
        tuple(told),
        is_final=bool(data_set and data_set.is_final),
    )
