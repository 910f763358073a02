"""Everyday words for official ones: what services call the thing that was said."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rinnalla.methods.finnish_words.family import family
from rinnalla.methods.finnish_words.telling import EMPTY
from rinnalla.methods.finnish_words.word import Analyser, Word, analysed

Terms = tuple[str, ...]
Keys = frozenset[str]
SHORTEST_KIN = 6  # letters of a base form, from which words of its family say the same
LESS_APT, APTEST = 0.06, 8
NEAR, OF_WHOM, BY_PART = 0.45, 0.5, 0.6
MOST_PHRASES = 16


@dataclass(frozen=True)
class Line:
    """What people say of one thing, and what services call it, the likeliest first; ``near`` is what is close to it.

    Words that say only of whom somebody speaks (``whom``) give way to those that say what is wrong.
    """

    said: Sequence[str]
    means: Sequence[str]
    near: Sequence[str] = ()
    whom: bool = False


@dataclass(frozen=True)
class Phrase:
    """Terms all of which together name what was said, and how aptly (at most 1)."""

    terms: Terms
    apt: float


@dataclass(frozen=True)
class _Saying:
    needed: tuple[Keys, ...]
    line: int


class Sayings:
    """The lines as a question is looked up in them. Of each saying all words must stand in a question."""

    def __init__(self, lines: Iterable[Line], analyser: Analyser) -> None:
        self._phrases: list[tuple[Phrase, ...]] = []
        self._whom: list[bool] = []
        self._by_key: dict[str, list[_Saying]] = defaultdict(list)
        self.words: frozenset[str] = frozenset()
        heard: set[str] = set()
        for place, line in enumerate(lines):
            self._phrases.append(tuple(_phrases(line, analyser)))
            self._whom.append(line.whom)
            for saying in line.said:
                spoken = list(analysed(saying, analyser))
                heard.update(word.lemmas[0] for word in spoken if word.known)
                self._keep(_Saying(tuple(_keys(word.lemmas) for word in spoken), place), spoken)
        self.words = frozenset(heard - EMPTY)

    def _keep(self, saying: _Saying, spoken: Sequence[Word]) -> None:
        telling = [place for place, word in enumerate(spoken) if not EMPTY.intersection(word.lemmas)]
        if spoken:
            for key in saying.needed[telling[0] if telling else 0]:
                self._by_key[key].append(saying)

    def meant(self, spoken: Sequence[tuple[Terms, Terms]]) -> tuple[tuple[Phrase, ...], dict[str, bool]]:
        """What services call what was said, the aptest first; and of each key of a saying if it was one of several.

        Every spoken word is its base forms and those of its parts. Of the sayings in it count those that no longer
        one holds; what only a part of a word says counts less, and nothing where the whole word says something itself.
        """
        whole = {key for lemmas, _ in spoken for key in _keys(lemmas)}
        silent = [parts for lemmas, parts in spoken if not self._says(lemmas)]
        parts = {key for held in silent for key in _keys(held)}
        found = self._held(whole, whole | parts)
        kept = _longest(found)
        telling = [one for one in kept if not self._whom[one.line]]
        apt: dict[Terms, float] = {}
        for one in kept:
            less = OF_WHOM if telling and self._whom[one.line] else 1.0
            less *= 1.0 if all(needed & whole for needed in one.needed) else BY_PART
            for phrase in self._phrases[one.line]:
                apt[phrase.terms] = max(apt.get(phrase.terms, 0.0), phrase.apt * less)
        ordered = sorted(apt, key=lambda terms: -apt[terms])[:MOST_PHRASES]
        several = {key: len(one.needed) > 1 for one in reversed(kept) for needed in one.needed for key in needed}
        return tuple(Phrase(terms, apt[terms]) for terms in ordered), several

    def _says(self, lemmas: Terms) -> bool:
        return any(len(one.needed) == 1 for key in _keys(lemmas) for one in self._by_key.get(key, ()))

    def _held(self, whole: set[str], said: set[str]) -> list[_Saying]:
        tried = dict.fromkeys(one for key in sorted(said) for one in self._by_key.get(key, ()))
        return [one for one in tried if all(needed & said for needed in one.needed)]


def _phrases(line: Line, analyser: Analyser) -> Iterator[Phrase]:
    for told, worth in ((line.means, 1.0), (line.near, NEAR)):
        for place, phrase in enumerate(told):
            terms = tuple(word.lemmas[0] for word in analysed(phrase, analyser))
            if terms:
                yield Phrase(terms, worth * (1 - LESS_APT * min(place, APTEST)))


def _keys(lemmas: Terms) -> Keys:
    return frozenset(lemmas) | {family(lemma) for lemma in lemmas if len(lemma) >= SHORTEST_KIN}


def _longest(found: Sequence[_Saying]) -> list[_Saying]:
    longer = [one for one in found if len(one.needed) > 1]
    return [one for one in found if not any(_is_within(one, other) for other in longer)]


def _is_within(shorter: _Saying, longer: _Saying) -> bool:
    if len(shorter.needed) >= len(longer.needed):
        return False
    return all(any(one & other for other in longer.needed) for one in shorter.needed)
