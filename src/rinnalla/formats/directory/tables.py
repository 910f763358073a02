"""The tables of an HSDS datapackage, put together into services on disk, so that memory does not grow with them."""

import json
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from rinnalla.formats.intake import FileFault, Line, table_of, text_of, unpacked
from rinnalla.formats.table_file import as_it_was

# Of a service, and of a place: the names of lists are those of the tables.
OF_SERVICE = (
    "phones", "schedules", "service_areas", "languages", "cost_options", "required_documents", "contacts",
)  # fmt: skip
OF_LOCATION = ("phones", "schedules", "addresses", "accessibility")
OTHERS = ("services", "organizations", "locations", "service_at_location", "attributes", "taxonomy_terms",
          "organization_identifiers")  # fmt: skip
KEYS = ("id", "service_id", "location_id", "link_id", "organization_id", "phone_id")
NUMBERS = ("latitude", "longitude", "minimum_age", "maximum_age", "interval", "count", "amount")
TABLE = "CREATE TABLE rows (name TEXT, number INTEGER, {}, told TEXT)".format(", ".join(f"{key} TEXT" for key in KEYS))


def services(path: Path) -> Iterator[dict[str, Any]]:
    """Every service with what belongs to it, as the API would give it. Raises FileFault."""
    with (
        unpacked(path) as archive,
        tempfile.TemporaryDirectory() as folder,
        closing(sqlite3.connect(Path(folder) / "tables", isolation_level=None)) as base,
    ):
        base.execute("PRAGMA synchronous=OFF")
        base.execute(TABLE)
        if "services" not in _load(archive, base, Path(folder)):
            raise FileFault("no_services_table")
        tables = _Tables(base)
        for (told,) in base.execute("SELECT told FROM rows WHERE name = 'services' ORDER BY number"):
            yield tables.service(_parsed(told))


def _load(archive: ZipFile, base: sqlite3.Connection, folder: Path) -> set[str]:
    """Every known table, with the keys by which its rows are asked for; which of them there were."""
    found: set[str] = set()
    marks = ", ".join("?" * (len(KEYS) + 3))
    base.execute("BEGIN")
    for member in archive.namelist():
        name = Path(member).stem
        if member.endswith(".csv") and name in {*OF_SERVICE, *OF_LOCATION, *OTHERS} and name not in found:
            found.add(name)
            rows = (_row(name, line) for line in _lines(archive, member, folder))
            base.executemany(f"INSERT INTO rows VALUES ({marks})", rows)  # noqa: S608 -- question marks alone
    base.execute("COMMIT")
    for key in KEYS:
        base.execute(f"CREATE INDEX by_{key} ON rows (name, {key})")
    return found


def _lines(archive: ZipFile, member: str, folder: Path) -> Iterator[Line]:
    copy = folder / "member.csv"
    with archive.open(member) as packed, copy.open("wb") as out:
        while piece := packed.read(256 * 1024):
            out.write(piece)
    if not copy.stat().st_size:
        return
    try:
        with text_of(copy) as stream:
            yield from table_of(stream)
    except FileFault as fault:
        raise FileFault(fault.code, row=fault.row, column=f"{Path(member).name} {fault.column}".strip()) from fault


def _row(name: str, line: Line) -> tuple[Any, ...]:
    told = {heading: as_it_was(cell) for heading, cell in line.cells.items() if cell}
    return (name, line.number, *(told.get(key) for key in KEYS), json.dumps(told))


def _parsed(told: str) -> dict[str, Any]:
    """A row with its numbers as numbers; one that is none is left out."""
    row: dict[str, Any] = json.loads(told)
    for name in NUMBERS:
        if name in row:
            try:
                row[name] = float(row[name])
            except ValueError:
                del row[name]
    return row


class _Tables:
    """Rows of the tables by what they belong to."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self.base = base

    def _of(self, name: str, key: str, value: str | None) -> list[dict[str, Any]]:
        found = self.base.execute(
            f"SELECT told FROM rows WHERE name = ? AND {key} = ? ORDER BY number",  # noqa: S608 -- one of our own keys
            (name, value or ""),
        )
        return [_parsed(told) for (told,) in found]

    def _one(self, name: str, value: str | None) -> dict[str, Any] | None:
        return next(iter(self._of(name, "id", value)), None)

    def service(self, row: dict[str, Any]) -> dict[str, Any]:
        """A service as the API gives it whole."""
        own = {name: self._of(name, "service_id", row.get("id")) for name in OF_SERVICE}
        places = self._of("service_at_location", "service_id", row.get("id"))
        return {
            **row,
            **own,
            "organization": self._organization(row.get("organization_id")),
            "attributes": [
                {**one, "taxonomy_term": self._one("taxonomy_terms", one.get("taxonomy_term_id"))}
                for one in self._of("attributes", "link_id", row.get("id"))
            ],
            "service_at_locations": [{**one, "location": self._location(one.get("location_id"))} for one in places],
        }

    def _organization(self, value: str | None) -> dict[str, Any]:
        found = self._one("organizations", value) or {}
        return {**found, "organization_identifiers": self._of("organization_identifiers", "organization_id", value)}

    def _location(self, value: str | None) -> dict[str, Any]:
        found = self._one("locations", value) or {}
        # A row of several keys belongs to the narrowest: what names a service as well is the service's.
        parts = {name: [one for one in self._of(name, "location_id", value) if "service_id" not in one]
                 for name in OF_LOCATION}  # fmt: skip
        return {**found, **parts}
