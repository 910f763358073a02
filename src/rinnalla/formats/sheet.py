"""Spreadsheets that people have made: xlsx and text tables, row by row under their headings."""

from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook

from rinnalla.formats.intake import FileFault, Line, check_size, lines_of, table_of, text_of, unpacked
from rinnalla.formats.sheet_errors import WORKBOOK, Errors, errors_of

ZIP = b"PK\x03\x04"
OLD_EXCEL = b"\xd0\xcf\x11\xe0"


def lines(path: Path) -> Iterator[Line]:
    """The rows of a spreadsheet's first sheet. Raises FileFault."""
    for rows in sheets(path):
        yield from rows
        return


def sheets(path: Path) -> Iterator[Iterator[Line]]:
    """The rows of each sheet that has any. What a file is is told by its first bytes, never by its name. Raises."""
    check_size(path)
    with path.open("rb") as stream:
        beginning = stream.read(4)
    if beginning == OLD_EXCEL:
        raise FileFault("old_excel")
    if beginning == ZIP:
        yield from _of_workbook(path)
    else:
        with text_of(path) as text:
            yield table_of(text)


def headings(path: Path) -> list[str]:
    """The headings of a spreadsheet's first sheet. Raises FileFault."""
    first = next(iter(lines(path)), None)
    if first is None:
        raise FileFault("no_rows")
    return list(first.cells)


def pages(path: Path) -> dict[str, list[list[str]]]:
    """Every sheet of a workbook by its name, its cells as they would be typed, empty rows too. Raises FileFault."""
    check_size(path)
    with path.open("rb") as stream:
        beginning = stream.read(4)
    if beginning == OLD_EXCEL:
        raise FileFault("old_excel")
    if beginning != ZIP:
        raise FileFault("not_sheet")
    errors = _look_for_workbook(path)
    try:
        with CalamineWorkbook.from_path(path) as book:
            return {name: list(_rows(book, name, errors)) for name in book.sheet_names}
    except (CalamineError, OSError) as fault:
        raise FileFault("damaged") from fault


def is_text(path: Path) -> bool:
    """Whether a file is no workbook, and is read as a table of text."""
    with path.open("rb") as stream:
        return stream.read(4) not in {ZIP, OLD_EXCEL}


def _look_for_workbook(path: Path) -> dict[str, Errors]:
    """Where its cells hold errors. Raises FileFault for what is no workbook."""
    with unpacked(path) as archive:
        if WORKBOOK not in archive.namelist():
            raise FileFault("not_sheet")
        return errors_of(archive)


def _rows(book: CalamineWorkbook, name: str, errors: dict[str, Errors]) -> Iterator[list[str]]:
    """A sheet's rows from its first one and its first column that is used; a cell with an error says which."""
    sheet, wrong = book.get_sheet_by_name(name), errors.get(name, {})
    first = sheet.start[1] if sheet.start else 0
    for number, row in enumerate(sheet.iter_rows()):
        told = list(map(_text, row))
        for column, error in wrong.get(number, {}).items():
            if 0 <= column - first < len(told):
                told[column - first] = error
        yield told


def _of_workbook(path: Path) -> Iterator[Iterator[Line]]:
    errors = _look_for_workbook(path)
    try:
        with CalamineWorkbook.from_path(path) as book:
            any_rows = False
            for name in book.sheet_names:
                rows = _rows(book, name, errors)
                first = next((row for row in rows if any(row)), None)
                if first is not None:
                    any_rows = True
                    yield lines_of([one.strip() for one in first], rows)
            if not any_rows:
                raise FileFault("empty")
    except (CalamineError, OSError) as fault:
        raise FileFault("damaged") from fault


def _text(cell: Any) -> str:
    """A cell as it would be typed: whole numbers without decimals, days and times as the standard writes them."""
    if isinstance(cell, bool):
        return "1" if cell else "0"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "minutes")
    if isinstance(cell, (date, time)):
        return cell.isoformat()
    return str(cell)
