"""Reading the lists of services that the Finnish Service Catalogue gives as xlsx: identifier, name, summary."""

from collections.abc import Iterator
from pathlib import Path

from rinnalla.formats import sheet
from rinnalla.formats.directory.rows import SERVICE, Rejected, Row
from rinnalla.formats.intake import FileFault, Line

IDENTIFIER, NAME, SUMMARY, MUNICIPALITY = "id", "Name", "serviceSummary", "municipalityCode"


def read(path: Path, language: str) -> Iterator[Row | Rejected]:
    """The rows of every sheet that is such a list, each service once. Raises FileFault where no sheet is."""
    known: set[str] = set()
    found = False
    for lines in sheet.sheets(path):
        for line in lines:
            if not {IDENTIFIER, NAME} <= line.cells.keys():
                break
            found = True
            if line.cells[IDENTIFIER] not in known:
                known.add(line.cells[IDENTIFIER])
                yield _row(line, language)
    if not found:
        raise FileFault("no_list")


def _row(line: Line, language: str) -> Row | Rejected:
    cells = line.cells
    if not cells[NAME]:
        return Rejected(line.number, SERVICE, "no_name", NAME, external_id=cells[IDENTIFIER][:200])
    values = {"name": {language: cells[NAME]}, "summary": {language: cells[SUMMARY]} if cells.get(SUMMARY) else {}}
    if code := cells.get(MUNICIPALITY, "").removesuffix(".0"):
        return Row(line.number, SERVICE, cells[IDENTIFIER],
                   {**values, "areas": [{"code": code.zfill(3), "kind": "municipality"}]})  # fmt: skip
    return Row(line.number, SERVICE, cells[IDENTIFIER], values)
