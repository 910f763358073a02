"""Writing the tables of an HSDS datapackage: a zip file, one table at a time on disk, so that memory does not grow.

No cell is a formula to whoever opens a table as a spreadsheet; reading the tables takes the apostrophe off again.
"""

import csv
import json
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Self
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from rinnalla.formats.table_file import harmless

# The columns of the standard's tables that are written here, in its order. Source: HSDS 3.0, datapackage.
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "organizations": ("id", "name", "alternate_name", "description", "email", "website"),
    "organization_identifiers": ("id", "organization_id", "identifier_scheme", "identifier_type", "identifier"),
    "services": (
        "id", "organization_id", "name", "alternate_name", "description", "url", "email", "status",
        "application_process", "fees_description", "eligibility_description", "minimum_age", "maximum_age",
        "assured_date", "alert", "last_modified",
    ),
    "locations": ("id", "location_type", "url", "name", "description", "transportation", "latitude", "longitude"),
    "addresses": (
        "id", "location_id", "address_1", "address_2", "city", "state_province", "postal_code", "country",
        "address_type",
    ),
    "service_at_location": ("id", "service_id", "location_id", "description"),
    "phones": (
        "id", "location_id", "service_id", "contact_id", "service_at_location_id", "number", "type", "description",
    ),
    "schedules": (
        "id", "service_id", "location_id", "service_at_location_id", "valid_from", "valid_to", "dtstart", "wkst",
        "freq", "interval", "byday", "description", "opens_at", "closes_at", "notes",
    ),
    "contacts": ("id", "service_id", "name", "title", "email"),
    "service_areas": ("id", "service_id", "name", "extent", "extent_type"),
    "languages": ("id", "service_id", "location_id", "phone_id", "name", "code"),
    "cost_options": ("id", "service_id", "valid_from", "valid_to", "option", "currency", "amount"),
    "required_documents": ("id", "service_id", "document", "uri"),
    "accessibility": ("id", "location_id", "description", "url"),
    "taxonomy_terms": (
        "id", "code", "name", "description", "parent_id", "taxonomy", "language", "term_uri",
    ),
    "attributes": ("id", "link_id", "taxonomy_term_id", "link_entity"),
}  # fmt: skip
FIXED = (1980, 1, 1, 0, 0, 0)
OF_SERVICE = ("service_areas", "languages", "cost_options", "required_documents")


def write_tables(path: Path, services: Iterable[Mapping[str, Any]]) -> int:
    """Write services given whole into a zip file of tables; returns how many services."""
    with tempfile.TemporaryDirectory() as folder:
        written = 0
        with _Tables(Path(folder)) as tables:
            for service in services:
                tables.service(service)
                written += 1
        with ZipFile(path, "w", ZIP_DEFLATED) as archive:
            for name in COLUMNS:
                _pack(archive, Path(folder) / f"{name}.csv")
            archive.writestr(ZipInfo("datapackage.json", FIXED), json.dumps(_package(), indent=1))
    return written


def _pack(archive: ZipFile, file: Path) -> None:
    info = ZipInfo(file.name, FIXED)
    info.compress_type = ZIP_DEFLATED
    with file.open("rb") as source, archive.open(info, "w") as packed:
        while piece := source.read(256 * 1024):
            packed.write(piece)


def _package() -> dict[str, Any]:
    resources = [
        {
            "name": name,
            "path": f"{name}.csv",
            "schema": {"primaryKey": "id", "fields": [{"name": one} for one in columns]},
        }
        for name, columns in COLUMNS.items()
    ]
    return {"name": "hsds", "resources": resources}


class _Tables:
    """The open tables; what several services share is written once."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.stack = folder, ExitStack()
        self.known: set[str] = set()

    def __enter__(self) -> Self:
        self.writers = {name: self._open(name, columns) for name, columns in COLUMNS.items()}
        return self

    def __exit__(self, *_raised: object) -> None:
        self.stack.close()

    def _open(self, name: str, columns: tuple[str, ...]) -> "csv.DictWriter[str]":
        stream = self.stack.enter_context((self.folder / f"{name}.csv").open("w", encoding="utf-8", newline=""))
        writer = csv.DictWriter(stream, columns, extrasaction="ignore")
        writer.writeheader()
        return writer

    def _add(self, table: str, row: Mapping[str, Any], **keys: Any) -> None:
        self.writers[table].writerow({name: harmless(cell) for name, cell in {**row, **keys}.items()})

    def _once(self, key: str) -> bool:
        new = key not in self.known
        self.known.add(key)
        return new

    def service(self, row: Mapping[str, Any]) -> None:
        """A service and all that belongs to it."""
        organization = row["organization"]
        if self._once(organization["id"]):
            self._add("organizations", organization)
            for one in organization["organization_identifiers"]:
                self._add("organization_identifiers", one, organization_id=organization["id"])
        self._add("services", row, organization_id=organization["id"])
        for table in OF_SERVICE:
            for one in row[table]:
                self._add(table, one, service_id=row["id"])
        self._phones(row["phones"], service_id=row["id"])
        self._schedules(row["schedules"], service_id=row["id"])
        for one in row["contacts"]:
            self._add("contacts", one, service_id=row["id"])
            self._phones(one["phones"], contact_id=one["id"])
        for one in row["service_at_locations"]:
            self._place(one, row["id"])
        for one in row["attributes"]:
            self._term(one, row["id"])

    def _place(self, row: Mapping[str, Any], service: str) -> None:
        location = row["location"]
        self._add("service_at_location", row, service_id=service, location_id=location["id"])
        self._phones(row["phones"], service_at_location_id=row["id"])
        self._schedules(row["schedules"], service_at_location_id=row["id"])
        if self._once(location["id"]):
            self._add("locations", location)
            for table in ("addresses", "accessibility"):
                for one in location[table]:
                    self._add(table, one, location_id=location["id"])
            self._phones(location["phones"], location_id=location["id"])
            self._schedules(location["schedules"], location_id=location["id"])

    def _phones(self, rows: Iterable[Mapping[str, Any]], **keys: str) -> None:
        for one in rows:
            self._add("phones", one, **keys)
            for language in one["languages"]:
                self._add("languages", language, phone_id=one["id"])

    def _schedules(self, rows: Iterable[Mapping[str, Any]], **keys: str) -> None:
        for one in rows:
            self._add("schedules", one, **keys)

    def _term(self, row: Mapping[str, Any], service: str) -> None:
        term = row["taxonomy_term"]
        if self._once(term["id"]):
            self._add("taxonomy_terms", term)
        self._add("attributes", row, link_id=service, taxonomy_term_id=term["id"])


def write_json(path: Path, services: Iterator[Mapping[str, Any]]) -> int:
    """Write services given whole into one JSON file, one on each line; returns how many."""
    written = 0
    with path.open("w", encoding="utf-8") as out:
        out.write('{"contents": [')
        for written, service in enumerate(services, 1):
            out.write(f"{',' if written > 1 else ''}\n{json.dumps(service, ensure_ascii=False)}")
        out.write("\n]}\n")
    return written
