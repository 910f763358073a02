"""What in a text could tell who somebody is: names and places known beforehand, and what looks like them.

Proposes too much rather than too little; a person decides of each. The order of the kinds is the order of their weight.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

LONGEST_ENDING = 7
SHORTEST_STEM = 3
SHORTEST_PLACE = 4
ENDINGS = (
    "", "n", "a", "ä", "lle", "lla", "llä", "lta", "ltä", "ssa", "ssä", "sta", "stä", "ta", "tä", "na", "nä", "ksi",
    "in", "an", "en", "on", "un", "yn", "än", "ön", "kin", "nkin", "s", "ssä",
)  # fmt: skip
MONTHS = (
    "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu".replace(" ", "|"),
    "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december",
    "January|February|March|April|May|June|July|August|September|October|November|December",
)


class Mark(Enum):
    """What a word could give away."""

    PERSON = "person"
    NUMBER = "number"
    PLACE = "place"
    AGE = "age"
    DATE = "date"
    NAME = "name"


# A known person and a number that leads to one are never left as they are.
NEVER_STAYS = frozenset({Mark.PERSON, Mark.NUMBER})
PATTERNS = (
    (Mark.NUMBER, re.compile(r"\b\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]\b")),
    (Mark.NUMBER, re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")),
    (Mark.NUMBER, re.compile(r"(?<![\w.])(?:\+358|0)[\d -]{6,14}\d")),
    (Mark.AGE, re.compile(r"\b\d{1,3}\s?(?:-?vuotia\w*|-?vuotta|-?v\b|-?år\w*|-?years?\b)", re.IGNORECASE)),
    (Mark.DATE, re.compile(r"\b\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{2,4})?")),
    (Mark.DATE, re.compile(r"\b(?:19|20)\d{2}\b")),
    (Mark.DATE, re.compile(rf"\b(?:(?:{MONTHS[0]})kuu\w*|{MONTHS[1]}|{MONTHS[2]})\b")),
)
WORD = re.compile(r"[^\W\d_][\w’'-]*")
STARTS_A_SENTENCE = re.compile(r"(?:^|[.!?:\n–”\"(])\s*$")


@dataclass(frozen=True)
class Finding:
    """A stretch of a text and what it could give away."""

    start: int
    end: int
    text: str
    mark: Mark


def find(text: str, *, persons: Iterable[str], places: Iterable[str]) -> list[Finding]:
    """Everything in a text that could identify, in order, without overlaps; the longer and weightier first.

    ``persons`` and ``places`` are known beforehand; their inflected forms are found by the stem of a capitalised word.
    """
    found = [
        *_known(text, persons, Mark.PERSON, shortest=2),
        *_known(text, places, Mark.PLACE, shortest=SHORTEST_PLACE),
        *(
            Finding(hit.start(), hit.end(), hit.group(), mark)
            for mark, pattern in PATTERNS
            for hit in pattern.finditer(text)
        ),
        *_capitalised(text),
    ]
    weights = list(Mark)
    kept: list[Finding] = []
    for one in sorted(found, key=lambda it: (weights.index(it.mark), it.start, -it.end)):
        if all(one.end <= other.start or one.start >= other.end for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda it: it.start)


def _known(text: str, names: Iterable[str], mark: Mark, *, shortest: int) -> Iterable[Finding]:
    whole = [name.strip() for name in names if len(name.strip()) >= shortest]
    for name in whole:
        for hit in re.finditer(re.escape(name), text, re.IGNORECASE):
            if not text[hit.start() - 1 : hit.start()].isalnum() or hit.start() == 0:
                end = hit.end() + len(re.match(r"\w{0,7}", text[hit.end() :]).group())  # type: ignore[union-attr] # always matches
                yield Finding(hit.start(), end, text[hit.start() : end], mark)
    words = {word for name in whole for word in WORD.findall(name) if len(word) >= shortest and word[0].isupper()}
    for hit in WORD.finditer(text):
        if any(_is_form_of(hit.group(), word) for word in words):
            yield Finding(hit.start(), hit.end(), hit.group(), mark)


def _is_form_of(written: str, name: str) -> bool:
    """Whether a word could be a name in some case: capitalised with the same stem, or small with a plain ending."""
    small, base = written.casefold(), name.casefold()
    if small.startswith(base) and small[len(base) :] in ENDINGS:
        return True
    stems = [base[: max(SHORTEST_STEM, len(base) - 2)]]
    if base.endswith("nen"):  # Virtanen, Virtasen
        stems.append(f"{base[:-3]}s")
    return written[0].isupper() and small.startswith(tuple(stems)) and len(small) <= len(base) + LONGEST_ENDING


def _capitalised(text: str) -> Iterable[Finding]:
    """Words with a capital letter within a sentence: perhaps names nobody thought of."""
    for hit in WORD.finditer(text):
        if hit.group()[0].isupper() and not STARTS_A_SENTENCE.search(text[: hit.start()]):
            yield Finding(hit.start(), hit.end(), hit.group(), Mark.NAME)


def change(text: str, written: str, instead: str) -> str:
    """The text with a stretch put in other words wherever it stands as a whole."""
    return re.sub(rf"(?<!\w){re.escape(written)}(?!\w)", lambda _: instead, text)
