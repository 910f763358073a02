"""``rinnalla check audit``: computes every line's code and every segment's seal anew and names what does not agree.

Finds alteration, deletion, insertion, swapping and truncation of sealed lines. A line deleted before it was sealed
leaves no trace; the sealer therefore runs every half minute.
"""

import hmac
import json
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from multiprocessing import get_context
from os import cpu_count
from typing import Any
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, connections

from rinnalla.access.keyring import Keyring, keyring
from rinnalla.access.models import AuditSegment
from rinnalla.access.sealer import FIRST_SEAL, dropped_code_of, head_file, seal_of
from rinnalla.access.stored_trail import (
    StoredLine,
    indexed_subjects,
    numbered_lines,
    stray_line,
    subject_of_no_line,
    waiting_lines,
)
from rinnalla.access.tenancy import owner_id, turn

BATCH = 25
ALONE = 20


@dataclass(frozen=True)
class Fault:
    """Something that does not agree: what, and in which line or segment."""

    what: str
    where: str


@dataclass(frozen=True)
class Verdict:
    """How many lines were checked, how many of them wait for their seal, and the faults, oldest first."""

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
    dropped_at: datetime | None
    dropped_code: bytes


@dataclass(frozen=True)
class _Check:
    """How many lines were looked at, how many clients they name, and what did not agree."""

    lines: int
    clients: int
    faults: list[Fault]


def verify(*, processes: int | None = None) -> Verdict:
    """Check the whole trail of the owner being served; segments are shared out over processes."""
    owner = owner_id()
    # Heads first: a sealer that works meanwhile may then only add to what they name.
    heads = _heads()
    with turn(owner):
        segments = list(_segments())
        kept = [segment for segment in segments if not segment.dropped_at]
        checks = [*_shared_out(kept, processes or cpu_count() or 1), tail := _check_tail(keyring())]
        indexed = indexed_subjects()
        faults = [*_chain_faults(segments), *_drop_faults(segments), *_head_faults(segments, heads)]
        faults.extend(fault for check in checks for fault in check.faults)
        faults.extend(_stray_faults(indexed - sum(check.clients for check in checks)))
    return Verdict(sum(check.lines for check in checks), tail.lines, tuple(faults))


def _segments() -> Iterator[_Segment]:
    previous = FIRST_SEAL
    for row in AuditSegment.objects.filter(owner_id=owner_id()).order_by("number").iterator():
        seal, code = bytes(row.seal), bytes(row.dropped_code or b"")
        yield _Segment(row.number, row.first, row.last, seal, previous, row.key, row.dropped_at, code)
        previous = seal


def _shared_out(segments: list[_Segment], workers: int) -> Iterator[_Check]:
    batches = [segments[start : start + BATCH] for start in range(0, len(segments), BATCH)]
    ring = keyring()
    if len(segments) < ALONE or workers == 1:
        yield from (_check_batch(batch, ring) for batch in batches)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("fork"), initializer=_connect_anew) as pool:
        yield from pool.map(partial(_check_elsewhere, ring=ring, owner=owner_id()), batches)


_inherited: list[Any] = []


def _connect_anew() -> None:
    """Leave the connection of the process that forked alone; closing it here would end it there."""
    _inherited.append(connections[DEFAULT_DB_ALIAS])
    connections[DEFAULT_DB_ALIAS] = connections.create_connection(DEFAULT_DB_ALIAS)


def _check_elsewhere(batch: list[_Segment], *, ring: Keyring, owner: UUID) -> _Check:
    with turn(owner):
        return _check_batch(batch, ring)


def _check_batch(batch: list[_Segment], ring: Keyring) -> _Check:
    rows = numbered_lines(batch[0].first, batch[-1].last)
    by_number = {row[0]: row for row in rows}
    faults: list[Fault] = []
    for segment in batch:
        lines = [by_number.get(number) for number in range(segment.first, segment.last + 1)]
        faults.extend(_segment_faults(segment, lines, ring))
    return _Check(len(rows), sum(row[4] for row in rows), faults)


def _segment_faults(segment: _Segment, lines: list[StoredLine | None], ring: Keyring) -> Iterator[Fault]:
    there = [line for line in lines if line is not None]
    if len(there) < len(lines):
        yield Fault("a line is missing", f"line {segment.first + lines.index(None)}")
    yield from _line_faults(there, ring, "line {}")
    key = ring.audit.get(segment.key)
    codes = (line[2] for line in there)
    if key is None or seal_of(segment.previous, segment.first, segment.last, codes, key) != segment.seal:
        yield Fault("the segment's seal does not agree", f"segment {segment.number}")


def _line_faults(lines: list[StoredLine], ring: Keyring, place: str) -> Iterator[Fault]:
    keys, digest = {name.encode(): key for name, key in ring.audit.items()}, hmac.digest
    for number, key, code, text, clients in lines:
        if key not in keys or digest(keys[key], text, "sha256") != code:
            yield Fault("a line has been changed or added", place.format(number))
        if clients < 0:
            yield Fault("the index of clients does not agree with a line", place.format(number))


def _check_tail(ring: Keyring) -> _Check:
    rows = waiting_lines()
    faults = list(_line_faults(rows, ring, "the unsealed tail"))
    return _Check(len(rows), sum(row[4] for row in rows), faults)


def _chain_faults(segments: list[_Segment]) -> Iterator[Fault]:
    expected = 1
    for place, segment in enumerate(segments, 1):
        if segment.number != place or segment.first != expected:
            yield Fault("a segment is missing or out of order", f"segment {place}")
            return
        expected = segment.last + 1


def _drop_faults(segments: list[_Segment]) -> Iterator[Fault]:
    """A segment whose lines are gone must have been dropped by a retention run, which alone can write the code."""
    ring = keyring()
    for segment in segments:
        key = ring.audit.get(segment.key)
        at = segment.dropped_at
        if at and (key is None or dropped_code_of(segment.seal, at, key) != segment.dropped_code):
            yield Fault("a segment is marked as dropped by no retention run", f"segment {segment.number}")


def _heads() -> list[str]:
    file = head_file(owner_id())
    return file.read_text().splitlines() if file.exists() else []


def _head_faults(segments: list[_Segment], heads: list[str]) -> Iterator[Fault]:
    """What was exported must still be there: this finds a trail cut short at its end."""
    name = head_file(owner_id()).name
    by_number = {segment.number: segment for segment in segments}
    for place, text in enumerate(heads, 1):
        try:
            head = json.loads(text)
            number, seal, last = head["segment"], head["seal"], head["last"]
        except (ValueError, KeyError, TypeError):
            yield Fault("an exported head can't be read", f"{name}, row {place}")
            return
        segment = by_number.get(number)
        if segment is None or segment.seal.hex() != seal or segment.last != last:
            yield Fault("the trail does not agree with its exported head", f"segment {number}")
            return
    if segments and not heads:
        yield Fault("the exported heads are missing", name)


def _stray_faults(too_many: int) -> Iterator[Fault]:
    """Lines and rows of the index that no segment and no line speaks for."""
    if (line := stray_line()) is not None:
        yield Fault("a line stands outside every segment", f"line {line}")
    if too_many and (line := subject_of_no_line()) is not None:
        yield Fault("the index of clients names a line that does not say so", f"line with the id {line}")
