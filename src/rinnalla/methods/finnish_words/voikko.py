"""Words by Voikko, where the system has its library and dictionary.

A handle is not safe to share: several threads on one give wrong answers and crash, so each thread has its own.
"""

import threading
from functools import lru_cache
from typing import Any

import libvoikko

from rinnalla.methods.finnish_words.word import Word

MOST_PIECES = 6
SHORTEST = 2


class Voikko:
    """Analyses and suggests with the system's Voikko. Raises OSError or VoikkoException where there is none."""

    name = "voikko"

    def __init__(self) -> None:
        self._handles = threading.local()
        self._handle()
        self.word = lru_cache(maxsize=65_536)(self._word)

    def _handle(self) -> Any:
        handle = getattr(self._handles, "voikko", None)
        if handle is None:
            handle = self._handles.voikko = libvoikko.Voikko("fi")
        return handle

    def suggest(self, surface: str) -> tuple[str, ...]:
        """What the spelling dictionary offers, its best guess first."""
        return tuple(word.casefold() for word in self._handle().suggest(surface) if " " not in word)

    def _word(self, surface: str) -> Word:
        found = self._handle().analyze(surface)
        if not found:
            return Word((surface.replace("-", ""),), known=False)
        lemmas = _distinct(_base(one) for one in found)
        cut = max((_pieces(surface, one["STRUCTURE"]) for one in found), key=len)
        if len(cut) < SHORTEST:
            return Word(lemmas)
        ends = range(len(cut) + 1)
        spans = [(i, j) for i in ends for j in ends if 1 < j - i < len(cut)]
        joined = {lemma for i, j in spans for lemma in self._bases("".join(cut[i:j]))}
        last = lemmas[0][sum(map(len, cut[:-1])) :]
        pieces = (*(self._bases(piece) or (piece,) for piece in cut[:-1]), self._bases(cut[-1]) or (last,))
        return Word(lemmas, pieces, frozenset(joined) - set(lemmas))

    def _bases(self, piece: str) -> tuple[str, ...]:
        found = self._handle().analyze(piece)
        if not found and piece.endswith("s"):
            # Adjectives in -nen stand as -s in compounds: vammaispalvelu.
            found = self._handle().analyze(piece.removesuffix("s") + "nen")
        return _distinct(_base(one) for one in found)


def _base(found: dict[str, str]) -> str:
    return str(found["BASEFORM"]).casefold().replace("-", "")


def _distinct(lemmas: Any) -> tuple[str, ...]:
    return tuple(dict.fromkeys(lemmas))


def _pieces(surface: str, structure: str) -> list[str]:
    """The parts of a compound as they are written: ``=`` begins one, every other sign stands for a letter."""
    pieces: list[str] = []
    letters = iter(surface)
    for sign in structure:
        if sign == "=":
            pieces.append("")
        elif (letter := next(letters, None)) and letter != "-" and pieces:
            pieces[-1] += letter
    return [piece for piece in pieces if piece][:MOST_PIECES]
