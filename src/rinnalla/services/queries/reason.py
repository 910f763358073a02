"""Why a service was found: the words in it that answer."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from rinnalla.methods.finnish_words.family import family
from rinnalla.methods.finnish_words.question import Asked, Question
from rinnalla.methods.finnish_words.word import Analyser, Word, words
from rinnalla.services.models import Service

MOST = 3


class Reason(StrEnum):
    """Where the words were found."""

    NAME = "name"
    TEXT = "text"
    PART = "part"
    SAYING = "saying"
    LIKE = "like"


@dataclass(frozen=True)
class Why:
    """The reason, and the words as the service writes them."""

    reason: Reason
    words: tuple[str, ...]


def reason_of(service: Service, question: Question, analyser: Analyser) -> Why | None:
    """The strongest reason, if the words of the service itself hold one."""
    in_name, in_text = _told([service.name, service.alternate_name]), _told([service.summary, service.description])
    meant = frozenset(one for phrase in question.also for one in phrase.terms)
    kin = frozenset(family(lemma) for word in question.asked for lemma in word.lemmas)
    tries: tuple[tuple[Reason, list[str], Callable[[Word], bool]], ...] = (
        (Reason.NAME, in_name, partial(_is_any, question.asked)),
        (Reason.TEXT, in_text, partial(_is_any, question.asked)),
        (Reason.SAYING, [*in_name, *in_text], partial(_holds, meant)),
        (Reason.PART, [*in_name, *in_text], partial(_shares, question.asked)),
        (Reason.LIKE, [*in_name, *in_text], partial(_is_kin, kin)),
    )
    for reason, surfaces, holds in tries:
        found = [one for one in dict.fromkeys(surfaces) if holds(analyser.word(one.strip("-")))]
        if found:
            return Why(reason, tuple(found[:MOST]))
    return None


def _told(texts: Iterable[Mapping[str, str]]) -> list[str]:
    return [word for text in texts for told in text.values() for word in words(told)]


def _is_any(asked: Iterable[Asked], word: Word) -> bool:
    return any(not {*word.lemmas, *word.parts}.isdisjoint(one.lemmas) for one in asked)


def _holds(meant: frozenset[str], word: Word) -> bool:
    return not meant.isdisjoint({*word.lemmas, *word.parts})


def _shares(asked: Iterable[Asked], word: Word) -> bool:
    held = {*word.lemmas, *word.parts}
    return any(not held.isdisjoint({*one.joined, *(base for piece in one.pieces for base in piece)}) for one in asked)


def _is_kin(kin: frozenset[str], word: Word) -> bool:
    return any(family(lemma) in kin for lemma in word.lemmas)
