"""A question as expressions over the terms of an index, in the languages of the full-text indexes.

``strict`` finds what holds every word of the question in some way, ``loose`` what holds any. A term that more than
``BROAD`` entries hold makes no ranking worth its time: it is looked for in names first and cut off.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import combinations

from rinnalla.methods.finnish_words.family import family
from rinnalla.methods.finnish_words.question import Asked, Question

NOT_PLAIN = re.compile(r"[^\w]", re.UNICODE)
FEW = 50  # entries, so that the relatives of a word are looked for as well
NAMES = ("name_words", "name_parts")
OF_NAME = "n."


@dataclass(frozen=True)
class Expression:
    """A term (``kind`` is ``term``), or what holds all or any of several. ``names`` looks into names alone."""

    kind: str
    parts: tuple["Expression", ...] = ()
    term: str = ""
    names: bool = False


def term(word: str, *, names: bool = False) -> Expression:
    """One term; whatever is no letter or digit is left out of it, so that it can't be taken for a sign."""
    return Expression("term", term=NOT_PLAIN.sub("", word), names=names)


def all_of(parts: Iterable[Expression]) -> Expression:
    """What holds every part."""
    kept = tuple(dict.fromkeys(parts))
    return kept[0] if len(kept) == 1 else Expression("all", kept)


def any_of(parts: Iterable[Expression]) -> Expression:
    """What holds some part."""
    kept = tuple(dict.fromkeys(parts))
    return kept[0] if len(kept) == 1 else Expression("any", kept)


def strict(question: Question, *, names: bool = False) -> Expression:
    """Every word in some way: itself, all its parts, or what services call the saying it belongs to."""
    also = [all_of(term(one, names=names) for one in phrase.terms) for phrase in question.also]
    return all_of(any_of([*_nearly(word, names=names), *(also if word.said else [])]) for word in question.asked)


def whole(question: Question) -> Expression:
    """Every word itself, or what services call the saying it belongs to: what is likeliest among ``strict``."""
    also = [all_of(map(term, phrase.terms)) for phrase in question.also]
    return all_of(any_of([*map(term, word.lemmas), *(also if word.said else [])]) for word in question.asked)


def narrowed(question: Question, counts: Mapping[str, int], broad: int) -> Question:
    """The question with the aptest of its phrases, as many as together find no more than ``broad`` entries."""
    kept, wide = [], 0
    for phrase in question.also:
        found = min(counts.get(one, 0) for one in phrase.terms)
        if found and wide + found <= broad:
            kept.append(phrase)
            wide += found
    return replace(question, also=tuple(kept))


def loose(question: Question, counts: Mapping[str, int], broad: int, together: int) -> Expression | None:
    """Any word, part, relative or other name; nothing where all that is left is broader than ``broad``.

    Whole words and other names come first, then the rarest; what would find more than ``together`` is left out.
    """
    whole = {one for word in question.asked for one in word.lemmas}
    alone = sorted(_alone(question, counts, broad), key=lambda one: (one.term not in whole, counts[one.term]))
    parts, wide = _also(question), 0
    for one in alone:
        if not parts or wide + counts[one.term] <= together:
            parts.append(one)
            wide += counts[one.term]
    return any_of(parts) if parts else None


def loose_parts(question: Question, counts: Mapping[str, int], broad: int) -> list[Expression]:
    """The same in pieces, the likeliest first: two words together, other names, single terms with the rarest first."""
    alone = _alone(question, counts, broad)
    words = [any_of(held) for word in question.asked if (held := _found_in(word, counts))]
    pairs = [any_of(all_of(pair) for pair in combinations(words, 2))] if len(words) > 1 else []
    return [*pairs, *_also(question), *sorted(alone, key=lambda one: counts[one.term])]


def _alone(question: Question, counts: Mapping[str, int], broad: int) -> list[Expression]:
    terms = [one for word in question.asked for one in _inside(word, counts)]
    return [term(one) for one in dict.fromkeys(terms) if 0 < counts.get(one, 0) <= broad]


def _also(question: Question) -> list[Expression]:
    return [all_of(map(term, phrase.terms)) for phrase in question.also]


def _found_in(word: Asked, counts: Mapping[str, int]) -> list[Expression]:
    return [term(one) for one in dict.fromkeys(_inside(word, counts)) if counts.get(one, 0)]


def width(question: Question, counts: Mapping[str, int]) -> int:
    """At most how many entries ``strict`` can find."""
    return min((_width(word, question, counts) for word in question.asked), default=0)


def _width(word: Asked, question: Question, counts: Mapping[str, int]) -> int:
    found = sum(counts.get(lemma, 0) for lemma in word.lemmas)
    if word.pieces:
        found += min(sum(counts.get(base, 0) for base in piece) for piece in word.pieces)
    if word.said:
        found += sum(min(counts.get(one, 0) for one in phrase.terms) for phrase in question.also)
    return found


def terms(question: Question) -> frozenset[str]:
    """Every term whose count matters to a question."""
    asked = {one for word in question.asked for one in (*_all(word), *map(family, _all(word)))}
    return frozenset(asked | {one for phrase in question.also for one in phrase.terms})


def _nearly(word: Asked, *, names: bool) -> list[Expression]:
    found = [term(lemma, names=names) for lemma in word.lemmas]
    if word.pieces:
        found.append(all_of(any_of(term(base, names=names) for base in piece) for piece in word.pieces))
    return found


def _inside(word: Asked, counts: Mapping[str, int]) -> Iterable[str]:
    yield from _all(word)
    if sum(counts.get(lemma, 0) for lemma in word.lemmas) < FEW:
        yield from map(family, _all(word))


def _all(word: Asked) -> tuple[str, ...]:
    return (*word.lemmas, *word.joined, *(base for piece in word.pieces for base in piece))


def fts5(expression: Expression) -> str:
    """In the language of SQLite's index."""
    if expression.kind == "term":
        scope = f"{{{' '.join(NAMES)}}} : " if expression.names else ""
        return f'{scope}"{expression.term}"'
    sign = " AND " if expression.kind == "all" else " OR "
    return f"({sign.join(map(fts5, expression.parts))})"


def tsquery(expression: Expression, mine: str = "") -> str:
    """In the language of PostgreSQL's, where ``mine`` stands before every word; those of names are there once more."""
    if expression.kind == "term":
        return f"'{mine}{OF_NAME if expression.names else ''}{expression.term}'"
    sign = " & " if expression.kind == "all" else " | "
    return f"({sign.join(tsquery(part, mine) for part in expression.parts)})"
