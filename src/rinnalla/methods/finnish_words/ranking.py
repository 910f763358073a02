"""Which services answer a question best: each word of it counts once, by the best that a service has for it.

A word that few services have counts more. The whole word counts more than its parts, the part that tells which more
than the one that tells what kind (*velka* in velkaneuvonta), a name more than a text, what was typed more than what
services call it.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from rinnalla.methods.finnish_words.family import family
from rinnalla.methods.finnish_words.question import Asked, Question
from rinnalla.methods.finnish_words.sayings import Terms

IN_COMPOUND, ALL_PARTS, JOINED, KIN, FIRST_PARTS, LAST_PART = 0.9, 0.8, 0.7, 0.6, 0.4, 0.12
NAME, TEXT, BOTH = 1.7, 1.0, 0.2
OTHER_NAME, OTHERS = 0.8, 0.3
# What a word tells that services use for what was said: half by its rarity, half as much as any.
DAMP, MIDDLE = 0.5, 5.0
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
    return scorer(question, rarity)(entry)


def scorer(question: Question, rarity: Rarity) -> Callable[[Entry], float]:
    """How well each entry answers one question: what its terms are worth is looked up once for all entries."""
    asked = [(word.weight, _worth(word, rarity)) for word in question.asked]

    def damped(term: str) -> float:
        return (1 - DAMP) * rarity(term) + DAMP * MIDDLE

    also = [(one.apt, [_worth(Asked(term, (term,)), damped) for term in one.terms]) for one in question.also]

    def points(entry: Entry) -> float:
        short = NAME / (0.7 + 0.3 * max(len(entry.name), 1) / USUAL_NAME)
        held = entry.terms
        found = sum(weight * _best(worth, entry, short) for weight, worth in asked if not worth.keys.isdisjoint(held))
        named = [
            apt * _phrase(phrase, entry, short)
            for apt, phrase in also
            if not any(worth.keys.isdisjoint(held) for worth in phrase)
        ]
        if not named:
            return found
        named.sort(reverse=True)
        return found + OTHER_NAME * (named[0] + OTHERS * sum(named[1:3]))

    return points


def needed(question: Question) -> frozenset[str]:
    """Every term of an entry that can make a difference to how well it answers."""
    words = [*question.asked, *(Asked(term, (term,)) for phrase in question.also for term in phrase.terms)]
    return frozenset[str]().union(*map(_told, words))


def _told(word: Asked) -> frozenset[str]:
    told = {*word.lemmas, *word.joined, *(base for piece in word.pieces for base in piece)}
    return frozenset(told | set(map(family, told)))


def rarity_of(counts: Mapping[str, int], whole: int) -> Rarity:
    """How much a term tells, from how many of all entries hold it."""
    return lambda term: math.log(1 + (whole + 1) / (counts.get(term, 0) + 1))


@dataclass(frozen=True, slots=True)
class _Worth:
    """A word of a question, and what each of its terms is worth: its relatives, the parts of it, parts together.

    An entry that holds none of ``keys`` has nothing of it.
    """

    lemmas: Terms
    most: float
    kin: tuple[tuple[str, float], ...]
    pieces: tuple[tuple[tuple[str, float, str, float], ...], ...]
    joined: tuple[tuple[str, float], ...]
    keys: frozenset[str]


def _worth(word: Asked, rarity: Rarity) -> _Worth:
    def related(base: str) -> tuple[str, float]:
        stem = family(base)
        return stem, KIN * rarity(stem)

    return _Worth(
        word.lemmas,
        min(map(rarity, word.lemmas)),
        tuple(map(related, word.lemmas)),
        tuple(tuple((base, rarity(base), *related(base)) for base in piece) for piece in word.pieces),
        tuple((one, JOINED * rarity(one)) for one in word.joined),
        _told(word),
    )


def _best(worth: _Worth, entry: Entry, short: float) -> float:
    in_name = short * _held(worth, entry.name, entry.name_parts)
    in_text = TEXT * _held(worth, entry.text, entry.text_parts)
    return in_name + BOTH * in_text if in_name > in_text else in_text + BOTH * in_name


def _held(worth: _Worth, whole: frozenset[str], parts: frozenset[str]) -> float:
    if not whole.isdisjoint(worth.lemmas):
        return worth.most
    if not parts.isdisjoint(worth.lemmas):
        return IN_COMPOUND * worth.most
    kin = max([value for stem, value in worth.kin if stem in parts], default=0.0)
    return max(kin, _held_parts(worth, whole, parts)) if worth.pieces else kin


def _held_parts(worth: _Worth, whole: frozenset[str], parts: frozenset[str]) -> float:
    if worth.keys.isdisjoint(whole) and worth.keys.isdisjoint(parts):
        return 0.0
    there = [_held_piece(piece, whole, parts) for piece in worth.pieces]
    if not any(there):
        return 0.0
    if all(there):
        return ALL_PARTS * min(worth.most, sum(there))
    joined = max([value for one, value in worth.joined if one in whole or one in parts], default=0.0)
    return max(joined, FIRST_PARTS * max(there[:-1]), LAST_PART * there[-1])


def _held_piece(
    piece: tuple[tuple[str, float, str, float], ...], whole: frozenset[str], parts: frozenset[str]
) -> float:
    of_base = of_kin = 0.0
    for base, value, stem, less in piece:
        if value > of_base and (base in whole or base in parts):
            of_base = value
        elif less > of_kin and (stem in whole or stem in parts):
            of_kin = less
    return of_base or of_kin


def _phrase(phrase: list[_Worth], entry: Entry, short: float) -> float:
    held = [_best(worth, entry, short) for worth in phrase]
    return sum(held) / len(held) if all(held) else 0.0
