"""Changing a questionnaire that is being made: each verb gives a new one."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from rinnalla.methods.questionnaire.content import Item, Questionnaire, Scoring, Section


def next_code(questionnaire: Questionnaire, letter: str = "q") -> str:
    """The first code of a letter and a number that nothing has yet."""
    taken = {item.code for item in questionnaire.items} | {section.code for section in questionnaire.sections}
    return next(code for code in (f"{letter}{number}" for number in range(1, len(taken) + 2)) if code not in taken)


def with_section(questionnaire: Questionnaire, section: Section) -> Questionnaire:
    """With a section added at the end, or in the place of the one that has its code."""
    known = [one.code for one in questionnaire.sections]
    if section.code not in known:
        return replace(questionnaire, sections=(*questionnaire.sections, section))
    return replace(
        questionnaire, sections=tuple(section if one.code == section.code else one for one in questionnaire.sections)
    )


def with_items(questionnaire: Questionnaire, section: str, items: Sequence[Item]) -> Questionnaire:
    """With items added at the end of a section, each in the place of one that has its code where there is one."""
    for item in items:
        at = questionnaire.section_of(item.code)
        if at is None:
            questionnaire = _section(questionnaire, section, lambda held, item=item: (*held, item))  # type: ignore[misc] # bound now
        else:
            changed = {item.code: item}
            questionnaire = _section(
                questionnaire,
                at.code,
                lambda held, changed=changed: [changed.get(one.code, one) for one in held],  # type: ignore[misc] # bound now
            )
    return questionnaire


def with_scoring(questionnaire: Questionnaire, scoring: Scoring) -> Questionnaire:
    """With the score of a scale, in the place of the one that the scale had."""
    others = [one for one in questionnaire.scorings if one.scale != scoring.scale]
    return replace(questionnaire, scorings=(*others, scoring))


def without(questionnaire: Questionnaire, code: str) -> Questionnaire:
    """Without an item, or without a section that holds none; conditions on the item fall away with it."""
    sections = tuple(
        replace(section, items=tuple(_without_condition(item, code) for item in section.items if item.code != code))
        for section in questionnaire.sections
        if section.code != code or section.items
    )
    return replace(questionnaire, sections=sections)


def moved(questionnaire: Questionnaire, code: str, by: int) -> Questionnaire:
    """With an item moved up (-1) or down (1): past its neighbour, or over the edge into the next section."""
    place = next((number for number, one in enumerate(questionnaire.sections) if code in _codes(one)), None)
    if place is None:
        return questionnaire
    section = questionnaire.sections[place]
    items, at = list(section.items), _codes(section).index(code)
    if 0 <= at + by < len(items):
        items[at], items[at + by] = items[at + by], items[at]
        return _section(questionnaire, section.code, lambda _held: items)
    if not 0 <= place + by < len(questionnaire.sections):
        return questionnaire
    item, other = items[at], questionnaire.sections[place + by].code
    taken = _section(questionnaire, section.code, lambda held: [one for one in held if one.code != code])
    return _section(taken, other, lambda held: [*held, item] if by < 0 else [item, *held])


def _codes(section: Section) -> list[str]:
    return [item.code for item in section.items]


def _without_condition(item: Item, code: str) -> Item:
    return replace(item, show_if=tuple(one for one in item.show_if if one.item != code))


def _section(
    questionnaire: Questionnaire, code: str, change: Callable[[Sequence[Item]], Sequence[Item]]
) -> Questionnaire:
    sections = tuple(
        replace(one, items=tuple(change(one.items))) if one.code == code else one for one in questionnaire.sections
    )
    return replace(questionnaire, sections=sections)
