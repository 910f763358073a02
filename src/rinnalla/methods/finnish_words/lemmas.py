"""Words by simplemma, where the system has no Voikko: base forms from a list, compounds cut where the list has both.

The list is read from its packed form on every look-up: a tenth of the memory, and fast enough for what is typed.
"""

from collections.abc import Callable
from functools import lru_cache

from rinnalla.methods.finnish_words.endings import bases
from rinnalla.methods.finnish_words.word import Word

FINNISH = "fi"
SHORTEST_FIRST, SHORTEST_LAST = 3, 4
# Parts that stand only at the beginning of compounds, which a list of words has not.
FIRST_ONLY = {"vertais": "vertainen", "kokemus": "kokemus", "yhteis": "yhteinen", "nais": "nainen", "mies": "mies"}
# Words of three letters that begin compounds; any other such beginning is chance.
SHORT = {"työ", "maa", "pää", "yli", "ali", "osa", "apu", "ero", "eri", "suu", "tie", "jää"}
# Endings that happen to be words, too.
NEVER_LAST = {"isille", "isilla", "isiin", "isten", "isia", "taan", "teen", "ista", "alla", "utuja", "utujien", "uksi"}
# What the list has wrong: it takes these for forms of other words.
OWN = {"työ": "työ", "vanhempi": "vanhempi"}
LONG = 11  # letters, from which a part is cut further


class Lemmas:
    """Analyses by a list of words. It knows no spelling, so it suggests nothing of its own."""

    name = "simplemma"

    def __init__(self) -> None:
        from simplemma.strategies.dictionaries.stream_dictionary_factory import (  # noqa: PLC0415 -- only where it is used
            StreamDictionaryFactory,
        )

        self._list = StreamDictionaryFactory().get_dictionary(FINNISH)
        self.word: Callable[[str], Word] = lru_cache(maxsize=65_536)(self._word)
        self._cut: Callable[[str], tuple[str, ...]] = lru_cache(maxsize=65_536)(self._cut_apart)

    def suggest(self, surface: str) -> tuple[str, ...]:
        """Nothing: the index's own words have to do."""
        return ()

    def _word(self, surface: str) -> Word:
        listed = self._listed(surface)
        cut = self._cut(surface)
        lemma = listed or (self._whole(cut) if cut else self._base(surface) or surface)
        if not cut:
            return Word((lemma,), known=listed is not None)
        ends = range(len(cut) + 1)
        spans = [(i, j) for i in ends for j in ends if 1 < j - i < len(cut)]
        joined = frozenset(self._whole(cut[i:j]) for i, j in spans)
        pieces = tuple((self._base(piece) or piece,) for piece in cut)
        return Word((lemma,), pieces, joined - {lemma})

    def _listed(self, surface: str) -> str | None:
        found = OWN.get(surface) or self._list.get(surface)
        return found.casefold() if found else None

    def _base(self, piece: str) -> str | None:
        """The base form of a part; a form that is not on the list, by its ending."""
        if found := self._listed(piece) or FIRST_ONLY.get(piece):
            return found
        return next((base for base in bases(piece) if self._listed(base) == base), None)

    def _whole(self, pieces: tuple[str, ...]) -> str:
        return "".join(pieces[:-1]) + (self._base(pieces[-1]) or pieces[-1])

    def _cut_apart(self, surface: str) -> tuple[str, ...]:
        if "-" in surface:
            return tuple(piece for part in surface.split("-") for piece in self._further(part) or (part,) if piece)
        for place in range(SHORTEST_FIRST, len(surface) - SHORTEST_LAST + 1):
            first, last = surface[:place], surface[place:]
            if self._begins(first) and last not in NEVER_LAST and self._base(last) is not None:
                return (*(self._further(first) or (first,)), *(self._further(last) or (last,)))
        return ()

    def _further(self, piece: str) -> tuple[str, ...]:
        return self._cut(piece) if len(piece) >= LONG else ()

    def _begins(self, piece: str) -> bool:
        if piece in FIRST_ONLY or piece in SHORT:
            return True
        return len(piece) > SHORTEST_FIRST and (self._base(piece) is not None or bool(self._cut(piece)))
