"""Questionnaires as those who make them see them."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from rinnalla.methods.questionnaire.content import Item, Kind, Questionnaire, Section
from rinnalla.methods.questionnaire.faults import Fault, faults

KINDS = {
    Kind.STATEMENT: _("Statements on a scale"),
    Kind.SINGLE: _("Choose one"),
    Kind.MANY: _("Choose several"),
    Kind.EXACTLY: _("Choose exactly so many"),
    Kind.NUMBER: _("Number"),
    Kind.DATE: _("Date"),
    Kind.TEXT: _("Own words"),
    Kind.PAGE: _("Page that tells something"),
}
FAULTS = {
    Fault.NO_TITLE: _("The questionnaire has no title."),
    Fault.NO_QUESTIONS: _("Nothing is asked yet. Add a question."),
    Fault.NO_WORDS: _("A text is missing."),
    Fault.BAD_CODE: _("A code has letters that can't be used."),
    Fault.SAME_CODE: _("Two have the same code."),
    Fault.FEW_OPTIONS: _("There are fewer than two answers to choose from."),
    Fault.OPTIONS_UNASKED: _("This kind of question has no answers to choose from."),
    Fault.BAD_NUMBER_TO_CHOOSE: _("The number to choose does not fit the answers offered."),
    Fault.BAD_LIMITS: _("The smallest number is larger than the largest."),
    Fault.CONDITION_ON_NOTHING: _("It is shown by an answer that does not exist."),
    Fault.CONDITION_NOT_BEFORE: _("It is shown by a question that is asked later."),
    Fault.BACKGROUND_OF_MANY: _("Results can be divided only by a question with one answer."),
}
LANGUAGES = {"fi": _("Finnish"), "sv": _("Swedish"), "en": _("English"), "fi-easy": _("plain Finnish")}


@dataclass(frozen=True)
class ItemRow:
    """A question on the maker's page."""

    code: str
    words: str
    kind: Any
    options: str
    notes: list[Any]


@dataclass(frozen=True)
class SectionRow:
    """A group on the maker's page."""

    code: str
    title: str
    together: bool
    items: list[ItemRow]


def sections(questionnaire: Questionnaire, language: str) -> list[SectionRow]:
    """The groups with their questions."""
    return [_section(one, language) for one in questionnaire.sections]


def missing(questionnaire: Questionnaire, language: str) -> list[tuple[str, Any]]:
    """What keeps it from being asked: where, and what."""
    named = {one.code: one.text.get(language) or one.text.get("fi") or one.code for one in questionnaire.items}
    return [(named.get(found.place, found.place), FAULTS[found.fault]) for found in faults(questionnaire)]


def languages(questionnaire: Questionnaire) -> list[Any]:
    """The languages in which it is whole."""
    return [LANGUAGES[code] for code in questionnaire.languages if code in LANGUAGES]


def kinds() -> list[tuple[str, Any]]:
    """What may be added."""
    return [(str(kind), label) for kind, label in KINDS.items()]


def _section(section: Section, language: str) -> SectionRow:
    title = section.title.get(language) or section.title.get("fi") or ""
    return SectionRow(section.code, title, section.together, [_item(item, language) for item in section.items])


def _item(item: Item, language: str) -> ItemRow:
    offered = [option.text.get(language) or option.text.get("fi") or option.code for option in item.options]
    notes = [
        note
        for note, said in (
            (_("background question"), item.background),
            (_("counted the other way round"), item.reverse),
            (_("shown by an earlier answer"), item.show_if),
            (_("choose {number}").format(number=item.exactly), item.exactly),
        )
        if said
    ]
    words = item.text.get(language) or item.text.get("fi") or item.code
    return ItemRow(item.code, words, KINDS[item.kind], " · ".join(offered), notes)
