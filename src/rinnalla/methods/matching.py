"""Which guides could walk beside a client: what speaks for each, what against, what is not known. No score.

Order of a list: who has most wishes for them, then fewest against, then fewest left open; among equals the guide who
has waited longest for a new client, then by name. A human being chooses.

Workload is counted as hours a week by the phase of each guidance period, because a beginning takes more than tapering
(the source asks for workload weighted by phase; the weights are this project's own and stand in ``HOURS``).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from unicodedata import normalize

Words = frozenset[str]
NONE: Words = frozenset()

# Hours a week that one client takes in each phase of the period, journeys and notes included.
HOURS: Mapping[str, int] = MappingProxyType(
    {"planned": 3, "starting": 3, "active": 2, "paused": 1, "tapering": 1, "closing": 1}
)
HOURS_OF_NEW_CLIENT = HOURS["starting"]


class Wish(StrEnum):
    """What a client may wish of a guide."""

    GENDER = "gender"
    AGE = "age"
    THEMES = "themes"
    SMOKE_FREE = "smoke_free"
    PETS = "pets"
    LANGUAGES = "languages"
    AREAS = "areas"
    INTERESTS = "interests"


class Kind(StrEnum):
    """Which way a reason points."""

    FOR = "for"
    AGAINST = "against"
    OPEN = "open"


class Bar(StrEnum):
    """Why a guide is not offered at all."""

    SELF = "self"
    APART = "apart"
    ON_BREAK = "on_break"
    FULL = "full"
    AREA = "area"


@dataclass(frozen=True)
class Wishes:
    """What the client has wished; what is empty does not matter to them.

    ``needs_area``: meetings are possible in the wished areas only.
    """

    gender: str = ""
    age: str = ""
    themes: Words = NONE
    smoke_free: bool = False
    pets: Words = NONE
    languages: Words = NONE
    areas: Words = NONE
    interests: Words = NONE
    needs_area: bool = False


@dataclass(frozen=True)
class Guide:
    """A guide as they have told of themselves; what is empty or None they have not told.

    ``hours`` a week and ``most`` clients at a time are what has been agreed, None where nothing has. ``phases`` are
    those of the periods guided now, one for each client; ``asked`` counts suggestions that wait for an answer.
    ``back_on`` is the first day after a break, ``date.max`` of one without an end.
    """

    key: str
    name: str
    gender: str = ""
    age: str = ""
    themes: Words = NONE
    smoke_free: bool | None = None
    pets: Words = NONE
    languages: Words = NONE
    areas: Words = NONE
    interests: Words = NONE
    hours: int | None = None
    most: int | None = None
    phases: tuple[str, ...] = ()
    asked: int = 0
    back_on: date | None = None
    last_new_client: date | None = None
    is_client: bool = False
    apart: bool = False

    @property
    def load(self) -> int:
        """Hours a week taken now; a suggestion that waits keeps the hours of a new client."""
        return sum(HOURS.get(phase, 0) for phase in self.phases) + self.asked * HOURS_OF_NEW_CLIENT

    @property
    def is_free(self) -> bool:
        """Whether one more client fits into what has been agreed."""
        clients = len(self.phases) + self.asked
        fits = self.most is None or clients < self.most
        return fits and (self.hours is None or self.load + HOURS_OF_NEW_CLIENT <= self.hours)


@dataclass(frozen=True)
class Reason:
    """One wish held against one guide; ``words`` are those the two have in common, or those wished for."""

    wish: Wish
    kind: Kind
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Candidate:
    """A guide who may be suggested, with every reason."""

    guide: Guide
    reasons: tuple[Reason, ...] = ()

    def count(self, kind: Kind) -> int:
        """How many reasons point one way."""
        return sum(reason.kind == kind for reason in self.reasons)

    @property
    def standing(self) -> tuple[int, int, int]:
        """What the order goes by before waiting time and name: for turned round, against, open."""
        return -self.count(Kind.FOR), self.count(Kind.AGAINST), self.count(Kind.OPEN)


@dataclass(frozen=True)
class Ranking:
    """Who may be suggested, in order, and who not and why, by name."""

    candidates: tuple[Candidate, ...] = ()
    left_out: tuple[tuple[Guide, Bar], ...] = field(default=())

    @property
    def best(self) -> frozenset[str]:
        """The keys of those whose reasons are as good as the first one's."""
        first = self.candidates[0].standing if self.candidates else None
        return frozenset(one.guide.key for one in self.candidates if one.standing == first)


