"""Real services from the data beside the checkout, where it lies there."""

import itertools
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

FOLDER = Path(__file__).resolve().parents[2]
BOOKS = ("palvelut_turku_oulu_mikkeli.xlsx", "services_national_mikkeli_turku_oulu.xlsx")


def _shared():
    return next(
        (up / "shared" / "data" / "ptv" for up in FOLDER.parents if (up / "shared" / "data" / "ptv").is_dir()), None
    )


def real_services():
    """Name and summary of every service of the two books, each once."""
    folder = _shared()
    if folder is None:
        pytest.skip("the real services are not beside the checkout")
    books = [CalamineWorkbook.from_path(folder / name) for name in BOOKS]
    sheets = itertools.chain.from_iterable(map(book.get_sheet_by_name, book.sheet_names) for book in books)
    rows = itertools.chain.from_iterable(sheet.to_python()[1:] for sheet in sheets if sheet.total_height)
    found = {}
    for row in rows:
        if len(row) > 2 and row[0] and row[1]:
            found.setdefault(str(row[0]), (str(row[1]), str(row[2])))
    return list(found.values())
