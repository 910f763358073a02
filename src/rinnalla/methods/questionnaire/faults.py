"""What keeps a questionnaire from being asked: each fault says where it is and what it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from rinnalla.methods.questionnaire.content import OF_ONE, WITH_OPTIONS, Item, Kind, Questionnaire

CODE = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,39}")
OPTION_CODE = re.compile(r"[A-Za-z0-9_.-]{1,40}")
FEWEST_OPTIONS = 2


class Fault(StrEnum):
    """What may be wrong."""

    NO_TITLE = "no_title"
    NO_QUESTIONS = "no_questions"
    NO_WORDS = "no_words"
    BAD_CODE = "bad_code"
    SAME_CODE = "same_code"
    FEW_OPTIONS = "few_options"
    OPTIONS_UNASKED = "options_unasked"
    BAD_NUMBER_TO_CHOOSE = "bad_number_to_choose"
    BAD_LIMITS = "bad_limits"
    CONDITION_ON_NOTHING = "condition_on_nothing"
    CONDITION_NOT_BEFORE = "condition_not_before"
    BACKGROUND_OF_MANY = "background_of_many"


@dataclass(frozen=True)
class Found:
    """A fault and its place: the code of an item, of a section, or "" for the whole."""

    place: str
    fault: Fault


def faults(questionnaire: Questionnaire) -> list[Found]:
    """Everything that is wrong, in order; an empty list for a questionnaire that can be asked."""
    found = list(_of_whole(questionnaire))
    before: set[str] = set()
    for item in questionnaire.items:
        found += (Found(item.code, fault) for fault in _of_item(item))
        found += (Found(item.code, fault) for fault in _of_conditions(questionnaire, item, before))
        before.add(item.code)
    return found


def _of_whole(questionnaire: Questionnaire) -> Iterator[Found]:
    if not any(questionnaire.title.values()):
        yield Found("", Fault.NO_TITLE)
    if not questionnaire.questions:
        yield Found("", Fault.NO_QUESTIONS)
    for codes in (
        [item.code for item in questionnaire.items],
        [section.code for section in questionnaire.sections],
    ):
        yield from (Found(code, Fault.SAME_CODE) for code in sorted({one for one in codes if codes.count(one) > 1}))


def _of_item(item: Item) -> Iterator[Fault]:
    codes = [option.code for option in item.options]
    checks = {
        Fault.BAD_CODE: not CODE.fullmatch(item.code) or not all(map(OPTION_CODE.fullmatch, codes)),
        Fault.SAME_CODE: len(set(codes)) < len(codes),
        Fault.NO_WORDS: not all(any(text.values()) for text in (item.text, *(one.text for one in item.options))),
        Fault.FEW_OPTIONS: item.kind in WITH_OPTIONS and _on_offer(item) < FEWEST_OPTIONS,
        Fault.OPTIONS_UNASKED: item.kind not in WITH_OPTIONS and bool(codes),
        Fault.BAD_NUMBER_TO_CHOOSE: not _number_to_choose_fits(item),
        Fault.BAD_LIMITS: None not in (item.lowest, item.highest) and item.lowest > item.highest,  # type: ignore[operator] # neither is None
        Fault.BACKGROUND_OF_MANY: item.background and item.kind not in OF_ONE,
    }
    return (fault for fault, wrong in checks.items() if wrong)


def _on_offer(item: Item) -> int:
    return len(item.on_scale if item.kind == Kind.STATEMENT else item.options)


def _number_to_choose_fits(item: Item) -> bool:
    if item.kind != Kind.EXACTLY:
        return item.exactly is None
    return item.exactly is not None and 1 <= item.exactly <= len(item.options)


def _of_conditions(questionnaire: Questionnaire, item: Item, before: set[str]) -> Iterator[Fault]:
    for condition in item.show_if:
        asked = questionnaire.by_code.get(condition.item)
        if asked is None or not condition.options or not all(asked.option(code) for code in condition.options):
            yield Fault.CONDITION_ON_NOTHING
        elif condition.item not in before:
            yield Fault.CONDITION_NOT_BEFORE
