"""Closes the audit trail in segments, each chained to the one before, and keeps the head outside the database."""

import hmac
import json
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.db import connection

from rinnalla.access import clock
from rinnalla.access.keyring import keyring
from rinnalla.access.models import AuditLine, AuditSegment
from rinnalla.access.tenancy import owned_transaction, owner_id, turn

SEGMENT = 1_000
FIRST_SEAL = b"\0" * 32


def seal_of(previous: bytes, first: int, last: int, macs: Iterable[bytes], key: bytes) -> bytes:
    """HMAC-SHA-256 over the previous seal, first and last number (8 bytes each) and the lines' own codes in order."""
    body = previous + first.to_bytes(8, "big") + last.to_bytes(8, "big") + b"".join(macs)
    return hmac.digest(key, body, "sha256")


def dropped_code_of(seal: bytes, at: datetime, key: bytes) -> bytes:
    """What proves that a segment's lines were dropped by a retention run: HMAC-SHA-256 over its seal and the moment."""
    return hmac.digest(key, b"dropped" + seal + clock.microseconds(at).to_bytes(8, "big"), "sha256")


def seal_waiting() -> int:
    """Close every line of this owner that waits, in segments; returns how many lines were closed."""
    closed = 0
    while count := _close_one():
        closed += count
    if closed:
        export_head()
    return closed


def _close_one() -> int:
    ring = keyring()
    key = ring.audit_key(ring.audit_current)
    with owned_transaction():
        before = AuditSegment.objects.filter(owner_id=owner_id()).order_by("-number").first()
        first = before.last + 1 if before else 1
        _number_lines(first)
        lines = AuditLine.objects.filter(owner_id=owner_id(), number__gte=first).order_by("number")
        macs = [bytes(code) for code in lines.values_list("mac", flat=True)]
        if not macs:
            return 0
        last = first + len(macs) - 1
        seal = seal_of(bytes(before.seal) if before else FIRST_SEAL, first, last, macs, key)
        number = before.number + 1 if before else 1
        AuditSegment.objects.create(number=number, first=first, last=last, seal=seal, key=ring.audit_current)
    return len(macs)


def _number_lines(first: int) -> None:
    """Number the oldest unnumbered lines from ``first`` on, in one statement."""
    table = AuditLine._meta.db_table
    owner = AuditLine._meta.get_field("owner_id").get_db_prep_value(owner_id(), connection)
    with connection.cursor() as cursor:
        cursor.execute(
            f"WITH oldest AS (SELECT id, at FROM {table} WHERE owner_id = %s AND number IS NULL"  # noqa: S608 -- a table's own name
            f" ORDER BY at, id LIMIT {SEGMENT}),"
            " numbered AS (SELECT id, row_number() OVER (ORDER BY at, id) + %s AS number FROM oldest)"
            f" UPDATE {table} SET number = (SELECT n.number FROM numbered n WHERE n.id = {table}.id)"
            " WHERE id IN (SELECT id FROM numbered)",
            [owner, first - 1],
        )


def head_file(owner: UUID) -> Path:
    """Where the owner's head is kept: beside the database, never in it."""
    return Path(settings.RINNALLA_HEADS) / f"{owner.hex}.jsonl"


def export_head() -> None:
    """Append the newest seal to the owner's head file."""
    with turn(owner_id()):
        newest = AuditSegment.objects.filter(owner_id=owner_id()).order_by("-number").first()
    if newest is None:
        return
    file = head_file(owner_id())
    file.parent.mkdir(parents=True, exist_ok=True)
    head = {
        "segment": newest.number,
        "last": newest.last,
        "seal": bytes(newest.seal).hex(),
        "at": clock.now().isoformat(),
    }
    with file.open("a") as out:
        out.write(json.dumps(head) + "\n")


def waiting_too_long() -> bool:
    """Whether unsealed lines have waited past half a minute or have filled a segment."""
    rows = AuditLine.objects.filter(owner_id=owner_id(), number=None)
    oldest = clock.microseconds(clock.now() - timedelta(seconds=30))
    return rows.filter(at__lte=oldest).exists() or rows.count() >= SEGMENT
