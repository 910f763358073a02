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


@dataclass(frozen=True)
class Candidate:
    """A service that may answer, with its terms."""

    service: UUID
    entry: Entry


@dataclass(frozen=True)
class Narrowing:
    """What of a question is looked for in the rows themselves: marks that most of them have, and that they are open."""

    held: Sequence[Sequence[str]] = ()
    open_now: bool = False


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
    held, marked = _holds(groups)
    wheres, given = ["e.owner_id = %s", held], [_stored(owner_id()), *marked]
    if few is not None:
        wheres.append(_numbers())
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
    expressions: Sequence[Expression], asking: Narrowing, *, needed: frozenset[str], most: int, ranked: bool
) -> list[Candidate]:
    """Services that some of the expressions find, of each at most so many: the likeliest where ``ranked``, else any.

    PostgreSQL can't rank what it does not keep the places of: there ``ranked`` says nothing. Of the services' terms
    those are told that are ``needed``, and all whole words of their names.
    """
    told = [_statement(one, asking, most=most, ranked=ranked) for one in expressions]
    sql = " UNION ".join(f"SELECT * FROM ({part}) p{place}" for place, (part, _) in enumerate(told))
    with connection.cursor() as cursor:
        cursor.execute(sql if len(told) > 1 else told[0][0], [value for _, given in told for value in given])
        return [_candidate(row, needed) for row in cursor.fetchall()]


def _numbers() -> str:
    if connection.vendor == "sqlite":
        return f"e.number IN (SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH %s)"
    return f"e.id IN (SELECT entry FROM {TABLE} WHERE vector @@ %s::tsquery)"


def _said(expression: Expression) -> str:
    """The expression in the database's own language; in PostgreSQL's index the owner stands before each word."""
    return fts5(expression) if connection.vendor == "sqlite" else tsquery(expression, f"{owner_id().hex[-8:]}.")


def _holds(groups: Sequence[Sequence[str]]) -> tuple[str, list[str]]:
    """That an entry has some mark of each group, looked for in the row: for marks that most entries have."""
    sign = "instr" if connection.vendor == "sqlite" else "strpos"
    wheres = [f"({' OR '.join([f'{sign}(e.marks, %s) > 0'] * len(group))})" for group in groups]
    return " AND ".join(["TRUE", *wheres]), [f" {mark} " for group in groups for mark in group]


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


def _statement(expression: Expression, asking: Narrowing, *, most: int, ranked: bool) -> tuple[str, list[Any]]:
    is_sqlite = connection.vendor == "sqlite"
    match = f"{TABLE} MATCH %s" if is_sqlite else "f.vector @@ %s::tsquery"
    by_rank = f"AND rank MATCH '{WEIGHTS}' ORDER BY rank" if ranked and is_sqlite else ""
    joined = f"{TABLE} f JOIN {ENTRIES} e ON " + ("e.number = f.rowid" if is_sqlite else "e.id = f.entry")
    held, marked = _holds(asking.held)
    wheres, given = [match, held], [_said(expression), *marked]
    if asking.open_now:
        wheres.append(_open_now())
        given += [OpenState.OPEN, _moment()]
    return f"SELECT {SHOWN} FROM {joined} WHERE {' AND '.join(wheres)} {by_rank} LIMIT %s", [*given, most]


def _open_now() -> str:
    return "e.open_state = %s AND (e.open_changes_at IS NULL OR e.open_changes_at > %s)"
