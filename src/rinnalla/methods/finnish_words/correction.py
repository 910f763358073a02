"""A word of a question that nothing is found by: what was meant, from the words that the services themselves use."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from rinnalla.methods.finnish_words.family import family
from rinnalla.methods.finnish_words.question import Asked
from rinnalla.methods.finnish_words.spelling import alike, nearest
from rinnalla.methods.finnish_words.word import Analyser

MOST_OFFERED = 5
LONG = 7


def is_found(word: Asked, counts: Mapping[str, int]) -> bool:
    """Whether something is found by the word, by all its parts, or by a saying it belongs to."""
    if word.said or any(counts.get(lemma) for lemma in word.lemmas):
        return True
    by_parts = word.pieces and all(any(counts.get(base) for base in piece) for piece in word.pieces)
    by_family = word.known and not word.pieces and any(counts.get(family(lemma)) for lemma in word.lemmas)
    return bool(by_family or (by_parts and word.known and len(word.surface) < LONG))


def corrected(word: Asked, vocabulary: Mapping[str, int], analyser: Analyser) -> Asked:
    """The word as it may have been meant; itself where there is no guess.

    A word that the dictionary knows and no service has stays as it is, and what is a slip away stands beside it.
    """
    if word.known:
        near = tuple(one for one in nearest(word.surface, vocabulary, slips=1) if one not in word.lemmas)
        return replace(word, lemmas=(*word.lemmas, *near))
    near = nearest(word.surface, vocabulary, _offered(word.surface, analyser))
    if not any(vocabulary.get(one) or vocabulary.get(family(one)) for one in near):
        near = alike(word.surface, vocabulary) or near
    if not near:
        return word
    meant = analyser.word(near[0])
    return Asked(near[0], (*near, *meant.lemmas), meant.pieces, tuple(sorted(meant.joined)))


def _offered(surface: str, analyser: Analyser) -> Iterable[str]:
    guesses = [guess for guess in analyser.suggest(surface) if "-" not in guess][:MOST_OFFERED]
    return [analyser.word(guess).lemmas[0] for guess in guesses]