def words_of(text: str) -> Words:
    """The words of a list written with commas, semicolons or line ends between them, so that they can be compared."""
    parts = text.replace(";", ",").replace("\n", ",").split(",")
    return frozenset(folded(part) for part in parts) - {""}


def folded(word: str) -> str:
    """A word as it is compared: composed, without capital letters or spaces around and doubled inside."""
    return " ".join(normalize("NFC", word).casefold().split())


def bar_of(wishes: Wishes, guide: Guide, today: date) -> Bar | None:
    """What keeps a guide from being offered to this client on a local date; None when nothing does."""
    if guide.is_client:
        return Bar.SELF
    if guide.apart:
        return Bar.APART
    if guide.back_on is not None and guide.back_on > today:
        return Bar.ON_BREAK
    if not guide.is_free:
        return Bar.FULL
    told_elsewhere = guide.areas and not guide.areas & wishes.areas
    return Bar.AREA if wishes.needs_area and wishes.areas and told_elsewhere else None


def reasons_of(wishes: Wishes, guide: Guide) -> tuple[Reason, ...]:
    """Every wish held against a guide, in the order of the wishes. A wish that is not made gives no reason."""
    found = [
        _same(Wish.GENDER, wishes.gender, guide.gender),
        _same(Wish.AGE, wishes.age, guide.age),
        _common(Wish.THEMES, wishes.themes, guide.themes, all_needed=True),
        _smoke_free(guide) if wishes.smoke_free else None,
        _common(Wish.PETS, wishes.pets, guide.pets, all_needed=True),
        _common(Wish.LANGUAGES, wishes.languages, guide.languages),
        _common(Wish.AREAS, wishes.areas, guide.areas),
        _common(Wish.INTERESTS, wishes.interests, guide.interests),
    ]
    return tuple(reason for reason in found if reason)


def rank(wishes: Wishes, guides: Iterable[Guide], today: date) -> Ranking:
    """Put the guides in order on a local date. The order in which they are given makes no difference."""
    offered: list[Candidate] = []
    left_out: list[tuple[Guide, Bar]] = []
    for guide in guides:
        bar = bar_of(wishes, guide, today)
        if bar is None:
            offered.append(Candidate(guide, reasons_of(wishes, guide)))
        else:
            left_out.append((guide, bar))
    return Ranking(
        tuple(sorted(offered, key=_place)),
        tuple(sorted(left_out, key=lambda one: (folded(one[0].name), one[0].key))),
    )


def _place(one: Candidate) -> tuple[tuple[int, int, int], date, str, str]:
    waited_since = one.guide.last_new_client or date.min
    return one.standing, waited_since, folded(one.guide.name), one.guide.key


def _same(wish: Wish, wished: str, told: str) -> Reason | None:
    if not wished:
        return None
    if not told:
        return Reason(wish, Kind.OPEN, (wished,))
    return Reason(wish, Kind.FOR if told == wished else Kind.AGAINST, (wished,))


def _smoke_free(guide: Guide) -> Reason:
    kinds = {None: Kind.OPEN, True: Kind.FOR, False: Kind.AGAINST}
    return Reason(Wish.SMOKE_FREE, kinds[guide.smoke_free])


def _common(wish: Wish, wished: Words, told: Words, *, all_needed: bool = False) -> Reason | None:
    if not wished:
        return None
    if not told:
        return Reason(wish, Kind.OPEN, tuple(sorted(wished)))
    common = wished & told
    enough = common == wished if all_needed else bool(common)
    return Reason(wish, Kind.FOR if enough else Kind.AGAINST, tuple(sorted(common if enough else wished - common)))
