"""What the database itself holds to: append-only and frozen tables, the owner's own rows, the application's few rights.

Installed after every migration, because SQLite loses triggers when it remakes a table.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

from rinnalla.access.models import AuditLine, AuditSegment, AuditSubject, DemoMark, Maintenance, Owner
from rinnalla.access.trail import SIGNED

NUMBER = "number"


@dataclass(frozen=True)
class Guard:
    """A table whose rows may not be updated or deleted once ``when``, a condition on ``OLD``, holds of them.

    ``free`` columns may be given a value once.
    """

    table: str
    when: str = ""
    free: str = ""
    signed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Refusal:
    """What a row of a table may not come to say: ``when`` is a condition on ``NEW`` that reads other rows.

    Writers of one owner take turns on PostgreSQL, so that two at the same moment can't both be right.
    """

    table: str
    name: str
    when: str


def refusals() -> list[Refusal]:
    """What each model says of rows that exclude each other, where no constraint can say it."""
    return [
        Refusal(model._meta.db_table, name, when)
        for model in apps.get_models()
        for name, when in getattr(model, "REFUSED_WHEN", {}).items()
    ]


def guards() -> list[Guard]:
    """Every guarded table: the audit trail, and each model that says when its rows are frozen."""
    columns = tuple(_column(AuditLine, name) for name in (*SIGNED, "mac"))
    found = [
        Guard(AuditLine._meta.db_table, free=NUMBER, signed=columns),
        Guard(AuditSubject._meta.db_table),
        Guard(AuditSegment._meta.db_table),
    ]
    for model in apps.get_models():
        when = getattr(model, "FROZEN_WHEN", "")
        if when:
            found.append(Guard(model._meta.db_table, when=when))
    return found


def _column(model: type[models.Model], name: str) -> str:
    field: Any = model._meta.get_field(name)
    return str(field.column)


def install(connection: BaseDatabaseWrapper) -> None:
    """Put every guard in place anew. On PostgreSQL also row-level security and the application role's rights."""
    statements = postgres_statements() if connection.vendor == "postgresql" else sqlite_statements()
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def lift(connection: BaseDatabaseWrapper) -> None:
    """Take SQLite's triggers away until ``install``: a table that a trigger of another asks can't be remade."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            for name, _ in _sqlite_triggers():
                cursor.execute(f"DROP TRIGGER IF EXISTS {name}")


def lost(connection: BaseDatabaseWrapper) -> set[str]:
    """The names of the guards that the database lacks, or has in other words than these."""
    return expected(connection) - installed(connection)


def yielding() -> bool:
    """Whether the maintenance mark stands, before which the guards give way."""
    return Maintenance.objects.exists()


def expected(connection: BaseDatabaseWrapper) -> set[str]:
    """The names of the triggers that should stand, and on PostgreSQL of the policies."""
    if connection.vendor == "sqlite":
        return set(dict(_sqlite_triggers()))
    return set(_functions()) | {f"rows_of_{table}" for table, _ in policies()}


def installed(connection: BaseDatabaseWrapper) -> set[str]:
    """The names of the guards that the database has, each as it is written here and at work."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
            wanted = dict(_sqlite_triggers())
            return {name for name, text in cursor.fetchall() if wanted.get(name) == text}
        cursor.execute(
            "SELECT t.tgname, p.prosrc FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid"
            " WHERE t.tgenabled IN ('O', 'A')"
        )
        wanted = {name: function.body for name, function in _functions().items()}
        standing = {name for name, text in cursor.fetchall() if wanted.get(name) == text}
        cursor.execute(
            "SELECT 'rows_of_' || c.relname FROM pg_class c JOIN pg_policy p ON p.polrelid = c.oid"
            " WHERE c.relrowsecurity AND c.relforcerowsecurity AND p.polname = 'owner_only' AND p.polcmd = '*'"
            " AND p.polqual IS NOT NULL AND pg_get_expr(p.polqual, c.oid) = pg_get_expr(p.polwithcheck, c.oid)"
            " AND NOT EXISTS (SELECT 1 FROM pg_policy o WHERE o.polrelid = c.oid AND o.polname <> p.polname)"
        )
        return standing | {row[0] for row in cursor.fetchall()}


def sqlite_statements() -> Iterator[str]:
    """The triggers of SQLite, and the rule that its file serves one owner."""
    for name, statement in _sqlite_triggers():
        yield f"DROP TRIGGER IF EXISTS {name}"
        yield statement


def _sqlite_triggers() -> Iterator[tuple[str, str]]:
    resting = f"NOT EXISTS (SELECT 1 FROM {Maintenance._meta.db_table})"
    owners = Owner._meta.db_table
    yield (
        "guard_only_owner",
        (
            f"CREATE TRIGGER guard_only_owner BEFORE INSERT ON {owners} WHEN EXISTS (SELECT 1 FROM {owners})"
            " BEGIN SELECT RAISE(ABORT, 'one database file serves one owner'); END"
        ),
    )
    for refusal in refusals():
        for verb in ("insert", "update"):
            name = f"refuse_{refusal.name}_{verb}"
            yield (
                name,
                (
                    f"CREATE TRIGGER {name} BEFORE {verb.upper()} ON {refusal.table} WHEN {refusal.when}"
                    f" BEGIN SELECT RAISE(ABORT, '{refusal.name}'); END"
                ),
            )
    for guard in guards():
        for verb in ("update", "delete"):
            name = f"guard_{guard.table}_{verb}"
            conditions = [resting, *([guard.when] if guard.when else [])]
            if verb == "update" and guard.free:
                kept = " AND ".join(f'NEW."{column}" IS OLD."{column}"' for column in guard.signed)
                conditions.append(f"NOT (OLD.{guard.free} IS NULL AND NEW.{guard.free} IS NOT NULL AND {kept})")
            yield (
                name,
                (
                    f"CREATE TRIGGER {name} BEFORE {verb.upper()} ON {guard.table} WHEN {' AND '.join(conditions)}"
                    f" BEGIN SELECT RAISE(ABORT, '{guard.table} is kept as it is'); END"
                ),
            )


