"""What somebody looks for: each word's base forms and parts, and what services call the thing that was said."""

from dataclasses import dataclass, replace
from itertools import islice

from rinnalla.methods.finnish_words.sayings import Phrase, Sayings, Terms
from rinnalla.methods.finnish_words.telling import EMPTY, FAINT
from rinnalla.methods.finnish_words.word import Analyser, Word, analysed

MOST_SPOKEN, MOST_WORDS = 16, 8
OF_SEVERAL, LITTLE = 0.3, 0.25
ALIKE = 3  # letters


@dataclass(frozen=True)
class Asked:
    """One word of a question: ``lemmas`` any of which is the word, and the parts all of which together are nearly it.

    ``said`` where it belongs to a saying that services have another word for; in one of several words it counts less,
    and so does a word that only sets the scene.
    """

    surface: str
    lemmas: Terms
    pieces: tuple[Terms, ...] = ()
    joined: Terms = ()
    known: bool = True
    said: bool = False
    weight: float = 1.0


@dataclass(frozen=True)
class Question:
    """The words that count, and the phrases that services use for what was said.

    ``passed`` are the words that say nothing by themselves; in a saying they do.
    """

    asked: tuple[Asked, ...]
    also: tuple[Phrase, ...] = ()
    passed: tuple[Terms, ...] = ()


def question(text: str, analyser: Analyser, sayings: Sayings) -> Question:
    """What a text asks. Words that say nothing are left out, unless there is no other."""
    spoken = list(islice(analysed(text, analyser), MOST_SPOKEN))
    telling = [word for word in spoken if not EMPTY.intersection(word.lemmas)] or spoken
    passed = tuple(word.lemmas for word in spoken if word not in telling)
    return heard(Question(tuple(map(_asked, telling[:MOST_WORDS])), passed=passed), sayings)


def heard(asked: Question, sayings: Sayings) -> Question:
    """A question with what services call it, and with what each of its words counts beside the others."""
    spoken = [(word.lemmas, _beginning(word)) for word in asked.asked]
    also, several = sayings.meant([*spoken, *((lemmas, ()) for lemmas in asked.passed)])
    plain = bool(also) or any(FAINT.isdisjoint(word.lemmas) for word in asked.asked)
    return replace(asked, asked=tuple(_weighed(word, several, scene=plain) for word in asked.asked), also=also)


def _beginning(word: Asked) -> Terms:
    """What a compound begins with: velka of velkahuoli, mielenterveys of mielenterveysjuttu."""
    first = word.pieces[0] if word.pieces else ()
    return (*first, *(one for one in word.joined if first and one.startswith(first[0][:ALIKE])))


def _asked(word: Word) -> Asked:
    return Asked(word.lemmas[0], word.lemmas, word.pieces, tuple(sorted(word.joined)), word.known)


def _weighed(word: Asked, several: dict[str, bool], *, scene: bool) -> Asked:
    held = [several[lemma] for lemma in word.lemmas if lemma in several]
    faint = LITTLE if scene and not FAINT.isdisjoint(word.lemmas) else 1.0
    return replace(word, said=bool(held), weight=min(faint, OF_SEVERAL if any(held) else 1.0))
