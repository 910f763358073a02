"""A file of answers: sealed, read, and looked through as its columns were said to be."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, BinaryIO

from rinnalla.access.files import MEGABYTE, opened, seal_file
from rinnalla.access.models import StoredFile
from rinnalla.access.secrets import new_data_key
from rinnalla.formats.answers import choosing, document, reading
from rinnalla.formats.answers.asking import asked, forms
from rinnalla.formats.answers.choosing import Choice
from rinnalla.formats.answers.content import AnswerSheet, Meaning
from rinnalla.formats.intake import FileFault
from rinnalla.methods.questionnaire.filled import Filled
from rinnalla.people.models import Organisation
from rinnalla.surveys.models import AnswerFile, Campaign
from rinnalla.surveys.models.answer_file import LARGEST
from rinnalla.surveys.queries.answer_file import ReadFile, columns_of, profile_for

# A file of at most this size is read while the person waits, a larger one by the worker.
AT_ONCE = 2 * MEGABYTE
KIND = "application/octet-stream"


def sealed(stream: BinaryIO) -> StoredFile:
    """A file in the store under a key of its own, neither recorded yet. Raises FileRefused for one too big."""
    return seal_file(stream, key=new_data_key(), kind=KIND, largest=LARGEST)


def read_stream(stream: BinaryIO, organisation: Organisation) -> ReadFile:
    """What an uploaded file holds. Raises FileFault."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file"
        stream.seek(0)
        path.write_bytes(stream.read())
        stream.seek(0)
        return read_file(reading.read(path), organisation)


def read_file(sheet: AnswerSheet, organisation: Organisation) -> ReadFile:
    """What a sheet holds, its columns as files with the same headings were read before."""
    before = profile_for(organisation, sheet.signature)
    columns = document.remembered(sheet, document.read(before.columns)) if before else sheet.columns
    return ReadFile(
        str(sheet.tool),
        sheet.signature,
        sheet.n,
        sheet.complete,
        document.write(columns),
        before.language if before else "fi",
    )


@contextmanager
def _unsealed(record: AnswerFile) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file"
        with path.open("wb") as out:
            for piece in opened(record.file):  # type: ignore[arg-type] # a file that is read is there
                out.write(piece)
        yield path


def sheet_of(record: AnswerFile, heading_rows: int | None = None) -> AnswerSheet:
    """The file as it was found to be, whatever was said of its columns. Raises FileFault."""
    with _unsealed(record) as path:
        return reading.read(path, heading_rows=heading_rows or record.heading_rows)


def sheet_to_store(record: AnswerFile) -> AnswerSheet:
    """The file as its columns were said to be read. Raises FileFault."""
    return replace(sheet_of(record), columns=columns_of(record))


def checked(record: AnswerFile, choices: Sequence[Choice]) -> AnswerSheet:
    """The file as its columns are said to be, looked through to its last row. Raises FileFault."""
    return choosing.chosen(sheet_to_store(record), choices)


def forms_in(record: AnswerFile, campaign: Campaign) -> list[Filled]:
    """The answers of a file as forms of the survey that they become, in the order of the file. Raises FileFault."""
    sheet = sheet_to_store(record)
    found = asked(campaign.instrument_version.questionnaire, sheet, record.language)
    rows = forms(found, sheet, with_incomplete=record.with_incomplete)
    return [Filled(answers, record.language) for answers in rows]


def told_fault(fault: FileFault) -> dict[str, Any]:
    """A fault as it may be kept: where it is and why, and of the file's own words nothing but a limit."""
    told = {"code": fault.code, "row": fault.row, "column": fault.column}
    if fault.value.isdigit():
        told["value"] = fault.value
    return {name: value for name, value in told.items() if value}


def write_choice(choice: Choice) -> dict[str, Any]:
    """What was said of a column as it may be kept as JSON."""
    return {**asdict(choice), "meaning": str(choice.meaning)}


def read_choice(row: dict[str, Any]) -> Choice:
    """What ``write_choice`` wrote."""
    return Choice(**{**row, "meaning": Meaning(row["meaning"]), "options": tuple(row["options"])})
