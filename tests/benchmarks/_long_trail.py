"""A long audit trail written at once: correct codes, segments and index, past the doors and with SQL of our own."""

import hmac
import random
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.db import connection

from rinnalla.access.ids import uuid7
from rinnalla.access.keyring import keyring
from rinnalla.access.models import AuditLine, AuditSegment, AuditSubject
from rinnalla.access.sealer import FIRST_SEAL, SEGMENT, export_head, seal_of
from rinnalla.access.tenancy import owned_transaction, owner_id
from rinnalla.access.trail import SIGNED, signed_text
from tests.benchmarks import _bulk

BEGAN = 1_700_000_000_000_000
EVENTS = [("period_read", "guidance.period"), ("meeting_read", "guidance.meeting"), ("listed", "people.client")]
SHOWN = (1, 1, 1, 1, 1, 1, 1, 0, 0, 5)  # how many clients each tenth line names


def write(lines, *, change=None, of=None):
    """Write this many sealed lines for the owner being served.

    ``change`` says for some numbers in which column the row shall differ from what was signed and sealed. ``of`` says
    who reads whom; made-up ids do without.
    """
    made = _lines(lines, of or Readers.made_up())
    previous, number = FIRST_SEAL, 0
    with owned_transaction(), connection.cursor() as cursor:
        while rows := list(islice(made, SEGMENT)):
            number += 1
            previous = _write_segment(cursor, rows, previous, number, change or {})
        export_head()


@dataclass(frozen=True)
class Readers:
    """Actors, each with the person behind them, the clients they read of, and from when to when."""

    actors: list
    clients: list
    began: int = BEGAN
    step: int = 1_000

    @classmethod
    def made_up(cls):
        actors = [uuid7() for _ in range(40)]
        return cls(list(zip(actors, actors, strict=True)), [uuid7().hex for _ in range(500)])


def write_waiting(lines, **changed):
    """Write lines that are not sealed yet; ``changed`` are columns with a value of the caller's, signed as such."""
    with owned_transaction(), connection.cursor() as cursor:
        _insert_lines(cursor, [(None, values, code) for _, values, code in _lines(lines, Readers.made_up(), **changed)])


def key_file():
    """Where the installation's keys are."""
    return Path(settings.RINNALLA_KEYS)


def _lines(count, of, **changed):
    ring, chance, owner = keyring(), random.Random(count), owner_id()
    for number in range(1, count + 1):
        event, kind = chance.choice(EVENTS)
        actor, person = chance.choice(of.actors)
        subjects = " ".join(sorted(chance.sample(of.clients, SHOWN[number % len(SHOWN)])))
        values = [
            uuid7(), owner, of.began + number * of.step, owner, "account", actor, person, "guide", "guidance", event,
            "done", kind, uuid7(), "web 127.0.0.1", None, None, "", subjects, ring.audit_current,
        ]  # fmt: skip
        for name, value in changed.items():
            values[SIGNED.index(name)] = value
        yield number, values, hmac.digest(ring.audit[ring.audit_current], signed_text(values), "sha256")


def _write_segment(cursor, rows, previous, number, change):
    ring = keyring()
    first, last = rows[0][0], rows[-1][0]
    seal = seal_of(previous, first, last, (code for _, _, code in rows), ring.audit[ring.audit_current])
    _insert_lines(cursor, rows, change)
    sealed = datetime.fromtimestamp(rows[-1][1][2] / 1_000_000, UTC)
    segment = [uuid7(), owner_id(), number, first, last, seal, ring.audit_current, sealed]
    _bulk.insert(
        cursor, AuditSegment, ("id", "owner_id", "number", "first", "last", "seal", "key", "sealed_at"), [segment]
    )
    return seal


def _insert_lines(cursor, rows, change=None):
    columns = (*SIGNED, "mac", "number")
    stored = [_spoilt([*values, code, line], columns, (change or {}).get(line)) for line, values, code in rows]
    _bulk.insert(cursor, AuditLine, columns, stored)
    shown = [
        [uuid7(), values[1], values[0], UUID(client), values[2]]
        for _, values, _ in rows
        for client in values[SIGNED.index("subjects")].split()
    ]
    _bulk.insert(cursor, AuditSubject, ("id", "owner_id", "line", "client", "at"), shown)


def _spoilt(row, columns, name):
    """The row with another value of the same type in one column.

    An owner is left, since another one's rows are unseen.
    """
    if name is None:
        return row
    place = columns.index(name)
    old, kind = row[place], AuditLine._meta.get_field(name).get_internal_type()
    others = {"UUIDField": uuid7, "BinaryField": lambda: b"\0" * 32, "BigIntegerField": lambda: (old or 0) + 500_000}
    number = {"PositiveIntegerField": lambda: (old or 0) + 1}
    row[place] = {**others, **number}.get(kind, lambda: f"{old}x")()
    return row
