"""Figures as data: what is drawn, said and printed of counts. ``figure_svg`` draws them, ``figure_table`` tells them.

A count of None is one that may not be shown. No percentage is typed anywhere: all come from counts and bases here, by
largest remainders, so that a figure, its table and its file can't differ.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from rinnalla.methods.rounding import percentages

MOST_STEPS = 7
FEWEST_STEPS = 2
TEN = 10


@dataclass(frozen=True)
class Text:
    """The words of a figure in its reader's language.

    ``title`` is the claim and ``description`` what is told to those who don't see the drawing. ``base`` says what the
    percentages are of; ``hidden`` is the mark of a count that may not be shown and ``unknown`` of what was not asked.
    ``label``, ``group``, ``step``, ``count``, ``share``, ``low``, ``high`` and ``value`` head the columns of the table.
    """

    language: str
    title: str
    description: str
    base: str
    hidden: str
    unknown: str
    note: str = ""
    count: str = "n"
    share: str = "%"
    label: str = ""
    group: str = ""
    step: str = ""
    low: str = ""
    high: str = ""
    value: str = ""


@dataclass(frozen=True)
class Bar:
    """An option or a theme: how many of the group's base chose it, with the interval of the share (0 … 1)."""

    label: str
    count: int | None
    low: float | None = None
    high: float | None = None
    rank: int | None = None


@dataclass(frozen=True)
class BarGroup:
    """Bars with one base; a group without a base is not shown. ``label`` is empty where there is one group only."""

    label: str
    base: int | None
    bars: Sequence[Bar]


@dataclass(frozen=True)
class Bars:
    """Bars of one colour: options in their order or from the most chosen, themes, or the same for several groups.

    ``adds_up`` says that everybody is in one bar, so that the percentages of a group add up to 100.
    """

    text: Text
    groups: Sequence[BarGroup]
    adds_up: bool = False


@dataclass(frozen=True)
class Answered:
    """How one group answered a statement: a count for each step, their base, and apart those who could not say.

    ``unsure`` is None where that was no choice.
    """

    label: str
    counts: Sequence[int | None]
    base: int | None
    unsure: int | None = None
    hides_unsure: bool = False


@dataclass(frozen=True)
class Moved:
    """By how many percentage points the share moved, with the limits of its interval."""

    estimate: float
    low: float
    high: float


@dataclass(frozen=True)
class Statement:
    """A statement, how each group or wave answered it, and the change from the first to the last if there is one."""

    label: str
    rows: Sequence[Answered]
    change: Moved | None = None


@dataclass(frozen=True)
class Diverging:
    """Statements answered on one scale, drawn from the middle of its steps, which come from the questionnaire.

    ``less`` and ``more`` stand at the two sides, ``unsure`` over those who could not say, ``change`` over the axis of
    change. Raises ``ValueError`` for a row with other steps, or a scale that is no scale.
    """

    text: Text
    steps: Sequence[str]
    statements: Sequence[Statement]
    less: str = ""
    more: str = ""
    unsure: str = ""
    change: str = ""

    def __post_init__(self) -> None:
        if not FEWEST_STEPS <= len(self.steps) <= MOST_STEPS:
            raise ValueError(f"A scale of {len(self.steps)} steps can't be drawn")
        if any(len(row.counts) != len(self.steps) for one in self.statements for row in one.rows):
            raise ValueError("Every row has the steps of the scale")

    @property
    def asks_unsure(self) -> bool:
        """Whether somebody could say that they can't say."""
        return any(row.unsure is not None or row.hides_unsure for one in self.statements for row in one.rows)

    @property
    def moves(self) -> list[Moved]:
        """Every change there is."""
        return [one.change for one in self.statements if one.change]


@dataclass(frozen=True)
class Middle:
    """The middle of one group's scores with its interval, and from where to where they spread, in words.

    ``base`` and ``middle`` are None where they may not be shown.
    """

    label: str
    base: int | None
    middle: float | None = None
    low: float = 0.0
    high: float = 0.0
    spread: Sequence[float] = ()


@dataclass(frozen=True)
class Scores:
    """Scores of groups or waves on what the score can be, from ``lowest`` to ``highest``.

    ``middle`` names what is told of each (mean, median) and ``spread`` how it spreads; in files these numbers stand in
    a column of their own, headed by ``text.value``.
    """

    text: Text
    lowest: float
    highest: float
    rows: Sequence[Middle]
    middle: str
    spread: str


Figure = Bars | Diverging | Scores


def shares(counts: Sequence[int | None], base: int | None) -> list[float | None]:
    """Whole percentages that add up to 100 with what is hidden; None for what may not be shown."""
    if not base:
        return [None] * len(counts)
    left = base - sum(count or 0 for count in counts)
    found = percentages([*(count or 0 for count in counts), max(left, 0)])
    return [None if count is None else share for count, share in zip(counts, found, strict=False)]


def bar_shares(group: BarGroup, *, adds_up: bool) -> list[float | None]:
    """The percentages of a group's bars: they add up where everybody is in one bar, else each is rounded by itself."""
    counts = [bar.count for bar in group.bars]
    if adds_up:
        return shares(counts, group.base)
    if not group.base:
        return [None] * len(counts)
    return [None if count is None else percentages([count, group.base - count])[0] for count in counts]


def in_words(number: float, language: str, *, signed: bool = False) -> str:
    """A whole number as it is written in the language, with a true minus and, if asked, a plus."""
    whole = round(number)
    sign = "\u2212" if whole < 0 else "+" if signed and whole > 0 else ""
    grouped = f"{abs(whole):,}".replace(",", "," if language == "en" else "\u00a0")
    return sign + grouped


def decimal(number: float, language: str, *, signed: bool = False) -> str:
    """A score with one or two decimals as it is written in the language: two where it is below ten."""
    told = f"{abs(number):.{2 if abs(number) < TEN else 1}f}"
    told = told if language == "en" else told.replace(".", ",")
    is_zero = not told.strip("0,.")
    sign = "" if is_zero else "\u2212" if number < 0 else "+" if signed else ""
    return sign + told


def percent(share: float, language: str) -> str:
    """A percentage as it is written in the language."""
    return f"{in_words(share, language)}%" if language == "en" else f"{in_words(share, language)}\u00a0%"
