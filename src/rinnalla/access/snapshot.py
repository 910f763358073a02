"""A consistent copy of the database: SQLite by its own backup call, PostgreSQL by pg_dump as the tables' owner."""

import hashlib
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from django.conf import settings

from rinnalla.access.owners import every_owner

SQLITE, POSTGRES = "rinnalla.sqlite3", "rinnalla.pgdump"
ROWS_AT_ONCE = 1_000


class SnapshotFailed(RuntimeError):
    """No sound copy could be made or read; the message says why and what to do."""


def take(folder: Path) -> Path:
    """Copy the database as it is at one moment into a folder; writers go on meanwhile. Raises SnapshotFailed."""
    return _dump(folder / POSTGRES) if _on_postgres() else _copy(folder / SQLITE)


def put_back(snapshot: Path) -> None:
    """Fill the empty PostgreSQL database of the settings from a snapshot. Raises SnapshotFailed."""
    database = _migrate_database()
    command = [_tool("pg_restore"), "--exit-on-error", "--no-owner", "--dbname", str(database["NAME"]), str(snapshot)]
    _run(command, database, {})


def row_hashes(snapshot: Path) -> dict[str, str]:
    """SHA-256 of every table's rows in the order of their keys; what a restored database must give again."""
    with closing(_opened(snapshot)) as link:
        names = [row[0] for row in link.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        return {name: _hash_of(link, name) for name in names if not name.startswith("sqlite_")}


def faults(snapshot: Path) -> list[str]:
    """What SQLite itself finds wrong with a snapshot."""
    with closing(_opened(snapshot)) as link:
        found = [str(row[0]) for row in link.execute("PRAGMA integrity_check") if row[0] != "ok"]
        return found + [
            f"{row[0]} points at a row that is not there" for row in link.execute("PRAGMA foreign_key_check")
        ]


def column(snapshot: Path, table: str, name: str) -> set[Any]:
    """The different values of a column in a snapshot."""
    with closing(_opened(snapshot)) as link:
        return {row[0] for row in link.execute(f"SELECT DISTINCT {name} FROM {table}")}  # noqa: S608 -- our own names


def _opened(snapshot: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{snapshot.resolve().as_uri()}?mode=ro&immutable=1", uri=True)


def _hash_of(link: sqlite3.Connection, table: str) -> str:
    keys = [row[1] for row in link.execute(f"PRAGMA table_info({table})") if row[5]]
    rows = link.execute(f"SELECT * FROM {table} ORDER BY {', '.join(keys) or 'rowid'}")  # noqa: S608 -- the schema's own names
    digest = hashlib.sha256()
    while several := rows.fetchmany(ROWS_AT_ONCE):
        digest.update(repr(several).encode())
    return digest.hexdigest()


def _copy(target: Path) -> Path:
    source = settings.DATABASES["default"]["NAME"]
    with closing(sqlite3.connect(source, timeout=20)) as read, closing(sqlite3.connect(target)) as written:
        read.backup(written, pages=-1)
    return target


def _dump(target: Path) -> Path:
    owners = every_owner()
    if len(owners) != 1:
        raise SnapshotFailed(
            "This PostgreSQL database serves several owners: back the whole server up with pg_basebackup instead."
        )
    database = _migrate_database()
    # Row-level security holds for the owner of the tables too, so the dump is told whose rows these are.
    options = {"PGOPTIONS": f"-c rinnalla.owner={owners[0]}"}
    command = [_tool("pg_dump"), "--enable-row-security", "--format=custom", "--no-owner", f"--file={target}"]
    _run([*command, str(database["NAME"])], database, options)
    return target


def _run(command: list[str], database: Mapping[str, Any], more: Mapping[str, str]) -> None:
    who = {"PGHOST": "HOST", "PGPORT": "PORT", "PGUSER": "USER", "PGPASSWORD": "PASSWORD"}
    env = {**os.environ, **{name: str(database[key]) for name, key in who.items() if database[key]}, **more}
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)  # noqa: S603 -- PostgreSQL's own tools
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["it gave no reason"])[-1]
        raise SnapshotFailed(f"{Path(command[0]).name} ended with an error: {last}")


def _tool(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise SnapshotFailed(f"{name} is missing from this machine. Install PostgreSQL's client programs.")
    return found


def _on_postgres() -> bool:
    return "migrate" in settings.DATABASES


def _migrate_database() -> Mapping[str, Any]:
    database: Mapping[str, Any] = settings.DATABASES["migrate"]
    return database
