"""The cells of an SPSS file: variables by their labels, values in words. Raises FileFault."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from rinnalla.formats.answers.content import Record
from rinnalla.formats.answers.grid import CONTROL, LONGEST_HEADING, MOST_COLUMNS, MOST_ROWS, Grid
from rinnalla.formats.intake import LARGEST_CELL, FileFault, check_size

BEGINNINGS = (b"$FL2", b"$FL3")


def is_sav(path: Path) -> bool:
    """Whether a file is of SPSS, told from its first bytes."""
    with path.open("rb") as stream:
        return stream.read(4) in BEGINNINGS


def read(path: Path) -> tuple[Grid, dict[int, tuple[str, ...]]]:
    """The grid of an SPSS file, and by place the value labels in the order of their values.

    Values that the file calls missing are left empty.
    """
    import pyreadstat  # noqa: PLC0415 -- numeric packages are loaded when they are needed, never to serve a page

    check_size(path)
    wrong = (pyreadstat.ReadstatError, pyreadstat.PyreadstatError, ValueError, OSError, OverflowError)
    try:
        held, about = pyreadstat.read_sav(str(path), output_format="dict", row_limit=MOST_ROWS + 1)
    except wrong as fault:
        raise FileFault("damaged") from fault
    names = list(held)
    if len(names) > MOST_COLUMNS:
        raise FileFault("too_many_columns", row=1, value=str(MOST_COLUMNS))
    labels = [about.variable_value_labels.get(name, {}) for name in names]
    cells = [list(_cells(held[name], of, name)) for name, of in zip(names, labels, strict=True)]
    records = tuple(Record(row, one) for row, one in enumerate(zip(*cells, strict=True), 1) if any(one))
    if not records:
        raise FileFault("no_rows")
    if len(cells[0]) > MOST_ROWS:
        raise FileFault("too_many_rows", row=MOST_ROWS + 1, value=str(MOST_ROWS))
    headings = _headings(names, about.column_names_to_labels)
    options = {place: tuple(one[1].strip() for one in sorted(of.items())) for place, of in enumerate(labels) if of}
    return Grid(headings, ("",) * len(headings), records, 1), options


def _cells(values: Sequence[Any], labels: Mapping[Any, str], name: str) -> Iterator[str]:
    for row, value in enumerate(values, 1):
        text = str(labels[value] if value in labels else _typed(value)).strip()
        if len(text) > LARGEST_CELL or CONTROL.search(text):
            raise FileFault("cell_too_long" if len(text) > LARGEST_CELL else "control", row=row, column=name)
        yield text


def _typed(value: Any) -> str:
    if value is None or value != value:  # noqa: PLR0124 -- a number that is none differs from itself
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return value.isoformat(" ") if isinstance(value, datetime) else str(value)


def _headings(names: Sequence[str], labels: Mapping[str, str | None]) -> tuple[str, ...]:
    """The variables' labels; those of the same label are told apart by their names."""
    said = [(labels.get(name) or name).strip()[:LONGEST_HEADING] for name in names]
    return tuple(
        f"{words} ({name})" if said.count(words) > 1 else words for name, words in zip(names, said, strict=True)
    )
