"""``rinnalla check audit``: computes every line's code and every segment's seal anew and names what does not agree.

Finds alteration, deletion, insertion, swapping and truncation of sealed lines. A line deleted before it was sealed leaves no
trace; the sealer therefore runs every half minute.
"""

import hmac
import json
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from os import cpu_count
from typing import Any
from uuid import UUID

from django.db import connection, connections
from django.db.models import Q, Subquery
from django.db.models.functions import Coalesce

from rinnalla.access.keyring import Keyring, keyring
from rinnalla.access.models import AuditLine, AuditSegment, AuditSubject
from rinnalla.access.sealer import FIRST_SEAL, head_file, seal_of
from rinnalla.access.tenancy import owner_id, turn
from rinnalla.access.trail import SEPARATOR, SIGNED

BATCH = 50
ALONE = 20


@dataclass(frozen=True)
class Fault:
    """Something that does not agree: what, and in which line or segment."""

    what: str
    where: str


@dataclass(frozen=True)
class Verdict:
    """The outcome of a check: how many lines were checked, how many wait for their seal, and the faults, oldest first."""

    lines: int
    unsealed: int
    faults: tuple[Fault, ...]


@dataclass(frozen=True)
class _Segment:
    number: int
    first: int
    last: int
    seal: bytes
    previous: bytes
    key: str
    dropped: bool


def verify(*, processes: int | None = None) -> Verdict:
    """Check the whole trail of the owner being served; segments are shared out over processes."""
    owner = owner_id()
    # Heads first: a sealer that works meanwhile may then only add to what they name.
    heads = _heads()
    with turn(owner):
        segments = list(_segments())
    faults = [*_chain_faults(segments), *_head_faults(segments, heads)]
    batches = [segments[start : start + BATCH] for start in range(0, len(segments), BATCH)]
    workers = processes or cpu_count() or 1
    checked = 0
    results = _in_turn(batches, owner) if len(segments) < ALONE or workers == 1 else _shared_out(batches, workers)
    for count, found in results:
        checked += count
        faults.extend(found)
    with turn(owner):
        unsealed, tail = _check_tail()
        return Verdict(checked + unsealed, unsealed, (*faults, *tail, *_subject_faults(), *_stray_numbers()))


def _segments() -> Iterator[_Segment]:
    previous = FIRST_SEAL
    for row in AuditSegment.objects.filter(owner_id=owner_id()).order_by("number").iterator():
        seal = bytes(row.seal)
        yield _Segment(row.number, row.first, row.last, seal, previous, row.key, row.dropped_at is not None)
        previous = seal


def _in_turn(batches: list[list[_Segment]], owner: UUID) -> Iterator[tuple[int, list[Fault]]]:
    for batch in batches:
        with turn(owner):
            yield _check_batch(batch, keyring())


def _shared_out(batches: list[list[_Segment]], workers: int) -> Iterator[tuple[int, list[Fault]]]:
    ring, owner = keyring(), owner_id()
    connections.close_all()
    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(_check_elsewhere, batches, [ring] * len(batches), [owner] * len(batches))


def _check_elsewhere(batch: list[_Segment], ring: Keyring, owner: UUID) -> tuple[int, list[Fault]]:
    connection.close()
    with turn(owner):
        return _check_batch(batch, ring)


def _check_batch(batch: list[_Segment], ring: Keyring) -> tuple[int, list[Fault]]:
    kept = [segment for segment in batch if not segment.dropped]
    if not kept:
        return 0, []
    rows = _lines("number BETWEEN %s AND %s", [kept[0].first, kept[-1].last])
    by_number = {row[0]: row for row in rows}
    faults: list[Fault] = []
    for segment in kept:
        lines = [by_number.get(number) for number in range(segment.first, segment.last + 1)]
        faults.extend(_segment_faults(segment, lines, ring))
    return len(rows), faults


def _segment_faults(segment: _Segment, lines: list[Any], ring: Keyring) -> Iterator[Fault]:
    missing = next((segment.first + place for place, line in enumerate(lines) if line is None), None)
    if missing is not None:
        yield Fault("a line is missing", f"line {missing}")
        return
    keys: dict[str, bytes] = {}
    digest = hmac.digest
    for number, key, code, text in lines:
        if key not in keys:
            keys[key] = ring.audit.get(key, b"")
        if digest(keys[key] or b"\0", text.encode(), "sha256") != bytes(code):
            yield Fault("a line has been changed", f"line {number}")
    key = ring.audit.get(segment.key, b"\0")
    if seal_of(segment.previous, segment.first, segment.last, (bytes(line[2]) for line in lines), key) != segment.seal:
        yield Fault("the segment's seal does not agree", f"segment {segment.number}")


