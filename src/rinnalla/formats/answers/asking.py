"""A sheet of answers as a questionnaire that might have asked them, and each row as an answered form."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import Any

from rinnalla.formats.answers.content import AnswerSheet, Column, Meaning, column_name
from rinnalla.formats.answers.taking import Answer, taken
from rinnalla.formats.intake import FileFault
from rinnalla.formats.questionnaires.content import code_of, other
from rinnalla.methods.questionnaire.content import OF_MANY, OF_ONE, Item, Kind, Option, Questionnaire, Section

KINDS = {
    Meaning.SINGLE: Kind.SINGLE,
    Meaning.STATEMENT: Kind.STATEMENT,
    Meaning.MANY: Kind.MANY,
    Meaning.NUMBER: Kind.NUMBER,
    Meaning.DATE: Kind.DATE,
    Meaning.TEXT: Kind.TEXT,
}
CHOOSING = frozenset({Meaning.SINGLE, Meaning.STATEMENT, Meaning.MANY})
MOST_TOGETHER = 15
LONGEST_TEXT = 4000
FEWEST_OPTIONS = 2


@dataclass(frozen=True)
class Asked:
    """A question and the column in which its answers stand; ``codes`` are those of its options by their words."""

    item: Item
    column: Column
    codes: Mapping[str, str]

    @property
    def other(self) -> str:
        """The code of the option that lets one write which; empty where there is none."""
        return next((option.code for option in self.item.written), "")


def questionnaire(columns: Sequence[Column], title: str, language: str) -> Questionnaire:
    """What these columns have asked: rows of one question stand in a section of its name."""
    kept, number = [one for one in columns if one.kept], 0
    sections: list[Section] = []
    for question, run in groupby(kept, key=lambda column: column.question):
        held = list(run)
        items = tuple(_item(column, f"q{number + at}", language) for at, column in enumerate(held, start=1))
        number += len(held)
        statements = all(column.meaning == Meaning.STATEMENT for column in held)
        sections.append(
            Section(
                f"g{len(sections) + 1}",
                items,
                title={language: question} if question else {},
                together=statements and 1 < len(held) <= MOST_TOGETHER,
            )
        )
    return Questionnaire({language: title}, tuple(sections))


def extended(earlier: Questionnaire, sheet: AnswerSheet, language: str) -> Questionnaire:
    """An earlier round's questionnaire with the questions that a later file asks besides.

    Raises FileFault where the file asks one of the same in another way, or shares no question with it.
    """
    known = _known(earlier, language)
    new = [column for column in sheet.kept if (column.question, column.words) not in known]
    same = [column for column in sheet.kept if (column.question, column.words) in known]
    if not same:
        raise _fault("not_asked", sheet.kept[0], sheet)
    asked(earlier, replace(sheet, columns=tuple(same)), language)
    if not new:
        return earlier
    more, taken = questionnaire(new, "-", language), {item.code for item in earlier.items}
    sections = list(earlier.sections)
    for section in more.sections:
        items = []
        for item in section.items:
            items.append(replace(item, code=code_of(item.code, taken)))
            taken.add(items[-1].code)
        sections.append(replace(section, code=f"g{len(sections) + 1}", items=tuple(items)))
    return replace(earlier, sections=tuple(sections))


def _known(by: Questionnaire, language: str) -> dict[tuple[str, str], Item]:
    return {
        (section.title.get(language, ""), item.text.get(language, "")): item
        for section in by.sections
        for item in section.items
    }


def _item(column: Column, code: str, language: str) -> Item:
    options = [
        Option(str(place), {language: words}, apart=place > len(column.options) - column.apart)
        for place, words in enumerate(column.options, start=1)
    ]
    if column.free:
        options.append(other([language], ()))
    exactly = column.exactly if column.meaning == Meaning.MANY else None
    return Item(
        code,
        Kind.EXACTLY if exactly else KINDS[column.meaning],
        {language: column.words},
        options=tuple(options) if column.meaning in CHOOSING else (),
        exactly=exactly,
        whole=False if column.meaning == Meaning.NUMBER else True,  # noqa: SIM211 -- a file may hold any number
        long=column.meaning == Meaning.TEXT,
        background=column.background and column.meaning in {Meaning.SINGLE, Meaning.STATEMENT},
    )


def asked(by: Questionnaire, sheet: AnswerSheet, language: str) -> list[Asked]:
    """Each kept column with the question that it answers. Raises FileFault for one that is not asked.

    Questions are known by their words and the heading they stand under, options by theirs.
    """
    known, found = _known(by, language), []
    for column in sheet.kept:
        item = known.get((column.question, column.words))
        if item is None or not _fits(item, column):
            raise _fault("not_asked", column, sheet)
        codes = {option.text.get(language, ""): option.code for option in item.options if not option.written}
        if not set(column.options) <= set(codes):
            unknown = next(option for option in column.options if option not in codes)
            raise _fault("not_offered", column, sheet, value=unknown)
        found.append(Asked(item, column, codes))
    return found


def _fits(item: Item, column: Column) -> bool:
    kind = KINDS[column.meaning]
    same = item.kind == kind or (item.kind in OF_MANY and kind in OF_MANY)
    return same and (not column.free or bool(item.written))


def forms(found: Sequence[Asked], sheet: AnswerSheet, *, with_incomplete: bool = False) -> Iterator[dict[str, Any]]:
    """What each row has answered, by the codes of the questions. Raises FileFault with row and column."""
    for given in taken(sheet, with_incomplete=with_incomplete):
        answers: dict[str, Any] = {}
        for one, said in zip(found, given.answers, strict=True):
            if said is not None:
                answers |= _answer(one, said, given.number)
        yield answers


def _answer(one: Asked, said: Answer, row: int) -> dict[str, Any]:
    code = one.item.code
    if one.item.kind in OF_ONE:
        return _chosen(one, [str(said)], alone=True)
    if one.item.kind in OF_MANY:
        several = list(said) if isinstance(said, tuple) else [str(said)]
        if one.item.exactly and len(several) > one.item.exactly:
            raise FileFault("too_many_chosen", row=row, column=_name(one.column), value=str(one.item.exactly))
        return _chosen(one, several)
    if isinstance(said, date):
        return {code: said.isoformat()}
    if isinstance(said, float):
        return {code: int(said) if said.is_integer() else said}
    return {code: str(said)[:LONGEST_TEXT]}


def _chosen(one: Asked, several: Sequence[str], *, alone: bool = False) -> dict[str, Any]:
    """The codes of what was chosen, and the words of an answer that is none of the options."""
    written = [words for words in several if words not in one.codes]
    codes = [one.codes[words] for words in several if words in one.codes]
    answers: dict[str, Any] = {}
    if written:
        codes.append(one.other)
        answers[one.item.beside(one.other)] = "; ".join(written)[:LONGEST_TEXT]
    order = [option.code for option in one.item.options]
    return {**answers, one.item.code: codes[0] if alone else sorted(codes, key=order.index)}


def check(sheet: AnswerSheet) -> None:
    """Raise FileFault for columns that can't be asked: nothing kept, a question without words or without options."""
    if not sheet.kept:
        raise FileFault("nothing_kept")
    seen: set[tuple[str, str]] = set()
    for column in sheet.kept:
        if not column.words.strip():
            raise _fault("no_words", column, sheet)
        if column.meaning in CHOOSING and not column.options:
            raise _fault("few_options", column, sheet)
        if (column.question, column.words) in seen:
            raise _fault("heading_twice", column, sheet)
        seen.add((column.question, column.words))
        if column.meaning == Meaning.STATEMENT and len(column.options) - column.apart < FEWEST_OPTIONS:
            raise _fault("few_options", column, sheet)
        if column.exactly and not 1 <= column.exactly <= len(column.options):
            raise _fault("bad_exactly", column, sheet, value=str(column.exactly))


def _fault(code: str, column: Column, sheet: AnswerSheet, *, value: str = "") -> FileFault:
    return FileFault(code, row=sheet.heading_row, column=_name(column), value=value)


def _name(column: Column) -> str:
    return column_name(column.places[0], column.words)
