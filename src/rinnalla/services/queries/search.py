"""Finding services: one box, what narrows it down, and why each was found."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from django.db import connection
from django.db.models import Q

from rinnalla.access.actors import Actor
from rinnalla.access.tenancy import owner_id
from rinnalla.methods.finnish_words.choose import analyser
from rinnalla.methods.finnish_words.correction import corrected, is_found
from rinnalla.methods.finnish_words.expression import (
    Expression,
    all_of,
    any_of,
    loose,
    loose_parts,
    narrowed,
    strict,
    term,
    terms,
    whole,
    width,
)
from rinnalla.methods.finnish_words.family import MARK
from rinnalla.methods.finnish_words.question import Question, heard, question
from rinnalla.methods.finnish_words.ranking import needed, rarity_of, scorer
from rinnalla.methods.finnish_words.spelling import FOLDED, slips_allowed
from rinnalla.services.models import SearchWord
from rinnalla.services.queries import full_text, marks
from rinnalla.services.queries.full_text import Candidate, Narrowing
from rinnalla.services.queries.saying import sayings

ALL = ""
# What more services hold than this is not ranked but cut off; the databases take about as long for either.
BROAD = 2_000
# Where any word will do, words and parts are looked for that together so many services hold.
TOGETHER = 1_000
DEPTH, MOST = 60, 100
# PostgreSQL ranks nothing here: where any word will do, some are taken of each, the rarest first.
MOST_PIECES, OF_PIECE = 12, 60
PAGE = 10


@dataclass(frozen=True)
class Asking:
    """What a reader asks: words, and marks each of which (or one of each group) a service must have."""

    words: str = ""
    marks: tuple[tuple[str, ...], ...] = ()
    open_now: bool = False


@dataclass(frozen=True)
class Found:
    """Services in their order, best first; ``read_as`` are the words looked for where they were misspelt."""

    services: tuple[UUID, ...]
    question: Question | None = None
    read_as: str = ""
    more: bool = False


def counts_of(words: Iterable[str]) -> dict[str, int]:
    """How many services hold each of some words, and under the word of no letters how many there are."""
    return full_text.counts([*{*words, ALL}])


def find(actor: Actor, asking: Asking, *, page: int = 1) -> Found:
    """The services that answer, one page of them."""
    asking = replace(asking, marks=(*asking.marks, *marks.of_reader(actor)))
    asked = question(asking.words, analyser(), sayings()) if asking.words else Question(())
    if not asked.asked:
        return _browse(asking, page)
    ranked, meant, read_as = _answers(asked, asking)
    first = (page - 1) * PAGE
    return Found(tuple(ranked[first : first + PAGE]), meant, read_as, more=len(ranked) > first + PAGE)


def found_of(actor: Actor, asking: Asking) -> list[UUID]:
    """All services that answer words, the best first, at most ``MOST``; none where no word is asked."""
    asking = replace(asking, marks=(*asking.marks, *marks.of_reader(actor)))
    asked = question(asking.words, analyser(), sayings())
    return _answers(asked, asking)[0] if asked.asked else []


def _answers(asked: Question, asking: Asking) -> tuple[list[UUID], Question, str]:
    counts = counts_of({*terms(asked), *(one for group in asking.marks for one in group)})
    meant, read_as = _corrected(asked, counts)
    if read_as:
        counts |= counts_of(terms(meant))
    return _ranked(meant, counts, _candidates(meant, asking, counts)), meant, read_as


def _corrected(asked: Question, counts: Mapping[str, int]) -> tuple[Question, str]:
    lost = [word for word in asked.asked if not is_found(word, counts)]
    if not lost or not counts.get(ALL):
        return asked, ""
    meant = {word: corrected(word, _vocabulary(word.surface), analyser()) for word in lost}
    words = tuple(meant.get(word, word) for word in asked.asked)
    changed = any(word.surface != meant[word].surface for word in lost)
    again = heard(replace(asked, asked=words), sayings())
    return again, " ".join(word.surface for word in words) if changed else ""


def _vocabulary(surface: str) -> dict[str, int]:
    """The words that a misspelt one can be taken for: those that begin with its letter, with or without dots.

    What people say counts beside what services say, each once.
    """
    if not slips_allowed(surface):
        return {}
    first = surface[0]
    letters = {first, first.translate(FOLDED), *(one for one in "äöå" if one.translate(FOLDED) == first)}
    near = Q()
    for letter in letters:
        near |= Q(word__gte=letter, word__lt=chr(ord(letter) + 1))
    rows = SearchWord.objects.filter(near, owner_id=owner_id(), count__gt=0).exclude(word__startswith=MARK)
    return dict.fromkeys(sayings().words, 1) | dict(rows.values_list("word", "count"))


def _candidates(asked: Question, asking: Asking, counts: Mapping[str, int]) -> list[Candidate]:
    wanted, asked = needed(asked), narrowed(asked, counts, BROAD)
    wide = _wide(asking, counts)
    must = [any_of(map(term, group)) for group in asking.marks if group not in wide]
    narrowing = Narrowing(wide, open_now=asking.open_now)
    narrowest = min((sum(counts.get(one, 0) for one in group) for group in asking.marks), default=BROAD + 1)
    broad = min(width(asked, counts), narrowest) > BROAD
    found: dict[UUID, Candidate] = {}

    def look(*parts: Expression, ranked: bool, most: int = DEPTH) -> None:
        wholes = [all_of([part, *must]) for part in parts]
        rows = full_text.candidates(wholes, narrowing, needed=wanted, most=most, ranked=ranked)
        found.update({row.service: row for row in rows if row.service not in found})

    for likely in _likely(asked, broad=broad):
        if len(found) < DEPTH:
            look(likely, ranked=not broad)
    if len(found) >= DEPTH:
        return list(found.values())
    if connection.vendor == "sqlite":
        anything = loose(asked, counts, BROAD, TOGETHER)
        if anything:
            look(anything, ranked=True)
    elif pieces := loose_parts(asked, counts, BROAD)[:MOST_PIECES]:
        look(*pieces, ranked=False, most=OF_PIECE)
    return list(found.values())


def _wide(asking: Asking, counts: Mapping[str, int]) -> list[tuple[str, ...]]:
    """The groups of marks that most services have: PostgreSQL finds these slowly in its index, in the row at once."""
    if connection.vendor == "sqlite":
        return []
    half = counts.get(ALL, 0) / 2
    return [group for group in asking.marks if sum(counts.get(one, 0) for one in group) > half]


def _likely(asked: Question, *, broad: bool) -> Iterator[Expression]:
    """Where to look for what holds every word: in names first where many do, or where nothing is ranked at all."""
    unranked = connection.vendor != "sqlite"
    if broad or unranked:
        yield strict(asked, names=True)
    if unranked:
        yield whole(asked)
    yield strict(asked)


def _ranked(asked: Question, counts: Mapping[str, int], rows: Iterable[Candidate]) -> list[UUID]:
    rarity = rarity_of(counts, counts.get(ALL, 0))
    points_of = scorer(asked, rarity)
    points = {row.service: points_of(row.entry) for row in rows}
    return [one for one in sorted(points, key=lambda one: (-points[one], one)) if points[one] > 0][:MOST]


def _browse(asking: Asking, page: int) -> Found:
    counts = counts_of(one for group in asking.marks for one in group)
    groups = sorted(asking.marks, key=lambda group: sum(counts.get(one, 0) for one in group))
    narrow = bool(groups) and sum(counts.get(one, 0) for one in groups[0]) <= BROAD
    few = all_of(any_of(map(term, group)) for group in groups) if narrow else None
    first = (page - 1) * PAGE
    found = full_text.browsed(() if narrow else groups, few, open_now=asking.open_now, first=first, most=PAGE + 1)
    return Found(tuple(found[:PAGE]), more=len(found) > PAGE)
