"""What a questionnaire asks: sections of items, each with its options. Every text is a mapping from language to words.

The codes of items and options are what answers are stored under; once a version has been used they never change.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

Text = Mapping[str, str]


class Kind(StrEnum):
    """What an item asks for. ``PAGE`` asks nothing: it tells something."""

    STATEMENT = "statement"
    SINGLE = "single"
    MANY = "many"
    EXACTLY = "exactly"
    NUMBER = "number"
    DATE = "date"
    TEXT = "text"
    PAGE = "page"


OF_ONE = frozenset({Kind.STATEMENT, Kind.SINGLE})
OF_MANY = frozenset({Kind.MANY, Kind.EXACTLY})
WITH_OPTIONS = OF_ONE | OF_MANY


@dataclass(frozen=True)
class Option:
    """One of the answers to choose from.

    ``apart`` stands beside the scale and is counted apart from it (can't say, not in my work); ``alone`` can't be
    chosen together with others (none of these). Whoever chooses a ``written`` one may write which (other, what?).
    """

    code: str
    text: Text
    apart: bool = False
    alone: bool = False
    written: bool = False


@dataclass(frozen=True)
class Condition:
    """An item is shown when another's answer is, or includes, one of some options."""

    item: str
    options: tuple[str, ...]


class Centre(StrEnum):
    """How the scores of many are told: by their mean and standard deviation, or by their median and quartiles."""

    MEAN = "mean"
    MEDIAN = "median"


@dataclass(frozen=True)
class Scoring:
    """How the statements on a reusable scale make one score, as ``source`` has published it.

    ``lowest`` is the number of the scale's first step. ``factor`` makes the score out of the mean of the answers; None
    gives their sum. ``may_lack`` answers are replaced by the mean of the person's others.
    """

    scale: str
    name: str
    lowest: int = 1
    factor: float | None = None
    may_lack: int = 0
    centre: Centre = Centre.MEAN
    source: str = ""


@dataclass(frozen=True)
class Item:
    """One question, statement or page of information.

    The options of a statement run from the lowest to the highest; ``scale`` is the key of the reusable scale they came
    from, if any; ``reverse`` counts a statement the other way round in the scale's score. ``exactly`` is how many to
    choose. ``lowest`` and ``highest`` bound a number, which is ``whole``
    unless said otherwise. ``long`` gives a text several lines. ``background`` items (sector, role) are what results
    may be divided by. Every question may be left unanswered.
    """

    code: str
    kind: Kind
    text: Text
    hint: Text = field(default_factory=dict)
    options: tuple[Option, ...] = ()
    scale: str = ""
    reverse: bool = False
    exactly: int | None = None
    lowest: float | None = None
    highest: float | None = None
    whole: bool = True
    long: bool = False
    background: bool = False
    show_if: tuple[Condition, ...] = ()

    @property
    def asks(self) -> bool:
        """Whether there is anything to answer."""
        return self.kind != Kind.PAGE

    @property
    def on_scale(self) -> tuple[Option, ...]:
        """The options of the scale itself, without those that stand apart."""
        return tuple(option for option in self.options if not option.apart)

    @property
    def written(self) -> tuple[Option, ...]:
        """The options that let one write which."""
        return tuple(option for option in self.options if option.written)

    def beside(self, option: str) -> str:
        """The code under which the words stand that were written beside an option."""
        return f"{self.code}.{option}"

    def option(self, code: str) -> Option | None:
        """The option of a code."""
        return next((option for option in self.options if option.code == code), None)


@dataclass(frozen=True)
class Section:
    """Items that belong together. ``together`` shows them on one page; otherwise each has its own."""

    code: str
    items: tuple[Item, ...]
    title: Text = field(default_factory=dict)
    lead: Text = field(default_factory=dict)
    together: bool = False


@dataclass(frozen=True)
class Questionnaire:
    """All that is asked, in order, and what is scored. ``languages`` are those in which it is complete."""

    title: Text
    sections: tuple[Section, ...] = ()
    lead: Text = field(default_factory=dict)
    scorings: tuple[Scoring, ...] = ()

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """Every item in order."""
        return tuple(item for section in self.sections for item in section.items)

    @cached_property
    def questions(self) -> tuple[Item, ...]:
        """The items that ask something."""
        return tuple(item for item in self.items if item.asks)

    @cached_property
    def by_code(self) -> Mapping[str, Item]:
        """Items by their codes."""
        return {item.code: item for item in self.items}

    def section_of(self, code: str) -> Section | None:
        """The section that holds an item."""
        return next((section for section in self.sections for item in section.items if item.code == code), None)

    def texts(self) -> Iterator[tuple[str, Text]]:
        """Every text with the place it stands in; empty ones too."""
        yield "title", self.title
        yield "lead", self.lead
        for section in self.sections:
            yield f"{section.code}.title", section.title
            yield f"{section.code}.lead", section.lead
            for item in section.items:
                yield item.code, item.text
                yield f"{item.code}.hint", item.hint
                yield from ((f"{item.code}.{option.code}", option.text) for option in item.options)

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages in which everything that says something says it."""
        said = [text for _, text in self.texts() if any(text.values())]
        found = [code for code in (said[0] if said else {}) if all(text.get(code) for text in said)]
        return tuple(found)
