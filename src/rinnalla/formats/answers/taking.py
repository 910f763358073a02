"""The answers of a sheet as its columns are told to be read. Nothing of a dropped column is in them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from rinnalla.formats.answers import words
from rinnalla.formats.answers.content import AnswerSheet, Column, Meaning, Record, column_name
from rinnalla.formats.answers.joined import split
from rinnalla.formats.answers.kinds import NUMBER
from rinnalla.formats.intake import FileFault

Answer = str | float | date | tuple[str, ...] | None
DAYS = ("%Y-%m-%d", "%d.%m.%Y", "%m/%d/%Y", "%m/%d/%y")


@dataclass(frozen=True)
class Given:
    """What one person answered, in the order of the sheet's kept columns; None where nothing was."""

    number: int
    answers: tuple[Answer, ...]
    complete: bool = True


def taken(sheet: AnswerSheet, *, with_incomplete: bool = False) -> Iterator[Given]:
    """Every row's answers; those that were never sent in only where asked for. Raises FileFault."""
    for record in sheet.records:
        if record.complete or with_incomplete:
            answers = tuple(_answer(column, record, sheet.heading_row) for column in sheet.kept)
            yield Given(record.number, answers, record.complete)


def _answer(column: Column, record: Record, heading_row: int) -> Answer:
    if column.meaning == Meaning.MANY:
        return _joined(column, record) if column.between else _ticked(column, record)
    cell = record.cells[column.places[0]]
    if not cell:
        return None
    if column.meaning == Meaning.NUMBER:
        if not NUMBER.fullmatch(cell):
            raise _fault("not_a_number", column, record)
        return float(cell.replace(",", "."))
    if column.meaning == Meaning.DATE:
        return _day(cell, column, record)
    if column.meaning in {Meaning.SINGLE, Meaning.STATEMENT} and not column.free and cell not in column.options:
        raise _fault("not_an_option", column, record)
    return cell


def _ticked(column: Column, record: Record) -> Answer:
    """Of a column for each option. Nothing ticked is nothing answered."""
    found = []
    for place, option in zip(column.places, column.options, strict=True):
        cell = record.cells[place]
        if cell == option or words.plain(cell) in words.TICKED:
            found.append(option)
        elif words.plain(cell) not in words.NOT_TICKED:
            raise _fault("not_a_tick", column, record, place)
    return tuple(found) or None


def _joined(column: Column, record: Record) -> Answer:
    cell = record.cells[column.places[0]]
    found, besides = split(cell, column.options, column.between)
    if besides and not column.free:
        raise _fault("not_an_option", column, record)
    return (*found, *([besides] if besides else [])) or None


def _day(cell: str, column: Column, record: Record) -> date:
    for form in DAYS:
        try:
            return datetime.strptime(cell, form).date()  # noqa: DTZ007 -- a day has no zone
        except ValueError:
            continue
    raise _fault("not_a_day", column, record)


def _fault(code: str, column: Column, record: Record, place: int | None = None) -> FileFault:
    at = column.places[0] if place is None else place
    return FileFault(code, row=record.number, column=column_name(at, column.words), value=record.cells[at])
