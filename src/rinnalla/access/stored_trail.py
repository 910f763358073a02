"""The audit trail as it stands in the database, byte for byte: what the check computes from.

Columns are put together by the database, since taking a million lines apart in Python would be too slow to be done
daily. On SQLite, where a column may hold any type, a value of another type than its column's is not what was signed.
"""

# ruff: noqa: S608 -- queries are built of our own tables' and columns' names

from typing import Any

from django.db import OperationalError, connection

from rinnalla.access.models import AuditLine, AuditSegment, AuditSubject
from rinnalla.access.tenancy import owner_id
from rinnalla.access.trail import SIGNED

LINES = AuditLine._meta.db_table
SUBJECTS = AuditSubject._meta.db_table
SEGMENTS = AuditSegment._meta.db_table

# Number, name of the key, code, signed text, how many clients it names (-1 when the index of clients says otherwise).
StoredLine = tuple[int | None, bytes, bytes, bytes, int]


def numbered_lines(first: int, last: int) -> list[StoredLine]:
    """The lines with numbers in a range, in order."""
    return _lines("number BETWEEN %s AND %s ORDER BY number", first, last)


def waiting_lines() -> list[StoredLine]:
    """The lines that have no number yet, oldest first."""
    return _lines("number IS NULL ORDER BY at, id")


def stray_line() -> Any:
    """The number of a line that stands in no segment that is kept; None when every number does."""
    kept = f"FROM {SEGMENTS} s WHERE s.owner_id = %s AND s.dropped_at IS NULL"
    numbered = f"FROM {LINES} l WHERE l.owner_id = %s AND l.number IS NOT NULL"
    count = f"SELECT (SELECT count(*) {numbered}), (SELECT COALESCE(sum(s.last - s.first + 1), 0) {kept})"
    [(there, spoken_for)] = _rows(count, _owner(), _owner())
    if there == spoken_for:
        return None
    outside = f"NOT EXISTS (SELECT 1 {kept} AND l.number BETWEEN s.first AND s.last)"
    odd = "" if _postgres() else " OR typeof(l.number) <> 'integer'"
    found = _rows(f"SELECT l.number {numbered} AND ({outside}{odd}) LIMIT 1", _owner(), _owner())
    return found[0][0] if found else None


def indexed_subjects() -> int:
    """How many rows the index of clients has."""
    return int(_rows(f"SELECT count(*) FROM {SUBJECTS} WHERE owner_id = %s", _owner())[0][0])


def subject_of_no_line() -> Any:
    """The line that a row of the index names although it does not exist or does not say so; None without one."""
    said = f"SELECT 1 FROM {LINES} l WHERE l.id = s.line AND {_agrees()}"
    found = _rows(f"SELECT s.line FROM {SUBJECTS} s WHERE s.owner_id = %s AND NOT EXISTS ({said}) LIMIT 1", _owner())
    return found[0][0] if found else None


def _lines(condition: str, *values: int) -> list[StoredLine]:
    code = "mac" if _postgres() else "CASE typeof(mac) WHEN 'blob' THEN mac ELSE x'' END"
    key = "convert_to(key, 'UTF8')" if _postgres() else "CAST(key AS BLOB)"
    said = "(length(l.subjects) + 1) / 33"
    indexed = f"(SELECT count(*) FROM {SUBJECTS} s WHERE s.owner_id = l.owner_id AND s.line = l.id AND {_agrees()})"
    clients = f"CASE WHEN l.subjects = '' THEN 0 WHEN {indexed} = {said} THEN {said} ELSE -1 END"
    query = f"SELECT number, {key}, {code}, {{}}, {clients} FROM {LINES} l WHERE owner_id = %s AND {condition}"
    try:
        return _rows(query.format(_signed_text()), _owner(), *values)
    except OperationalError:
        # SQLite refuses to write out bytes. No column of our own lines holds any: name them, so that they differ.
        return _rows(query.format(_signed_text(spoilt=True)), _owner(), *values)


def _signed_text(*, spoilt: bool = False) -> str:
    """The columns as ``trail.signed_text`` writes them, in bytes; ``spoilt`` also writes what no line may hold."""
    fields = [AuditLine._meta.get_field(name) for name in SIGNED]
    if not _postgres():
        columns = [_column(field) for field in fields]
        if spoilt:
            columns = [
                f"CASE typeof({name}) WHEN 'blob' THEN 'bytes ' || hex({name}) ELSE {name} END" for name in columns
            ]
        return f"CAST(json_array({', '.join(columns)}) AS BLOB)"
    texts = [f"COALESCE(to_json({_without_dashes(field)})::text, 'null')" for field in fields]
    whole = " || ',' || ".join(texts)
    return f"convert_to('[' || {whole} || ']', 'UTF8')"


def _without_dashes(field: Any) -> str:
    plain = field.get_internal_type() == "UUIDField"
    return f"replace({_column(field)}::text, '-', '')" if plain else _column(field)


def _column(field: Any) -> str:
    return f'l."{field.column}"'


def _agrees() -> str:
    """Whether a row of the index says what its line says."""
    if _postgres():
        return "s.at = l.at AND s.owner_id = l.owner_id AND strpos(l.subjects, replace(s.client::text, '-', '')) > 0"
    same = "s.at = l.at AND s.owner_id = l.owner_id AND typeof(s.client) = 'text' AND length(s.client) = 32"
    return f"{same} AND instr(l.subjects, s.client) > 0"


def _postgres() -> bool:
    return connection.vendor == "postgresql"


def _owner() -> Any:
    return AuditLine._meta.get_field("owner_id").get_db_prep_value(owner_id(), connection)


def _rows(query: str, *values: Any) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(query, values)
        rows: list[Any] = cursor.fetchall()
    return rows
