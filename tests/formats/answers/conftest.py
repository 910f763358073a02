import csv
import io

import pytest

from rinnalla.formats.answers import reading, taking
from rinnalla.formats.intake import FileFault
from tests.formats.sheets import xlsx


@pytest.fixture
def write(tmp_path):
    """Write a table into a file, as text or as a workbook, or bytes as they are."""

    def written(rows, *, between=",", as_xlsx=False):
        path = tmp_path / "answers"
        if isinstance(rows, bytes):
            content = rows
        elif as_xlsx:
            content = xlsx(rows)
        else:
            held = io.StringIO()
            csv.writer(held, delimiter=between).writerows(rows)
            content = held.getvalue().encode()
        path.write_bytes(content)
        return path

    return written


@pytest.fixture
def sheet_of(write):
    """The sheet that a table is read as."""
    return lambda rows, **how: reading.read(write(rows, **how))


@pytest.fixture
def fault_of(write):
    """Why a table is refused, and where."""

    def refused(rows, change=lambda sheet: sheet, **how):
        with pytest.raises(FileFault) as fault:
            list(taking.taken(change(reading.read(write(rows, **how)))))
        return fault.value.code, fault.value.row, fault.value.column, fault.value.value

    return refused
