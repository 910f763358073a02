"""The audit trail: who read or changed what, in which role and on what ground. Read lines wait for the page's end."""

import hmac
import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import Any
from uuid import UUID

from django.db import DatabaseError, connection, models

from rinnalla.access import clock
from rinnalla.access.actors import Actor, Grant
from rinnalla.access.errors import TrailUnavailable
from rinnalla.access.events import Event, Outcome
from rinnalla.access.keyring import keyring
from rinnalla.access.models import AuditLine, AuditSubject
from rinnalla.access.permissions import Permission
from rinnalla.access.roles import BASIS_OF, Basis, Role
from rinnalla.access.tenancy import owned_reading, owned_transaction, owner_id

SIGNED = (
    "id", "owner_id", "at", "organisation", "actor_kind", "actor", "person", "role", "basis", "event", "outcome",
    "record_type", "record", "source", "run", "rows", "digest", "subjects", "key",
)  # fmt: skip

_waiting: ContextVar[list[AuditLine] | None] = ContextVar("waiting", default=None)


def line(
    actor: Actor,
    event: Event,
    *,
    permission: Permission,
    grant: Grant | None = None,
    outcome: Outcome = Outcome.DONE,
    record: models.Model | None = None,
    record_type: str = "",
    record_id: UUID | None = None,
    subjects: Iterable[UUID | None] = (),
    run: UUID | None = None,
    rows: int | None = None,
    digest: str = "",
) -> AuditLine:
    """One line, signed, not yet written. ``grant`` is what reached the record, else the first with the permission."""
    grant = grant or actor.grant_for(permission) or (actor.grants[0] if actor.grants else None)
    made = AuditLine(
        at=clock.microseconds(clock.now()),
        organisation=grant.organisation if grant else None,
        actor_kind=actor.kind,
        actor=actor.id,
        person=actor.person,
        role=(grant.held or grant.role) if grant else Role.VISITOR,
        basis=_basis(permission, grant),
        event=event,
        outcome=outcome,
        record_type=record._meta.label_lower if record else record_type,
        record=record.pk if record else record_id,
        source="".join(letter for letter in actor.source if letter.isprintable())[:60],
        run=run,
        rows=rows,
        digest=digest,
        subjects=" ".join(sorted({subject.hex for subject in subjects if subject})),
    )
    ring = keyring()
    made.key = ring.audit_current
    made.mac = mac(made, ring.audit_key(made.key))
    return made


def _basis(permission: Permission, grant: Grant | None) -> Basis:
    if permission == Permission.BREAK_GLASS:
        return Basis.BREAK_GLASS
    return BASIS_OF.get(grant.role, Basis.NONE) if grant else Basis.NONE


def mac(made: AuditLine, key: bytes) -> bytes:
    """The keyed code over all columns of a line but its number."""
    return hmac.digest(key, signed_text(getattr(made, name) for name in SIGNED), "sha256")


def signed_text(values: Iterable[Any]) -> bytes:
    """The columns of a line in the order of SIGNED as the one text that is signed: a list in JSON, without blanks.

    No value can pass for another, or wander to the next column: text is quoted and escaped, numbers and nothing are
    not.
    """
    plain = [value.hex if isinstance(value, UUID) else value for value in values]
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()


def write(lines: list[AuditLine]) -> None:
    """Write lines with the index of their subjects.

    Raises TrailUnavailable, so that nothing is shown without its line.
    """
    subjects = [
        AuditSubject(owner_id=made.owner_id, line=made.id, client=UUID(hex=subject), at=made.at)
        for made in lines
        for subject in made.subjects.split()
    ]
    try:
        with owned_transaction():
            _append(AuditLine, lines)
            _append(AuditSubject, subjects)
    except DatabaseError as failed:
        raise TrailUnavailable from failed


def _append(table: type[models.Model], rows: Sequence[models.Model]) -> None:
    """Add rows by one statement that is put together once: every page that shows a client waits for it."""
    columns = table._meta.concrete_fields
    values = [[one.get_db_prep_save(getattr(row, one.attname), connection) for one in columns] for row in rows]
    if values:
        with connection.cursor() as cursor:
            cursor.executemany(_appending(table), values)


@cache
def _appending(table: type[models.Model]) -> str:
    names = [f'"{one.column}"' for one in table._meta.concrete_fields]
    places = ", ".join(["%s"] * len(names))
    return f'INSERT INTO "{table._meta.db_table}" ({", ".join(names)}) VALUES ({places})'  # noqa: S608 -- our own names


def note(made: AuditLine) -> None:
    """Keep a line for the end of the page; where no page is being served, write it now."""
    waiting = _waiting.get()
    if waiting is None:
        write([made])
    else:
        waiting.append(made)


@contextmanager
def collecting() -> Iterator[list[AuditLine]]:
    """Gather the lines of one page. Whoever opens this writes them before anything is sent."""
    lines: list[AuditLine] = []
    token = _waiting.set(lines)
    try:
        yield lines
    finally:
        _waiting.reset(token)


def refusals(actor: Actor, since: int) -> int:
    """How often the actor has been refused since a moment (microseconds), counting this page's own lines."""
    with owned_reading():
        written = AuditLine.objects.filter(
            owner_id=owner_id(), actor=actor.id, at__gte=since, outcome=Outcome.REFUSED
        ).count()
    return written + sum(made.outcome == Outcome.REFUSED for made in _waiting.get() or ())
