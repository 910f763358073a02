"""Reading lists of terms: service classes, target groups, municipalities, counties.

As the national code lists give them in JSON, and the tables that lead from municipalities to counties or regions.
"""

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from rinnalla.formats.directory.rows import TERM, Rejected, Row, said
from rinnalla.formats.intake import FileFault, items_of, text_of

LISTS = ("results", "codes", "terms")
# By what stands in the address of a code list.
TAXONOMIES = {"ptvserclass": "ptv_class", "ptvkohderyhmat": "target_group", "ptvelamantilanteet": "life_event",
              "kunta_": "municipality", "hyvinvointialue_": "county"}  # fmt: skip
# What municipalities are joined into, by the name of the code list in the table's first lines.
LARGER = {"hyvinvointialue_": "county", "maakunta_": "region"}


def read(path: Path, language: str) -> Iterator[Row | Rejected]:
    """The rows of a list of terms. Raises FileFault for a file that is neither a code list nor such a table."""
    with path.open("rb") as stream:
        beginning = stream.read(64).lstrip(b"\xef\xbb\xbf \r\n\t")
    if beginning[:1] in {b"{", b"["}:
        for number, item in items_of(path, LISTS):
            yield _term(number, item)
    else:
        yield from _counties(path)


def _term(number: int, item: Any) -> Row | Rejected:
    uri, code = (item.get("uri"), item.get("codeValue")) if isinstance(item, Mapping) else (None, None)
    taxonomy = next((name for mark, name in TAXONOMIES.items() if mark in str(uri)), None)
    if taxonomy is None or not code:
        return Rejected(number, TERM, "not_term", name=str(code or "")[:200])
    broader = str((item.get("broaderCode") or {}).get("codeValue") or "")
    values = {
        "name": said((item.get("prefLabel") or {}).items()),
        "description": said((item.get("description") or {}).items()),
        "uri": str(uri)[:300],
        "parent": f"{taxonomy}:{broader}" if broader else "",
    }
    return Row(number, TERM, f"{taxonomy}:{code}", values)


def _counties(path: Path) -> Iterator[Row | Rejected]:
    """Which county each municipality is in: code and name of one, then of the other, with semicolons between."""
    found, larger = False, ""
    with text_of(path) as stream:
        for number, row in enumerate(csv.reader(stream, delimiter=";"), 1):
            larger = larger or next((name for mark, name in LARGER.items() if mark in "".join(row)), "")
            cells = [cell.strip(" '\"") for cell in row]
            if not larger or len(cells) < 4 or not (cells[0].isdecimal() and cells[2].isdecimal()):  # noqa: PLR2004 -- two pairs
                continue
            found = True
            code, name, around, around_name = cells[:4]
            yield Row(number, TERM, f"{larger}:{around}", {"name": {"fi": around_name}})
            parent = {"parent": f"county:{around}"} if larger == "county" else {}
            yield Row(number, TERM, f"municipality:{code}", {"name": {"fi": name}, **parent})
    if not found:
        raise FileFault("not_terms")
