"""Tables as files for other programs: CSV line by line, xlsx with a sheet for each table.

No cell of text is ever a formula: what a program would take for one is given a leading apostrophe, as is everything
written by people who answered. Numbers are numbers.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from rinnalla.formats.figure_table import Cell, Sheet

BEGINS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
BYTE_ORDER_MARK = "\ufeff"
LONGEST_NAME = 31
NOT_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
MADE = datetime(2000, 1, 1, tzinfo=UTC)
AT_ONCE = 500


def harmless(cell: Cell) -> Cell:
    """The cell so that no spreadsheet calculates it."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(BEGINS_FORMULA) else cell


def as_it_was(cell: str) -> str:
    """What ``harmless`` made harmless, as it was."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(BEGINS_FORMULA) else cell


def csv_lines(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Iterator[bytes]:
    """The table as CSV in UTF-8, some hundred rows at a time."""
    held = io.StringIO()
    held.write(BYTE_ORDER_MARK)
    writer = csv.writer(held, lineterminator="\r\n")
    writer.writerow([harmless(one) for one in columns])
    for number, row in enumerate(rows, start=1):
        writer.writerow(["" if one is None else harmless(one) for one in row])
        if number % AT_ONCE == 0:
            yield held.getvalue().encode()
            held.seek(0)
            held.truncate()
    yield held.getvalue().encode()


def as_csv(sheet: Sheet) -> bytes:
    """One table as CSV."""
    return b"".join(csv_lines(sheet.columns, sheet.rows))


def as_xlsx(sheets: Sequence[tuple[str, Sheet]]) -> bytes:
    """Named tables as a workbook; the same tables give the same bytes."""
    import xlsxwriter  # type: ignore[import-untyped] # noqa: PLC0415 -- loaded when a file is made, so that the server starts soon

    held = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(held, options)
    book.set_properties({"created": MADE})
    bold, taken = book.add_format({"bold": True, "text_wrap": True}), set[str]()
    for name, sheet in sheets:
        page = book.add_worksheet(_name(name, taken))
        page.write_row(0, 0, [harmless(one) for one in sheet.columns], bold)
        page.freeze_panes(1, 0)
        page.set_column(0, 2, 40)
        for number, row in enumerate(sheet.rows, start=1):
            for place, cell in enumerate(row):
                _write(page, number, place, harmless(cell))
    book.close()
    return held.getvalue()


def _write(page: Any, row: int, column: int, cell: Cell) -> None:
    if isinstance(cell, str):
        page.write_string(row, column, cell)
    elif cell is not None:
        page.write_number(row, column, cell)


def _name(wanted: str, taken: set[str]) -> str:
    """A name that a workbook may have, and has not yet."""
    plain = wanted.translate(NOT_IN_NAMES).strip()[:LONGEST_NAME] or "-"
    name, number = plain, 2
    while name.lower() in taken:
        ending = f" {number}"
        name, number = plain[: LONGEST_NAME - len(ending)] + ending, number + 1
    taken.add(name.lower())
    return name
