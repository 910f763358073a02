"""The full-text index in the languages of the two databases, and nothing else. Every word in it is a parameter."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models.expressions import RawSQL

from rinnalla.access import clock
from rinnalla.access.tenancy import owner_id
from rinnalla.methods.finnish_words.expression import Expression, fts5, tsquery
from rinnalla.methods.finnish_words.ranking import Entry
from rinnalla.services.choices import OpenState

TABLE, ENTRIES = "services_search", "services_searchentry"
COLUMNS = ("name_words", "name_parts", "text_words", "text_parts", "marks")
SHOWN = "e.service_id, e.name_words, e.name_parts, e.text_words, e.text_parts"
WEIGHTS = "bm25(10.0, 5.0, 3.0, 1.5, 0.0)"
RANKS = "{0.15, 0.3, 0.5, 1.0}"


@dataclass(frozen=True)
class Candidate:
    """A service that may answer, with its terms."""

    service: UUID
    entry: Entry


def candidates(expression: Expression, *, most: int, ranked: bool, open_now: bool) -> list[Candidate]:
    """Services that an expression finds, at most so many: the likeliest where ``ranked``, any otherwise."""
    statement = _sqlite if connection.vendor == "sqlite" else _postgres
    sql, given = statement(expression, most=most, ranked=ranked, open_now=open_now)
    with connection.cursor() as cursor:
        cursor.execute(sql, given)
        return [_candidate(row) for row in cursor.fetchall()]


def numbers(expression: Expression) -> RawSQL:
    """The numbers of all entries that an expression finds, to be asked for within another query."""
    if connection.vendor == "sqlite":
        sql, given = f"SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH %s", [fts5(expression)]
    else:
        sql, given = f"SELECT number FROM {ENTRIES} WHERE vector @@ %s::tsquery", [tsquery(expression)]
    return RawSQL(sql, given)  # noqa: S611 -- the names are ours, the words a parameter


def _candidate(row: Sequence[Any]) -> Candidate:
    service = row[0] if isinstance(row[0], UUID) else UUID(row[0])
    return Candidate(service, Entry(*(frozenset(words.split()) for words in row[1:5])))


def _sqlite(expression: Expression, *, most: int, ranked: bool, open_now: bool) -> tuple[str, list[Any]]:
    by_rank = f"AND rank MATCH '{WEIGHTS}' ORDER BY rank" if ranked else ""
    if not open_now:
        found = f"SELECT rowid AS number FROM {TABLE} WHERE {TABLE} MATCH %s {by_rank} LIMIT %s"
        sql = f"SELECT {SHOWN} FROM ({found}) f JOIN {ENTRIES} e ON e.number = f.number"
        return sql, [fts5(expression), most]
    sql = (
        f"SELECT {SHOWN} FROM {TABLE} JOIN {ENTRIES} e ON e.number = {TABLE}.rowid"
        f" WHERE {TABLE} MATCH %s AND {_open_now()} {by_rank} LIMIT %s"
    )
    return sql, [fts5(expression), OpenState.OPEN, clock.now().strftime("%Y-%m-%d %H:%M:%S"), most]


def _postgres(expression: Expression, *, most: int, ranked: bool, open_now: bool) -> tuple[str, list[Any]]:
    query, also = tsquery(expression), f"AND {_open_now()}" if open_now else ""
    found = f"FROM {ENTRIES} e WHERE e.owner_id = %s AND e.vector @@ %s::tsquery {also}"
    given = [owner_id(), query, *([OpenState.OPEN, clock.now()] if open_now else [])]
    if not ranked:
        return f"SELECT {SHOWN} {found} LIMIT %s", [*given, most]
    by_rank = f"ORDER BY ts_rank('{RANKS}', e.vector, %s::tsquery) DESC"
    return f"SELECT {SHOWN} {found} {by_rank} LIMIT %s", [*given, query, most]


def _open_now() -> str:
    return "e.open_state = %s AND (e.open_changes_at IS NULL OR e.open_changes_at > %s)"