def postgres_statements() -> Iterator[str]:
    """The triggers, policies and rights of PostgreSQL."""
    for name, function in _functions().items():
        yield f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $${function.body}$$"
        yield f"DROP TRIGGER IF EXISTS {name} ON {function.table}"
        yield (
            f"CREATE TRIGGER {name} {function.moment} ON {function.table}"
            f" FOR EACH {function.each} EXECUTE FUNCTION {name}()"
        )
    for table, condition in policies():
        yield f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY"
        yield f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY"
        yield f"DROP POLICY IF EXISTS owner_only ON {table}"
        yield f"CREATE POLICY owner_only ON {table} USING ({condition}) WITH CHECK ({condition})"
    yield from _postgres_rights(settings.RINNALLA_APPLICATION_ROLE)


@dataclass(frozen=True)
class _Function:
    """A trigger function of PostgreSQL: on which table, when, for each what, and its text."""

    table: str
    moment: str
    each: str
    body: str


def _functions() -> dict[str, _Function]:
    """Every trigger function of PostgreSQL by name."""
    found = {name: function for guard in guards() for name, function in _bodies(guard).items()}
    for one in refusals():
        turn = f"PERFORM pg_advisory_xact_lock(hashtextextended('{one.table}' || NEW.owner_id::text, 0));"
        refuse = f"RAISE EXCEPTION '{one.name}' USING ERRCODE = 'check_violation';"
        body = f" BEGIN {turn} IF {one.when} THEN {refuse} END IF; RETURN NEW; END "
        found[f"refuse_{one.name}"] = _Function(one.table, "BEFORE INSERT OR UPDATE", "ROW", body)
    return found


def _bodies(guard: Guard) -> dict[str, _Function]:
    """A guard's trigger functions by name."""
    changed = "true"
    if guard.free:
        kept = " AND ".join(f'NEW."{column}" IS NOT DISTINCT FROM OLD."{column}"' for column in guard.signed)
        changed = f"NOT (OLD.{guard.free} IS NULL AND NEW.{guard.free} IS NOT NULL AND {kept})"
    resting = f"NOT EXISTS (SELECT 1 FROM {Maintenance._meta.db_table})"
    frozen = guard.when or "true"
    refuse = f"RAISE EXCEPTION '{guard.table} is kept as it is'; END IF;"
    bodies = {
        "update": f"IF {resting} AND {frozen} AND {changed} THEN {refuse} RETURN NEW;",
        "delete": f"IF {resting} AND {frozen} THEN {refuse} RETURN OLD;",
        "truncate": f"IF {resting} THEN {refuse} RETURN NULL;",
    }
    return {
        f"guard_{guard.table}_{verb}": _Function(
            guard.table, f"BEFORE {verb.upper()}", "STATEMENT" if verb == "truncate" else "ROW", f" BEGIN {body} END "
        )
        for verb, body in bodies.items()
    }


def policies() -> Iterator[tuple[str, str]]:
    """Each table that belongs to an owner, with the condition its rows must meet.

    The sign-in library's tables name no owner: they belong by the account, or by another of its tables, they point at.
    """
    walled: set[Any] = set()
    for model in apps.get_models(include_auto_created=True):
        if "owner_id" in {field.column for field in model._meta.local_fields}:
            walled.add(model)
            yield model._meta.db_table, "owner_id = NULLIF(current_setting('rinnalla.owner', true), '')::uuid"
    for model in apps.get_models(include_auto_created=True):
        if model in walled or model.__module__.startswith("rinnalla."):
            continue
        by: Any = next((field for field in model._meta.local_fields if field.related_model in walled), None)
        if by is not None:
            walled.add(model)
            table, whole = model._meta.db_table, by.related_model._meta.db_table
            yield table, f"EXISTS (SELECT 1 FROM {whole} w WHERE w.id = {table}.{by.column})"


def _postgres_rights(role: str) -> Iterator[str]:
    kept = [guard.table for guard in guards() if not guard.when]
    yield f'GRANT USAGE ON SCHEMA public TO "{role}"'
    yield f'GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO "{role}"'
    yield f'GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO "{role}"'
    for table in kept:
        yield f'REVOKE UPDATE, DELETE, TRUNCATE ON {table} FROM "{role}"'
    yield f'GRANT UPDATE ({NUMBER}) ON {AuditLine._meta.db_table} TO "{role}"'
    yield f'REVOKE INSERT, UPDATE, DELETE ON {Maintenance._meta.db_table} FROM "{role}"'
    yield f'REVOKE INSERT, UPDATE, DELETE ON {DemoMark._meta.db_table} FROM "{role}"'
    yield f'REVOKE INSERT, DELETE ON {Owner._meta.db_table} FROM "{role}"'
    yield f'REVOKE INSERT, UPDATE, DELETE ON django_migrations FROM "{role}"'
