"""``rinnalla backup FILE`` and ``rinnalla restore FILE``."""

import os
import subprocess
import tempfile
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.db import connection

from rinnalla.access import backup, snapshot
from rinnalla.cli import installation
from rinnalla.cli.stops import Stop
from rinnalla.cli.supervisor import python


def run(asked: Namespace) -> int:
    """Write or restore a backup."""
    verbs: dict[str, Callable[[Path], None]] = {"backup": write, "restore": restore}
    try:
        verbs[asked.command](asked.file.resolve())
    except (backup.BackupRefused, snapshot.SnapshotFailed) as refused:
        raise Stop(str(refused)) from refused
    return 0


def write(file: Path) -> None:
    """Back the installation up."""
    installation.require()
    manifest = backup.write(file)
    size = file.stat().st_size / 1_000_000
    print(f"Wrote {file}: {len(manifest.parts)} parts, {size:.1f} megabytes.")
    print(f"It can be restored only with the key file, which is not in it (keys: {', '.join(manifest.keys)}).")


def restore(file: Path) -> None:
    """Restore a backup into the empty data folder, where it is put only after everything in it has been checked."""
    _require_empty()
    target = Path(settings.RINNALLA_DATA)
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".restoring-", dir=target) as made:
        folder = Path(made)
        manifest = backup.unpack(file, folder)
        dump = folder / snapshot.POSTGRES
        if dump.exists() == (connection.vendor == "sqlite"):
            other = (
                "PostgreSQL: set DATABASE_URL and DATABASE_MIGRATE_URL"
                if dump.exists()
                else "SQLite: unset DATABASE_URL"
            )
            raise Stop(f"This backup was made on {other} and try again.")
        if not dump.exists():
            _require_whole_trail(folder)
        _put_in_place(folder, target)
        if dump.exists():
            snapshot.put_back(dump)
            _require_whole_trail(target)
    print(f"Restored what was backed up at {manifest.made_at}. Checked: {', '.join(_checked(manifest))}.")


def _checked(manifest: backup.Manifest) -> list[str]:
    """What was found to agree. PostgreSQL's own archive is trusted for its rows."""
    return [f"{len(manifest.parts)} parts", *(["every row"] if manifest.rows else []), "the audit trail"]


def _require_empty() -> None:
    target = Path(settings.RINNALLA_DATA)
    taken = [name for name in (snapshot.SQLITE, "files", "audit-heads") if (target / name).exists()]
    if taken or (connection.vendor == "postgresql" and connection.introspection.table_names()):
        what = target / taken[0] if taken else "the database"
        raise Stop(
            f"A backup is restored only into an empty place, but {what} is there. Move it away, or set RINNALLA_DATA."
        )


def _put_in_place(folder: Path, target: Path) -> None:
    """The database comes last: until it is there, nothing has been restored."""
    for name in ("files", "audit-heads", snapshot.SQLITE):
        if (folder / name).exists():
            (folder / name).rename(target / name)


def _require_whole_trail(folder: Path) -> None:
    env = {**os.environ, "RINNALLA_DATA": str(folder), "RINNALLA_KEYS": str(settings.RINNALLA_KEYS)}
    done = subprocess.run(  # noqa: S603 -- our own command
        python("rinnalla.cli", "check", "audit"), env=env, capture_output=True, text=True, check=False
    )
    if done.returncode:
        said = (done.stderr.strip() or done.stdout.strip()).splitlines()
        raise Stop(f"The audit trail in the backup does not agree: {said[-1] if said else 'no reason given'}.")
