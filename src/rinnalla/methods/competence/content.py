"""What a framework of competence holds: a tree of items, each by theme and kind. Texts are by language.

Identifiers never change, whatever becomes of the words: estimates, profiles and other frameworks refer to them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property
from typing import Any

Text = Mapping[str, str]
LANGUAGES = ("fi", "sv", "en", "fi-easy")


class Theme(StrEnum):
    """The three themes of mental-health competence."""

    WELLBEING = "wellbeing"
    ENCOUNTERS = "encounters"
    WEAKENED = "weakened"


class Kind(StrEnum):
    """The three kinds in which competence shows."""

    KNOWLEDGE = "knowledge"
    ATTITUDE = "attitude"
    SKILL = "skill"


class Area(StrEnum):
    """The four areas by which the report speaks of competence."""

    UNDERSTANDING = "understanding"
    SERVICES = "services"
    ENCOUNTER = "encounter"
    OWN_WELLBEING = "own_wellbeing"


@dataclass(frozen=True)
class Item:
    """A competence, or a heading above some.

    ``parent`` is the identifier of the item above, if any. ``uri`` is its address elsewhere, where it has one.
    ``extra`` keeps what another system's file said of it, so that it goes back with it.
    """

    identifier: str
    text: Text
    code: str = ""
    parent: str = ""
    theme: str = ""
    kind: str = ""
    areas: tuple[str, ...] = ()
    is_heading: bool = False
    uri: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Association:
    """How an item stands to another one, mostly of another framework: ``exactMatchOf``, ``isRelatedTo`` and so on."""

    identifier: str
    kind: str
    origin: str
    destination: str
    title: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Framework:
    """The whole: items each after the one above it, in their order. ``changed`` is a moment as the standard writes it.

    ``is_draft`` marks wordings that have not been checked against their source.
    """

    identifier: str
    title: Text
    items: tuple[Item, ...] = ()
    associations: tuple[Association, ...] = ()
    source: str = ""
    licence: str = ""
    changed: str = ""
    is_draft: bool = False
    uri: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict)

    @cached_property
    def by_identifier(self) -> dict[str, Item]:
        """Items by their identifiers."""
        return {item.identifier: item for item in self.items}

    @cached_property
    def competences(self) -> tuple[Item, ...]:
        """What somebody can be asked about: everything but headings."""
        return tuple(item for item in self.items if not item.is_heading)

    def of_theme(self, theme: str) -> tuple[Item, ...]:
        """The competences of a theme, in order."""
        return tuple(item for item in self.competences if item.theme == theme)

    def depth(self, item: Item) -> int:
        """How many items stand above this one."""
        above, depth = self.by_identifier.get(item.parent), 0
        while above is not None and depth < len(self.items):
            above, depth = self.by_identifier.get(above.parent), depth + 1
        return depth

    def children(self, identifier: str) -> tuple[Item, ...]:
        """The items right below one."""
        return tuple(item for item in self.items if item.parent == identifier)


def ordered(framework: Framework) -> Framework:
    """The same with every item after the one above it; siblings keep their order. What hangs in a ring goes last."""
    below: dict[str, list[Item]] = {}
    for item in framework.items:
        below.setdefault(item.parent if item.parent in framework.by_identifier else "", []).append(item)
    found = list(_walk(below))
    seen = {item.identifier for item in found}
    return replace(framework, items=(*found, *(one for one in framework.items if one.identifier not in seen)))


def _walk(below: Mapping[str, Sequence[Item]]) -> Iterator[Item]:
    waiting = list(reversed(below.get("", ())))
    while waiting:
        item = waiting.pop()
        yield item
        waiting.extend(reversed(below.get(item.identifier, ())))


@dataclass(frozen=True)
class Fault:
    """What keeps a framework from being used: a code, and the item it is about."""

    code: str
    item: str = ""


def broken(framework: Framework) -> list[Fault]:
    """What makes a framework unreadable: identifiers used twice, something above that is not there, rings."""
    found, seen = [], set[str]()
    for item in framework.items:
        if item.identifier in seen:
            found.append(Fault("twice", item.identifier))
        seen.add(item.identifier)
        if item.parent and item.parent not in framework.by_identifier:
            found.append(Fault("no_parent", item.identifier))
    return found + [Fault("ring", item.identifier) for item in framework.items if _hangs_in_ring(framework, item)]


def _hangs_in_ring(framework: Framework, item: Item) -> bool:
    above, steps = framework.by_identifier.get(item.parent), 0
    while above is not None and steps <= len(framework.items):
        above, steps = framework.by_identifier.get(above.parent), steps + 1
    return above is not None


def unfinished(framework: Framework) -> list[Fault]:
    """What is missing before teams can use it: competences, their words, theme and kind."""
    found = broken(framework) or ([] if framework.competences else [Fault("no_competences")])
    for item in framework.items:
        if not any(item.text.values()):
            found.append(Fault("no_words", item.identifier))
        if not item.is_heading and (item.theme not in list(Theme) or item.kind not in list(Kind)):
            found.append(Fault("no_theme", item.identifier))
    return found


@dataclass(frozen=True)
class Difference:
    """What of a framework is new, changed or no longer there, compared with an earlier one; items in order."""

    added: tuple[Item, ...]
    changed: tuple[Item, ...]
    gone: tuple[Item, ...]


def compare(before: Framework, after: Framework) -> Difference:
    """What a newer framework changes."""
    old, new = before.by_identifier, after.by_identifier
    return Difference(
        tuple(item for item in after.items if item.identifier not in old),
        tuple(item for item in after.items if item.identifier in old and old[item.identifier] != item),
        tuple(item for item in before.items if item.identifier not in new),
    )


def with_item(framework: Framework, item: Item) -> Framework:
    """The framework with an item changed, or added as the last one below its parent."""
    if item.identifier in framework.by_identifier:
        items = tuple(item if one.identifier == item.identifier else one for one in framework.items)
    else:
        items = (*framework.items, item)
    return ordered(replace(framework, items=items))


def without_item(framework: Framework, identifier: str) -> Framework:
    """The framework without an item and all that stands below it, and without what ties others to these."""
    gone = {identifier}
    for item in ordered(framework).items:
        if item.parent in gone:
            gone.add(item.identifier)
    return replace(
        framework,
        items=tuple(one for one in framework.items if one.identifier not in gone),
        associations=tuple(one for one in framework.associations if not {one.origin, one.destination} & gone),
    )
