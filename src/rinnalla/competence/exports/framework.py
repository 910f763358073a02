"""A framework as a file: CASE 1.0 and 1.1, CSV, Excel."""

from collections.abc import Callable, Mapping

from rinnalla.formats.competence import case, tables
from rinnalla.methods.competence.content import Framework

JSON = "application/json"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

KINDS: Mapping[str, tuple[str, str, Callable[[Framework], bytes]]] = {
    "case11": (JSON, "json", lambda framework: case.as_json(framework, "1.1")),
    "case10": (JSON, "json", lambda framework: case.as_json(framework, "1.0")),
    "xlsx": (XLSX, "xlsx", tables.to_xlsx),
    "csv": ("text/csv; charset=utf-8", "csv", tables.to_csv),
}
