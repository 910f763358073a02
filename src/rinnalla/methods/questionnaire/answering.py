"""Which items are shown, given what has been answered, and what an answer may be."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from rinnalla.methods.questionnaire.content import OF_MANY, OF_ONE, Item, Kind, Questionnaire, Section

LONGEST = 4000
LARGEST = 1e12
Answers = Mapping[str, Any]


class Unfit(StrEnum):
    """Why an answer can't be taken."""

    NOT_OFFERED = "not_offered"
    NOT_SO_MANY = "not_so_many"
    ALONE = "alone"
    NOT_A_NUMBER = "not_a_number"
    NOT_WHOLE = "not_whole"
    TOO_SMALL = "too_small"
    TOO_LARGE = "too_large"
    NOT_A_DAY = "not_a_day"
    TOO_LONG = "too_long"


class UnfitAnswer(ValueError):
    """An answer that the question does not allow."""

    def __init__(self, item: Item, unfit: Unfit) -> None:
        super().__init__(f"{item.code}: {unfit}")
        self.item = item
        self.unfit = unfit


@dataclass(frozen=True)
class Page:
    """What is shown at a time: one item, or the items of a section that go together."""

    section: Section
    items: tuple[Item, ...]

    @property
    def code(self) -> str:
        """The page's address: the code of its first item in the questionnaire."""
        return self.section.items[0].code if self.section.together else self.items[0].code


def is_shown(item: Item, answers: Answers) -> bool:
    """Whether an item's conditions hold."""
    return all(_chosen(answers.get(condition.item)) & set(condition.options) for condition in item.show_if)


def _chosen(given: Any) -> set[str]:
    if given is None:
        return set()
    return set(given) if isinstance(given, list | tuple) else {str(given)}


def pages(questionnaire: Questionnaire, answers: Answers) -> list[Page]:
    """The pages shown, given what has been answered; a page with nothing to show is none."""
    found = []
    for section in questionnaire.sections:
        shown = tuple(item for item in section.items if is_shown(item, answers))
        if section.together and shown:
            found.append(Page(section, shown))
        elif not section.together:
            found += [Page(section, (item,)) for item in shown]
    return found


def kept(questionnaire: Questionnaire, answers: Answers) -> dict[str, Any]:
    """The answers to what is shown: an answer whose question has been hidden by a later one falls away."""
    found: dict[str, Any] = {}
    for item in questionnaire.questions:
        if item.code in answers and is_shown(item, found):
            found[item.code] = answers[item.code]
            found |= {key: answers[key] for key in _beside(item, answers[item.code]) if answers.get(key)}
    return found


def _beside(item: Item, given: Any) -> list[str]:
    """Where the words stand that belong to the options chosen."""
    return [item.beside(option.code) for option in item.written if option.code in _chosen(given)]


def with_words(item: Item, given: Any, words: Mapping[str, str]) -> dict[str, Any]:
    """The answer with the words written beside its options, by option; None for words that belong to nothing chosen.

    Whoever has written and not chosen has chosen. Raises UnfitAnswer.
    """
    for option in item.written:
        said = words.get(option.code, "")
        if len(said) > LONGEST:
            raise UnfitAnswer(item, Unfit.TOO_LONG)
        if said and given is None:
            given = [option.code] if item.kind in OF_MANY else option.code
        elif said and item.kind in OF_MANY and option.code not in given:
            given = [one.code for one in item.options if one.code in {*given, option.code}]
    chosen = _beside(item, given)
    beside = {item.beside(option.code): words.get(option.code, "") for option in item.written}
    return {item.code: given, **{key: said if said and key in chosen else None for key, said in beside.items()}}


def cleaned(item: Item, said: Sequence[str]) -> Any:
    """The answer in its stored form from what a form or a file said; None for none. Raises UnfitAnswer."""
    words = [one.strip() for one in said if one.strip()]
    if not words:
        return None
    if item.kind in OF_ONE:
        return _offered(item, words[0])
    if item.kind in OF_MANY:
        return _several(item, words)
    if item.kind == Kind.NUMBER:
        return _number(item, words[0])
    if item.kind == Kind.DATE:
        return _day(item, words[0])
    if len(words[0]) > LONGEST:
        raise UnfitAnswer(item, Unfit.TOO_LONG)
    return words[0].replace("\r\n", "\n")


def _offered(item: Item, code: str) -> str:
    if item.option(code) is None:
        raise UnfitAnswer(item, Unfit.NOT_OFFERED)
    return code


def _several(item: Item, codes: Sequence[str]) -> list[str]:
    chosen = {_offered(item, code) for code in codes}
    options = [option for option in item.options if option.code in chosen]
    if item.exactly is not None and len(options) != item.exactly:
        raise UnfitAnswer(item, Unfit.NOT_SO_MANY)
    if len(options) > 1 and any(option.alone for option in options):
        raise UnfitAnswer(item, Unfit.ALONE)
    return [option.code for option in options]


def _number(item: Item, words: str) -> float | int:
    plain = words.replace("\N{NO-BREAK SPACE}", "").replace(" ", "").replace(",", ".").replace("\N{MINUS SIGN}", "-")
    try:
        number = float(plain)
    except ValueError:
        raise UnfitAnswer(item, Unfit.NOT_A_NUMBER) from None
    if not math.isfinite(number) or abs(number) > LARGEST:
        raise UnfitAnswer(item, Unfit.NOT_A_NUMBER)
    if item.whole and number != int(number):
        raise UnfitAnswer(item, Unfit.NOT_WHOLE)
    if item.lowest is not None and number < item.lowest:
        raise UnfitAnswer(item, Unfit.TOO_SMALL)
    if item.highest is not None and number > item.highest:
        raise UnfitAnswer(item, Unfit.TOO_LARGE)
    return int(number) if number == int(number) else number


def _day(item: Item, words: str) -> str:
    plain = words.replace(" ", "")
    try:
        if "." in plain:
            day, month, year = (int(part) for part in plain.split("."))
            return date(year, month, day).isoformat()
        return date.fromisoformat(plain).isoformat()
    except ValueError:
        raise UnfitAnswer(item, Unfit.NOT_A_DAY) from None
