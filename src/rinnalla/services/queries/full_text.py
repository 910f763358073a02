"""The full-text index in the languages of the two databases, and nothing else. Every word in it is a parameter."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection

from rinnalla.access import clock
from rinnalla.access.tenancy import owner_id
from rinnalla.methods.finnish_words.expression import Expression, fts5, tsquery
from rinnalla.methods.finnish_words.ranking import Entry
from rinnalla.services.choices import OpenState

TABLE, ENTRIES, WORDS = "services_search", "services_searchentry", "services_searchword"
COLUMNS = ("name_words", "name_parts", "text_words", "text_parts", "marks")
SHOWN = "e.service_id, e.name_words, e.name_parts, e.text_words, e.text_parts"
WEIGHTS = "bm25(10.0, 5.0, 3.0, 1.5, 0.0)"
RANKS = "{0.15, 0.3, 0.5, 1.0}"


@dataclass(frozen=True)
class Candidate:
    """A service that may answer, with its terms."""

    service: UUID
    entry: Entry


def counts(words: Sequence[str]) -> dict[str, int]:
    """How many services of the owner being served hold each of some words; those that none holds are left out."""
    signs = ", ".join(["%s"] * len(words))
    sql = f"SELECT word, count FROM {WORDS} WHERE owner_id = %s AND word IN ({signs})"
    with connection.cursor() as cursor:
        cursor.execute(sql, [_stored(owner_id()), *words])
        return dict(cursor.fetchall())


def browsed(
    groups: Sequence[Sequence[str]], few: Expression | None, *, open_now: bool, first: int, most: int
) -> list[UUID]:
    """Services by their names, so many from a place on: of each group they have some mark.

    Where ``few`` have the marks of one group these are looked up; otherwise the names are gone through in order.
    """
    wheres, given = ["e.owner_id = %s"], [_stored(owner_id())]
    for group in groups:
        wheres.append(f"({' OR '.join(['e.marks LIKE %s'] * len(group))})")
        given += [f"% {mark} %" for mark in group]
    if few is not None:
        wheres.append(f"e.number IN ({_numbers()})")
        given.append(_said(few))
    if open_now:
        wheres.append(_open_now())
        given += [OpenState.OPEN, _moment()]
    which, order = " AND ".join(wheres), "ORDER BY e.sorted_by, e.number LIMIT %s OFFSET %s"
    sql = f"SELECT e.service_id FROM {ENTRIES} e WHERE {which} {order}"
    with connection.cursor() as cursor:
        cursor.execute(sql, [*given, most, first])
        return [_id(row[0]) for row in cursor.fetchall()]


def candidates(
    expression: Expression, *, needed: frozenset[str], most: int, ranked: bool, open_now: bool
) -> list[Candidate]:
    """Services that an expression finds, at most so many: the likeliest where ``ranked``, any otherwise.

    Of their terms those are told that are ``needed``, and all whole words of their names.
    """
    statement = _sqlite if connection.vendor == "sqlite" else _postgres
    sql, given = statement(expression, most=most, ranked=ranked, open_now=open_now)
    with connection.cursor() as cursor:
        cursor.execute(sql, given)
        return [_candidate(row, needed) for row in cursor.fetchall()]


def _numbers() -> str:
    if connection.vendor == "sqlite":
        return f"SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH %s"
    return f"SELECT number FROM {ENTRIES} WHERE vector @@ %s::tsquery"


def _said(expression: Expression) -> str:
    return fts5(expression) if connection.vendor == "sqlite" else tsquery(expression)


def _stored(key: UUID) -> Any:
    return key.hex if connection.vendor == "sqlite" else key


def _id(told: Any) -> UUID:
    return told if isinstance(told, UUID) else UUID(told)


def _moment() -> Any:
    return clock.now().strftime("%Y-%m-%d %H:%M:%S") if connection.vendor == "sqlite" else clock.now()


def _candidate(row: Sequence[Any], needed: frozenset[str]) -> Candidate:
    key, name, *others = row
    told = (needed.intersection(words.split()) for words in others)
    return Candidate(_id(key), Entry(frozenset(name.split()), *told))


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
    return sql, [fts5(expression), OpenState.OPEN, _moment(), most]


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
