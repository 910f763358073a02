"""The cells of a file of answers: its row or two rows of headings, and the rows under them. Raises FileFault."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from rinnalla.formats import sheet
from rinnalla.formats.answers.content import Record, column_name
from rinnalla.formats.intake import LARGEST_CELL, FileFault, check_size, text_of

MOST_COLUMNS = 1_000
MOST_ROWS = 200_000
LONGEST_HEADING = 2_000
SAMPLE = 64 * 1024
SAMPLE_ROWS = 20
BETWEEN = (";", "\t", ",")
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
ERROR = re.compile(r"#(REF!|DIV/0!|VALUE!|NAME\?|N/A|NULL!|NUM!)")
Numbered = tuple[int, list[str]]


@dataclass(frozen=True)
class Grid:
    """Headings by place, the parts under them where there are two rows of them, and the rows of answers."""

    headings: tuple[str, ...]
    parts: tuple[str, ...]
    records: tuple[Record, ...]
    heading_row: int


def read(path: Path, *, heading_rows: int | None = None) -> Grid:
    """The grid of a spreadsheet's first sheet that has any rows; how many rows of headings is found out if not told."""
    check_size(path)
    rows = _of_text(path) if sheet.is_text(path) else _of_workbook(path)
    held = list(islice(rows, MOST_ROWS + 3))
    if not held:
        raise FileFault("empty")
    if len(held) > MOST_ROWS:
        raise FileFault("too_many_rows", row=held[-1][0], value=str(MOST_ROWS))
    held = _without_titles(held)
    number, headings = held[0]
    if len(headings) > MOST_COLUMNS:
        raise FileFault("too_many_columns", row=number, value=str(MOST_COLUMNS))
    two = heading_rows == 2 if heading_rows else _has_two(held)  # noqa: PLR2004 -- two rows, as the name says
    parts = held[1][1] if two and len(held) > 1 else []
    return _grid(headings, parts, held[2 if two else 1 :], number)


def _grid(headings: list[str], parts: list[str], rows: Sequence[Numbered], number: int) -> Grid:
    width = max(len(headings), len(parts))
    headings, parts = _to_width(headings, width), _to_width(parts, width)
    for place in range(width):
        if len(headings[place]) > LONGEST_HEADING or len(parts[place]) > LONGEST_HEADING:
            raise FileFault("heading_too_long", row=number, column=column_name(place), value=headings[place])
    for place in range(1, width):
        if not headings[place] and parts[place]:
            headings[place] = headings[place - 1]
    records = tuple(Record(row, _cells(row, cells, headings)) for row, cells in rows)
    if not records:
        raise FileFault("no_rows")
    for place, heading in enumerate(headings):
        filled = next((record for record in records if record.cells[place]), None)
        if not heading and filled:
            raise FileFault("no_heading", row=number, column=column_name(place), value=filled.cells[place])
    return Grid(tuple(headings), tuple(parts), records, number)


def _cells(row: int, cells: list[str], headings: list[str]) -> tuple[str, ...]:
    """A row's cells, one for each heading."""
    for place, cell in enumerate(cells):
        if cell and (code := _wrong(cell, under=place < len(headings))):
            column = column_name(place, headings[place] if place < len(headings) else "")
            raise FileFault(code, row=row, column=column, value="" if code == "control" else cell)
    return tuple(_to_width(cells, len(headings)))


def _wrong(cell: str, *, under: bool) -> str:
    """Why a cell can't be taken, if it can't; ``under`` a heading or beside them all."""
    if not under:
        return "cell_without_heading"
    if len(cell) > LARGEST_CELL:
        return "cell_too_long"
    if CONTROL.search(cell):
        return "control"
    return "formula_error" if ERROR.fullmatch(cell) else ""


def _to_width(cells: list[str], width: int) -> list[str]:
    return (cells + [""] * (width - len(cells)))[:width]


def _without_titles(rows: list[Numbered]) -> list[Numbered]:
    """Without the lines above the headings, which have one cell where the headings have several."""
    first = 0
    while first + 1 < len(rows) and _filled(rows[first][1]) == 1 and _filled(rows[first + 1][1]) > 1:
        first += 1
    return rows[first:]


def _filled(cells: Sequence[str]) -> int:
    return sum(map(bool, cells))


def _has_two(rows: list[Numbered]) -> bool:
    """Whether a second row of headings stands under gaps or repeats of the first, and nowhere else says an answer.

    A question with one row has its words under a heading of its own; then the first column must say nothing.
    """
    if len(rows) < 3 or not rows[0][1][0]:  # noqa: PLR2004 -- two rows of headings and one of answers
        return False
    first, second = rows[0][1], rows[1][1]
    width = max(len(first), len(second))
    first, second = _to_width(first, width), _to_width(second, width)
    under = [
        place
        for place in range(width)
        if not first[place] or first.count(first[place]) > 1 or (place + 1 < width and not first[place + 1])
    ]
    gaps = any(not first[place] for place in under)
    repeated = len(under) > 1
    said = [second[place] for place in under]
    alone = not any(second[place] for place in range(width) if place not in under) or (gaps and not second[0])
    return (gaps or repeated) and alone and _filled(said) > 1 and len({one for one in said if one}) > 1


def _of_workbook(path: Path) -> Iterator[Numbered]:
    for rows in sheet.pages(path).values():
        found = list(_numbered(enumerate(rows, 1)))
        if found:
            yield from found
            return


def _of_text(path: Path) -> Iterator[Numbered]:
    with text_of(path) as stream:
        sample = stream.read(SAMPLE)
        stream.seek(0)
        csv.field_size_limit(LARGEST_CELL)
        rows = csv.reader(stream, delimiter=_between(sample), strict=True)
        try:
            yield from _numbered((rows.line_num, row) for row in rows)
        except csv.Error as fault:
            raise FileFault("damaged_row", row=rows.line_num) from fault


def _numbered(rows: Iterator[Numbered]) -> Iterator[Numbered]:
    for number, row in rows:
        cells = [cell.replace("\xa0", " ").strip() for cell in row]
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            yield number, cells


def _between(sample: str) -> str:
    """What stands between cells: the mark that gives rows of one width, and of those the widest."""

    def fit(mark: str) -> tuple[bool, int]:
        rows: list[list[str]] = []
        with suppress(csv.Error):
            rows.extend(islice((row for row in csv.reader(io.StringIO(sample), delimiter=mark) if row), SAMPLE_ROWS))
        whole = rows[:-1] if len(rows) > 1 and len(sample) == SAMPLE else rows
        widths = {len(row) for row in whole}
        return len(widths) == 1 and widths != {1}, len(whole[0]) if whole else 0

    return max(BETWEEN, key=fit)
