"""A team's map: the counts of a closed round, and what the gate lets through of them.

The counts themselves never leave this file. Of each competence two numbers are asked for, so that a team of some ten
people sees anything at all: how many manage on their own or can help others, and how many are learning it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rinnalla.competence.choices import ABLE, LEARNING, Theme, Use
from rinnalla.competence.models import AssessmentRound, TeamMap
from rinnalla.methods.competence.content import Item
from rinnalla.methods.disclosure.tables import Policy, Table
from rinnalla.release import gate
from rinnalla.release.gate import Material
from rinnalla.release.models import Channel
from rinnalla.release.shown import Shown

CAN, LEARNS = "can", "learns"
OFTEN, SELDOM = "often", "seldom"
POLICY = Policy()


@dataclass(frozen=True)
class Told:
    """What may be told of one competence or theme: how many of how many; None where that may not be told."""

    count: int | None
    base: int | None

    @property
    def share(self) -> float | None:
        """The share, 0 … 1."""
        return self.count / self.base if self.count is not None and self.base else None


@dataclass(frozen=True)
class Map:
    """The map of a round: competences in their order, and whether each theme can be used.

    ``answers`` is how many assessed something, None while they are too few to tell.
    """

    answers: int | None
    competences: Mapping[str, Told]
    uses: Mapping[str, Told]
    least: int = POLICY.minimum


def map_of(asked: AssessmentRound, channel: Channel) -> Map:
    """What may be told of a closed round; ``asked`` was read with its map and its profile."""
    held, items = asked.map, asked.profile.items
    tables = {item.identifier: _levels(held, item) for item in items}
    tables |= {theme: _uses(held, theme) for theme in Theme.values}
    released = gate.release(_material(asked, items), list(tables.values()), channel=channel)
    shown = dict(zip(tables, released.tables, strict=True))
    competences = {item.identifier: _told(shown[item.identifier], CAN) for item in items}
    return Map(released.size, competences, {theme: _told(shown[theme], OFTEN) for theme in Theme.values})


def _material(asked: AssessmentRound, items: Iterable[Item]) -> Material:
    book: dict[str, tuple[str, ...]] = {item.identifier: ("", CAN, LEARNS) for item in items}
    book |= dict.fromkeys(Theme.values, ("", OFTEN, SELDOM))
    return Material(source=asked.pk, size=asked.map.answers, policy=POLICY, codebook=book, is_final=True)


def _levels(held: TeamMap, item: Item) -> Table:
    counts = held.counts.get(item.identifier, {})
    can, learns = (sum(counts.get(level, 0) for level in levels) for levels in (ABLE, LEARNING))
    return Table((), item.identifier, {(CAN,): can, (LEARNS,): learns})


def _uses(held: TeamMap, theme: str) -> Table:
    counts = held.counts.get(theme, {})
    seldom = counts.get(Use.SOMETIMES, 0) + counts.get(Use.HARDLY, 0)
    return Table((), theme, {(OFTEN,): counts.get(Use.OFTEN, 0), (SELDOM,): seldom})


def _told(shown: Shown, category: str) -> Told:
    return Told(shown.counts.get((category,)), shown.base() if shown.total is not None else None)
