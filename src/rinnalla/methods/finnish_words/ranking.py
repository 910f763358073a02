"""Which services answer a question best: each word of it counts once, by the best that a service has for it.

A word that few services have counts more. The whole word counts more than its parts, the part that tells which more
than the one that tells what kind (*velka* in velkaneuvonta), a name more than a text, what was typed more than what
services call it.
"""

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from rinnalla.methods.finnish_words.family import family
from rinnalla.methods.finnish_words.question import Asked, Question, Terms

IN_COMPOUND, ALL_PARTS, JOINED, KIN, FIRST_PARTS, LAST_PART = 0.9, 0.8, 0.7, 0.6, 0.4, 0.12
NAME, TEXT, BOTH = 1.7, 1.0, 0.2
OTHER_NAME, LESS_APT, APTEST = 0.8, 0.06, 10
USUAL_NAME = 3  # words
Rarity = Callable[[str], float]


@dataclass(frozen=True)
class Entry:
    """The terms of one service: ``name`` and ``text`` hold whole words, the others their parts and families."""

    name: frozenset[str]
    name_parts: frozenset[str]
    text: frozenset[str]
    text_parts: frozenset[str]

    @property
    def terms(self) -> frozenset[str]:
        """Everything it is found by."""
        return self.name | self.name_parts | self.text | self.text_parts


def score(question: Question, entry: Entry, rarity: Rarity) -> float:
    """How well an entry answers; ``rarity`` says of a term how much it tells."""
    asked = sum(word.weight * _best(word, entry, rarity) for word in question.asked)
    also = sorted((_phrase(place, phrase, entry, rarity) for place, phrase in enumerate(question.also)), reverse=True)
    named = (also[0] + 0.3 * sum(also[1:3])) if also else 0.0
    return asked + OTHER_NAME * named


def rarity_of(counts: Mapping[str, int], whole: int) -> Rarity:
    """How much a term tells, from how many of all entries hold it."""
    return lambda term: math.log(1 + (whole + 1) / (counts.get(term, 0) + 1))


def _best(word: Asked, entry: Entry, rarity: Rarity) -> float:
    short = 1 / (0.7 + 0.3 * max(len(entry.name), 1) / USUAL_NAME)
    in_name = NAME * short * _held(word, entry.name, entry.name_parts, rarity)
    in_text = TEXT * _held(word, entry.text, entry.text_parts, rarity)
    return max(in_name, in_text) + BOTH * min(in_name, in_text)


def _held(word: Asked, whole: frozenset[str], parts: frozenset[str], rarity: Rarity) -> float:
    most = min(rarity(lemma) for lemma in word.lemmas)
    if any(lemma in whole for lemma in word.lemmas):
        return most
    if any(lemma in parts for lemma in word.lemmas):
        return IN_COMPOUND * most
    kin = [KIN * rarity(stem) for lemma in word.lemmas if (stem := family(lemma)) in parts]
    return max([*kin, _held_parts(word, whole | parts, most, rarity)])


def _held_parts(word: Asked, terms: frozenset[str], most: float, rarity: Rarity) -> float:
    there = [_held_piece(piece, terms, rarity) for piece in word.pieces]
    if not any(there):
        return 0.0
    if all(there):
        return ALL_PARTS * min(most, sum(there))
    joined = max((JOINED * rarity(one) for one in word.joined if one in terms), default=0.0)
    return max(joined, FIRST_PARTS * max(there[:-1]), LAST_PART * there[-1])


def _held_piece(piece: Terms, terms: frozenset[str], rarity: Rarity) -> float:
    found = [rarity(base) for base in piece if base in terms]
    return max(found or [KIN * rarity(stem) for base in piece if (stem := family(base)) in terms], default=0.0)


def _phrase(place: int, phrase: Terms, entry: Entry, rarity: Rarity) -> float:
    words: Iterable[Asked] = (Asked(term, (term,)) for term in phrase)
    held = [_best(word, entry, rarity) for word in words]
    if not held or not all(held):
        return 0.0
    return sum(held) / len(held) * (1 - LESS_APT * min(place, APTEST))
