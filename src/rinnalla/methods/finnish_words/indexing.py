"""The terms that a text is found by."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rinnalla.methods.finnish_words.family import family
from rinnalla.methods.finnish_words.ranking import Entry
from rinnalla.methods.finnish_words.word import Analyser, Word, analysed, words

FINNISH = "fi"
SHORTEST_PIECE = 5  # letters, from which a part of a compound has a family of its own
Texts = Iterable[Mapping[str, str]]


@dataclass
class Gathered:
    """Whole words, and what they hold."""

    whole: dict[str, None]
    parts: dict[str, None]


def entry(name: Texts, text: Texts, analyser: Analyser) -> Entry:
    """What something is found by, from its names and its other texts by language."""
    of_name, of_text = gathered(name, analyser), gathered(text, analyser)
    return Entry(*(frozenset(one) for one in (of_name.whole, of_name.parts, of_text.whole, of_text.parts)))


def gathered(texts: Texts, analyser: Analyser) -> Gathered:
    """The terms of texts by language: Finnish is analysed, other languages are taken as they stand."""
    found = Gathered({}, {})
    for by_language in texts:
        for language, text in by_language.items():
            for word in _words(text, language, analyser):
                found.whole.update(dict.fromkeys(word.lemmas))
                found.parts.update(dict.fromkeys(_inside(word)))
    return found


def _words(text: str, language: str, analyser: Analyser) -> Iterable[Word]:
    if language.startswith(FINNISH):
        return analysed(text, analyser)
    return (Word((surface.replace("-", ""),)) for surface in words(text))


def _inside(word: Word) -> Iterable[str]:
    yield from sorted(word.parts)
    for lemma in word.lemmas:
        yield family(lemma)
    for piece in word.pieces:
        yield from (family(base) for base in piece if len(base) >= SHORTEST_PIECE)
