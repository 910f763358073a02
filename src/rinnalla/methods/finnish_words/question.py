"""What somebody looks for: each word's base forms and parts, and what services call the thing that was said."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from rinnalla.methods.finnish_words.word import Analyser, Word, analysed

Terms = tuple[str, ...]
MOST_WORDS = 8
OF_SEVERAL = 0.3
# Words that say nothing of what is looked for.
EMPTY = frozenset({
    "ja", "tai", "sekä", "eli", "että", "jos", "kun", "missä", "mistä", "mitä", "mikä", "mihin", "miten", "voi",
    "voin", "voiko", "saa", "saan", "saako", "saada", "haluta", "olla", "on", "ei", "minä", "minun", "minulle",
    "mun", "sinä", "hän", "me", "te", "he", "se", "joka", "jossa", "jonka", "kanssa", "varten", "ilman", "haen",
    "etsin", "tarvita", "tarvitsen", "liikaa", "liian", "paljon", "vähän", "nyt", "tänään", "vain", "vaan",
    "palvelu", "apu", "auttaa", "tuki", "oma", "hyvä", "kuka", "ketä", "mennä", "päästä", "löytyä", "och",
    "eller", "jag", "min", "för", "med", "the", "and", "or", "for", "with", "my", "where", "can", "how", "need",
    "help", "i", "a", "to", "of",
})  # fmt: skip


@dataclass(frozen=True)
class Asked:
    """One word of a question: ``lemmas`` any of which is the word, and the parts all of which together are nearly it.

    ``said`` where it belongs to a saying that services have another word for; in one of several words it counts less.
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
    """The words that count, and the phrases that services use for what was said; a phrase is all of its terms."""

    asked: tuple[Asked, ...]
    also: tuple[Terms, ...] = ()


class Sayings:
    """Everyday words for official ones. Each saying is a set of base forms; in a question all of them must stand."""

    def __init__(self, lines: Iterable[tuple[Iterable[str], Iterable[str]]], analyser: Analyser) -> None:
        self._by_lemma: dict[str, list[tuple[tuple[frozenset[str], ...], tuple[Terms, ...]]]] = defaultdict(list)
        for said, means in lines:
            told = (
                tuple(w.lemmas[0] for w in analysed(phrase, analyser) if not EMPTY.intersection(w.lemmas))
                for phrase in means
            )
            meant = tuple(phrase for phrase in told if phrase)
            for saying in said:
                needed = tuple(frozenset(word.lemmas) for word in analysed(saying, analyser))
                for lemma in needed[0] if needed else ():
                    self._by_lemma[lemma].append((needed, meant))

    def meant(self, spoken: Iterable[Iterable[str]]) -> tuple[tuple[Terms, ...], dict[str, float]]:
        """What services call what was said, and how much each base form that says it still counts by itself.

        Of the sayings in it, those that no longer one holds.
        """
        said = frozenset(lemma for lemmas in spoken for lemma in lemmas)
        found = [
            (needed, meant)
            for lemma in sorted(said)
            for needed, meant in self._by_lemma.get(lemma, ())
            if all(lemmas & said for lemmas in needed)
        ]
        longer = [set(needed) for needed, _ in found if len(needed) > 1]
        kept = [(needed, meant) for needed, meant in found if not any(set(needed) < other for other in longer)]
        phrases = tuple(dict.fromkeys(phrase for _, meant in kept for phrase in meant))
        weights = {
            lemma: OF_SEVERAL if len(needed) > 1 else 1.0 for needed, _ in kept for lemmas in needed for lemma in lemmas
        }
        return phrases, weights


def question(text: str, analyser: Analyser, sayings: Sayings) -> Question:
    """What a text asks. Words that say nothing are left out, unless there is no other."""
    spoken = list(islice(analysed(text, analyser), MOST_WORDS))
    telling = [word for word in spoken if not EMPTY.intersection(word.lemmas)] or spoken
    also, said = sayings.meant(word.lemmas for word in telling)
    return Question(tuple(_asked(word, said) for word in telling), also)


def _asked(word: Word, said: dict[str, float]) -> Asked:
    weights = [said[lemma] for lemma in word.lemmas if lemma in said]
    joined = tuple(sorted(word.joined))
    return Asked(word.lemmas[0], word.lemmas, word.pieces, joined, word.known, bool(weights), min(weights, default=1.0))