def _check_tail() -> tuple[int, list[Fault]]:
    ring = keyring()
    rows = _lines("number IS NULL", [])
    wrong = [
        Fault("an unsealed line has been changed or added", "the unsealed tail")
        for _, key, code, text in rows
        if hmac.digest(ring.audit.get(key, b"\0"), text.encode(), "sha256") != bytes(code)
    ]
    return len(rows), wrong


def _lines(condition: str, values: list[Any]) -> list[Any]:
    """Number, key, code and the signed text of lines; the text is put together by the database."""
    owner = AuditLine._meta.get_field("owner_id").get_db_prep_value(owner_id(), connection)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT number, key, mac, {_signed_text()} FROM {AuditLine._meta.db_table}"  # noqa: S608 -- our own names
            f" WHERE owner_id = %s AND {condition}",
            [owner, *values],
        )
        rows: list[Any] = cursor.fetchall()
    return rows


def _signed_text() -> str:
    postgres = connection.vendor == "postgresql"
    between = f" || '{SEPARATOR}' || "
    return between.join(_as_text(AuditLine._meta.get_field(name), postgres=postgres) for name in SIGNED)


def _as_text(field: Any, *, postgres: bool) -> str:
    kind = field.get_internal_type()
    column = f'"{field.column}"'
    if kind == "UUIDField" and postgres:
        return f"COALESCE(replace({column}::text, '-', ''), '')"
    if kind in {"BigIntegerField", "PositiveIntegerField"}:
        return f"COALESCE(CAST({column} AS text), '')"
    return f"COALESCE({column}, '')"


def _chain_faults(segments: list[_Segment]) -> Iterator[Fault]:
    expected = 1
    for place, segment in enumerate(segments, 1):
        if segment.number != place or segment.first != expected:
            yield Fault("a segment is missing or out of order", f"segment {place}")
            return
        expected = segment.last + 1


def _heads() -> list[dict[str, Any]]:
    file = head_file(owner_id())
    return [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []


def _head_faults(segments: list[_Segment], heads: list[dict[str, Any]]) -> Iterator[Fault]:
    """What was exported must still be there: this finds a trail cut short at its end."""
    by_number = {segment.number: segment for segment in segments}
    for head in heads:
        segment = by_number.get(head["segment"])
        if segment is None or segment.seal.hex() != head["seal"] or segment.last != head["last"]:
            yield Fault("the trail does not agree with its exported head", f"segment {head['segment']}")
            return
    if segments and not heads:
        yield Fault("the exported heads are missing", str(head_file(owner_id()).name))


def _stray_numbers() -> Iterator[Fault]:
    """In one statement, so that a sealer that works meanwhile is not taken for an intruder."""
    last = AuditSegment.objects.filter(owner_id=owner_id()).order_by("-number").values("last")[:1]
    outside = Q(number__gt=Coalesce(Subquery(last), 0)) | Q(number__lt=1)
    stray = AuditLine.objects.filter(outside, owner_id=owner_id()).order_by("number").first()
    if stray:
        yield Fault("a line stands outside every segment", f"line {stray.number}")


def _subject_faults() -> Iterator[Fault]:
    """The index of subjects must be exactly what the lines say."""
    said: dict[str, set[str]] = {}
    lines = AuditLine.objects.filter(owner_id=owner_id()).exclude(subjects="")
    for line, subjects in lines.values_list("id", "subjects").iterator(chunk_size=5_000):
        said[line.hex] = set(subjects.split())
    rows = AuditSubject.objects.filter(owner_id=owner_id()).values_list("line", "client")
    found: dict[str, set[str]] = {}
    for line, client in rows.iterator(chunk_size=5_000):
        found.setdefault(line.hex, set()).add(client.hex)
    differing = {name for name in said.keys() | found.keys() if said.get(name) != found.get(name)}
    # Lines written while these were read are looked at again: a line and its index are committed together.
    for line in sorted(differing):
        if _said(line) != _indexed(line):
            yield Fault("the index of clients does not agree with a line", line)


def _said(line: str) -> set[str]:
    rows = AuditLine.objects.filter(owner_id=owner_id(), pk=UUID(hex=line))
    return {subject for subjects in rows.values_list("subjects", flat=True) for subject in subjects.split()}


def _indexed(line: str) -> set[str]:
    rows = AuditSubject.objects.filter(owner_id=owner_id(), line=UUID(hex=line))
    return {client.hex for client in rows.values_list("client", flat=True)}
