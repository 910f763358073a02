"""The rows of an XLSForm workbook's sheets, their columns under one name each and texts by language."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rinnalla.formats import sheet
from rinnalla.formats.answers.content import column_name
from rinnalla.formats.answers.grid import CONTROL, ERROR
from rinnalla.formats.intake import LARGEST_CELL, FileFault
from rinnalla.formats.questionnaires.content import LONGEST_CONDITION
from rinnalla.formats.questionnaires.xlsform_terms import ALIASES, language_of
from rinnalla.formats.table_file import as_it_was

CONDITIONS = ("relevant", "constraint", "type", "parameters")
MOST_ROWS = 5_000
MOST_COLUMNS = 400


@dataclass(frozen=True)
class Row:
    """One row: its number, its cells by the columns' names, and the letters of those columns."""

    number: int
    cells: Mapping[str, str]
    letters: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        return self.cells.get(name, "")

    def text(self, name: str, language: str) -> dict[str, str]:
        """A text in its languages; ``language`` is that of a column which names none."""
        found = {language: self.cells[name]} if self[name] else {}
        for column, cell in self.cells.items():
            before, _, after = column.partition("::")
            if before == name and after and cell:
                found[language_of(after) or language] = cell
        return found

    def fault(self, code: str, name: str) -> FileFault:
        """What is wrong with one of its cells."""
        return FileFault(code, row=self.number, column=self.letters.get(name, name), value=self[name])


def sheets_of(path: Path) -> dict[str, list[Row]]:
    """Every sheet's rows by the sheet's name. Raises FileFault."""
    return {name.strip().casefold(): list(_rows(rows)) for name, rows in sheet.pages(path).items()}


def _rows(rows: Sequence[Sequence[str]]) -> Iterator[Row]:
    filled = [(number, row) for number, row in enumerate(rows, 1) if any(cell.strip() for cell in row)]
    if not filled:
        return
    first, headings = filled[0]
    names = _names(first, headings)
    if len(filled) > MOST_ROWS:
        raise FileFault("too_many_rows", row=filled[MOST_ROWS][0], value=str(MOST_ROWS))
    letters = {name: column_name(place, headings[place].strip()) for place, name in enumerate(names)}
    for number, row in filled[1:]:
        cells = {name: _cell(cell) for name, cell in zip(names, row, strict=False) if name}
        one = Row(number, cells, letters)
        _refuse_beside(number, row, names)
        for name, cell in cells.items():
            if CONTROL.search(cell):
                raise FileFault("control", row=number, column=letters[name])
            if ERROR.fullmatch(cell):
                raise one.fault("formula_error", name)
            if len(cell) > (LONGEST_CONDITION if name in CONDITIONS else LARGEST_CELL):
                raise one.fault("cell_too_long", name)
        yield one


def _refuse_beside(number: int, row: Sequence[str], names: Sequence[str]) -> None:
    """Under a merged heading, or beside the table, what is written would be lost."""
    for place, cell in enumerate(row):
        if cell.strip() and (place >= len(names) or not names[place]):
            raise FileFault("cell_without_heading", row=number, column=column_name(place, ""))


def _names(row: int, headings: Sequence[str]) -> list[str]:
    """The columns' names, each of which may stand once."""
    if len(headings) > MOST_COLUMNS:
        raise FileFault("too_many_columns", row=row, value=str(MOST_COLUMNS))
    names = [_name(one) for one in headings]
    for place, name in enumerate(names):
        if name and name in names[:place]:
            raise FileFault("heading_twice", row=row, column=column_name(place, headings[place]))
    return names


def _name(heading: str) -> str:
    """A column's name: lower case but for the language, under the name that its aliases have."""
    before, mark, after = heading.strip().partition("::")
    if not mark:
        before, mark, after = re.sub(r"\s+", " ", before).partition(":")
    plain = before.strip().casefold()
    return ALIASES.get(plain, plain) + (f"::{after.strip(' :')}" if mark else "")


def _cell(cell: str) -> str:
    """A cell without the apostrophe that keeps a text from being calculated."""
    return as_it_was(cell.strip())
