"""What is known of one word, and who can tell it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*-?")
JOINING = {"ja", "tai", "sekä", "eli", "och", "and"}
LONGEST = 60


@dataclass(frozen=True)
class Word:
    """A word's base forms, the likeliest first.

    ``pieces`` are the base forms of each part of a compound, in order, and ``joined`` those of all neighbouring parts
    together, the whole word left out. A word is ``known`` where the dictionary has it.
    """

    lemmas: tuple[str, ...]
    pieces: tuple[tuple[str, ...], ...] = ()
    joined: frozenset[str] = frozenset()
    known: bool = True

    @property
    def parts(self) -> frozenset[str]:
        """Everything the word holds beside itself."""
        alone = {lemma for piece in self.pieces for lemma in piece}
        return (self.joined | alone) - set(self.lemmas)


class Analyser(Protocol):
    """Tells words apart. ``name`` says which one it is, so that an index knows what it was made with."""

    name: str

    def word(self, surface: str) -> Word:
        """What is known of a word in any of its forms."""
        ...

    def suggest(self, surface: str) -> tuple[str, ...]:
        """Words the writer may have meant."""
        ...


def words(text: str) -> list[str]:
    """The words of a text in small letters; what is too long to be one is left out.

    A hyphen that stands for what follows stays: velka- ja talousneuvonta.
    """
    return [found for found in WORD.findall(text.casefold().replace("\u00ad", "")) if len(found) <= LONGEST]


def analysed(text: str, analyser: Analyser) -> Iterator[Word]:
    """The words of a Finnish text. Of *velka- ja talousneuvonta* velkaneuvonta is one as well."""
    found = words(text)
    for place, surface in enumerate(found):
        yield analyser.word(surface.strip("-"))
        if surface.endswith("-") and (whole := _completed(surface, found[place + 1 : place + 5], analyser)):
            yield whole


def _completed(begun: str, following: Iterable[str], analyser: Analyser) -> Word | None:
    for surface in following:
        if surface in JOINING or surface.endswith("-"):
            continue
        pieces = analyser.word(surface).pieces
        return analyser.word(begun.rstrip("-") + pieces[-1][0]) if pieces else None
    return None
