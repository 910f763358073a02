"""Keeping the index that services are found by."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from uuid import UUID

from django.db import connection

from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.access.tenancy import owner_id
from rinnalla.methods.finnish_words.choose import analyser
from rinnalla.methods.finnish_words.indexing import entry
from rinnalla.services.models import SearchEntry, SearchWord, Service
from rinnalla.services.queries import marks
from rinnalla.services.queries.full_text import COLUMNS, TABLE
from rinnalla.services.queries.index import (
    ALL,
    entries_of,
    every_entry,
    every_word,
    highest_number,
    services_to_index,
    words_of,
)
from rinnalla.services.queries.openness import openness

LONGEST_WORD, LONGEST_NAME = 80, 80
MADE = ("number", "sorted_by", *COLUMNS, "of_version", "made_with", "open_state", "open_changes_at")
CHUNK = 500


@action(Permission.ROUTINE, on=None, event=Event.DIRECTORY_INDEXED, writes=(SearchEntry, SearchWord))
def index_services(*, by: Actor, services: Iterable[UUID]) -> int:
    """Analyse services anew and put them where they are found; what has left the directory is taken out.

    Returns how many can be found. At most some hundreds at a time, so that nobody waits for the writing.
    """
    _one_at_a_time()
    asked = set(services)
    old = entries_of(asked)
    there = {service.pk: service for service in services_to_index(asked)}
    kept = [row for row in old if row.service_id in there]
    gone = [row for row in old if row.service_id not in there]
    before = Counter(word for row in old for word in _terms(row))
    _forget(old)
    made = _rows(there, {row.service_id: row for row in kept})
    every_entry().bulk_update([row for row in made if not row._state.adding], MADE)
    every_entry().bulk_create([row for row in made if row._state.adding])
    for row in gone:
        row.delete()
    _remember(made)
    after = Counter(word for row in made for word in _terms(row))
    _count(before, after)
    return len(made)


@action(Permission.ROUTINE, on=None, event=Event.DIRECTORY_INDEXED, writes=(SearchEntry,))
def refresh_openness(*, by: Actor, services: Iterable[UUID]) -> int:
    """Say anew whether services are open, where the time has come at which that changes; returns how many."""
    asked = set(services)
    told = {service.pk: openness(service) for service in services_to_index(asked)}
    rows = [row for row in entries_of(asked) if row.service_id in told]
    for row in rows:
        row.open_state, row.open_changes_at = told[row.service_id]
    every_entry().bulk_update(rows, ["open_state", "open_changes_at"], batch_size=CHUNK)
    return len(rows)


@action(Permission.ROUTINE, on=None, event=Event.DIRECTORY_INDEXED, writes=(SearchEntry,))
def renew_full_text(*, by: Actor) -> None:
    """Let the full-text index be read anew out of its rows, where the database keeps it apart from them."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(f"INSERT INTO {TABLE}({TABLE}) VALUES('rebuild')")


@action(Permission.ROUTINE, on=None, event=Event.DIRECTORY_INDEXED, writes=(SearchEntry,))
def make_old(*, by: Actor, after: int, upto: int) -> int:
    """Let the entries after one number and up to another be made anew; they are found as they are until then."""
    return every_entry().filter(number__gt=after, number__lte=upto).update(made_with="")


@action(Permission.ROUTINE, on=None, event=Event.DIRECTORY_INDEXED, writes=(SearchWord,))
def count_anew(*, by: Actor) -> int:
    """Count anew how many services hold each word; returns how many words there are."""
    _one_at_a_time()
    counts = Counter(word for row in every_entry().iterator(CHUNK) for word in _terms(row))
    wrong = [row for row in every_word().iterator(CHUNK) if row.count != counts[row.word]]
    _count(Counter({row.word: row.count for row in wrong}), Counter({row.word: counts[row.word] for row in wrong}))
    there = set(every_word().values_list("word", flat=True))
    _count(Counter(), Counter({word: count for word, count in counts.items() if word not in there}))
    return len(counts)


def _one_at_a_time() -> None:
    """Let two at once wait for each other until the first one's transaction ends: words are counted together."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"search {owner_id().hex}"])


def _rows(services: dict[UUID, Service], old: dict[UUID, SearchEntry]) -> list[SearchEntry]:
    fresh = iter(range(highest_number() + 1, highest_number() + 1 + len(services)))
    made = []
    for service in services.values():
        row = old.get(service.pk) or SearchEntry(service=service, number=next(fresh))
        _fill(row, service)
        made.append(row)
    return made


def _fill(row: SearchEntry, service: Service) -> None:
    found = entry(_names(service), _texts(service), analyser())
    row.sorted_by = str(service.name.said_in("fi").words).casefold()[:LONGEST_NAME]
    row.name_words, row.name_parts = _line(found.name), _line(found.name_parts - found.name)
    told = list(marks.of_service(service))
    needs = {mark for mark in told if mark.startswith(marks.NEED)}
    row.text_words, row.text_parts = _line(found.text), _line((found.text_parts - found.text) | needs)
    row.marks = f" {_line(told)} "
    row.of_version, row.made_with = service.version, analyser().name
    row.open_state, row.open_changes_at = openness(service)


def _names(service: Service) -> list[Any]:
    return [service.name, service.alternate_name]


def _texts(service: Service) -> list[Any]:
    terms = [one.term.name for one in service.terms.all()]
    return [service.summary, service.description, service.eligibility, service.organization.name, *terms]


def _line(words: Iterable[str]) -> str:
    return " ".join(sorted({word for word in words if word and len(word) <= LONGEST_WORD}))


def _terms(row: SearchEntry) -> Iterator[str]:
    yield ALL
    yield from {word for column in COLUMNS for word in getattr(row, column).split()}


def _forget(rows: Sequence[SearchEntry]) -> None:
    if connection.vendor == "sqlite":
        columns = ", ".join(COLUMNS)
        signs = ", ".join(["%s"] * len(COLUMNS))
        order = f"INSERT INTO {TABLE}({TABLE}, rowid, {columns}) VALUES('delete', %s, {signs})"
        _write(order, rows)


def _remember(rows: Sequence[SearchEntry]) -> None:
    if connection.vendor == "sqlite":
        columns, signs = ", ".join(COLUMNS), ", ".join(["%s"] * len(COLUMNS))
        _write(f"INSERT INTO {TABLE}(rowid, {columns}) VALUES(%s, {signs})", rows)


def _write(order: str, rows: Sequence[SearchEntry]) -> None:
    with connection.cursor() as cursor:
        cursor.executemany(order, [(row.number, *(getattr(row, column) for column in COLUMNS)) for row in rows])


def _count(before: "Counter[str]", after: "Counter[str]") -> None:
    changed = {word: after[word] - before[word] for word in before.keys() | after.keys() if after[word] != before[word]}
    there = {row.word: row for row in words_of(changed)}
    for word, row in there.items():
        row.count = max(row.count + changed[word], 0)
    every_word().bulk_update(there.values(), ["count"], batch_size=CHUNK)
    fresh = [
        SearchWord(word=word, count=more) for word, more in sorted(changed.items()) if word not in there and more > 0
    ]
    every_word().bulk_create(fresh, batch_size=CHUNK)
