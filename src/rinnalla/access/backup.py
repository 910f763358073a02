"""One file that holds the installation but for its keys: a snapshot of the database, sealed files, audit heads.

The manifest names every part with its hash and every table with the hash of its rows, and carries a code made with the
key of the audit trail, so that a changed backup is not taken for a good one.
"""

import hashlib
import hmac
import json
import os
import shutil
import tarfile
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any

from django.conf import settings

from rinnalla import __version__
from rinnalla.access import clock, snapshot
from rinnalla.access.files import sync_folder
from rinnalla.access.keyring import keyring
from rinnalla.access.models import AuditLine, AuditSegment, DataKey, StoredFile

MANIFEST = "manifest.json"
FORMAT = 1


class BackupRefused(RuntimeError):
    """The backup can't be written or restored; the message says why and what to do."""


@dataclass(frozen=True)
class Manifest:
    """What a backup holds.

    ``keys`` are the ids of the installation keys it needs, ``parts`` the hashes of its files.
    """

    format: int
    version: str
    made_at: str
    keys: tuple[str, ...]
    audit_keys: tuple[str, ...]
    audit_key: str
    parts: dict[str, str]
    rows: dict[str, str]

    def text(self) -> bytes:
        """The manifest as it is signed."""
        return json.dumps(asdict(self), sort_keys=True).encode()


def write(file: Path) -> Manifest:
    """Back the installation up into a new file. Raises BackupRefused, SnapshotFailed."""
    if file.exists():
        raise BackupRefused(f"{file} is there already, and a backup is never written over. Give another name.")
    if not file.parent.is_dir():
        raise BackupRefused(f"The folder {file.parent} does not exist. Make it, or give another name.")
    with tempfile.TemporaryDirectory(prefix=".backup-", dir=file.parent) as made:
        folder = Path(made)
        # Heads before the snapshot, files after it: the snapshot holds all that the heads name, and the store all that
        # the snapshot names, since a file is stored before its record and never changed.
        heads = _heads(folder)
        taken = snapshot.take(folder)
        parts = {taken.name: taken, **heads, **_files(taken)}
        manifest = _manifest(taken, parts)
        draft = folder / "whole.tar"
        _pack(draft, manifest, parts)
        draft.replace(file)
        sync_folder(file.parent)
    return manifest


def read(file: Path) -> Manifest:
    """The manifest of a backup. Raises BackupRefused when it is none, was changed, or needs a key that is not here."""
    try:
        with tarfile.open(file) as whole:
            manifest, code = _said(json.loads(_part(whole, MANIFEST).read()))
    except (OSError, tarfile.TarError, KeyError, TypeError, ValueError) as failed:
        raise BackupRefused(
            f"{file} can't be read as a backup of Rinnalla. Give the file that `backup` wrote."
        ) from failed
    if manifest.format != FORMAT:
        raise BackupRefused(
            f"This backup was written in the form {manifest.format} by version {manifest.version}, and this version"
            f" reads the form {FORMAT}. Restore it with the version that wrote it."
        )
    _require_keys(manifest)
    if not hmac.compare_digest(code, _code(manifest)):
        raise BackupRefused("The backup has been changed after it was written. Use another one.")
    return manifest


def _said(read: Any) -> tuple[Manifest, bytes]:
    """The manifest and its code. Raises KeyError, TypeError or ValueError when it is no such thing."""
    if not isinstance(read, dict):
        raise TypeError(MANIFEST)
    code = bytes.fromhex(read.pop("code"))
    keys, audit_keys = tuple(read.pop("keys")), tuple(read.pop("audit_keys"))
    manifest = Manifest(**read, keys=keys, audit_keys=audit_keys)
    words = [manifest.version, manifest.made_at, manifest.audit_key, *keys, *audit_keys]
    hashes = (manifest.parts, manifest.rows)
    if not all(isinstance(one, dict) for one in hashes):
        raise TypeError(MANIFEST)
    words += [word for one in hashes for row in one.items() for word in row]
    if not all(isinstance(word, str) for word in words):
        raise TypeError(MANIFEST)
    return manifest, code


def unpack(file: Path, folder: Path) -> Manifest:
    """Unpack a backup into an empty folder and compare everything with its manifest. Raises BackupRefused."""
    manifest = read(file)
    with tarfile.open(file) as whole:
        for name in manifest.parts:
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("wb") as out:
                shutil.copyfileobj(_part(whole, name), out)
    for name, expected in manifest.parts.items():
        if _hash(folder / name) != expected:
            raise BackupRefused(
                f"The part {name} of the backup is not what it was when it was written. Use another backup."
            )
    database = folder / snapshot.SQLITE
    if database.exists():
        _require_sound(database, manifest)
    return manifest


def _require_sound(database: Path, manifest: Manifest) -> None:
    wrong = snapshot.faults(database)
    if wrong:
        raise BackupRefused(f"The database in the backup is damaged ({wrong[0]}). Use another backup.")
    if snapshot.row_hashes(database) != manifest.rows:
        raise BackupRefused("The rows in the backup are not those that were written into it. Use another backup.")


def _require_keys(manifest: Manifest) -> None:
    ring = keyring()
    missing = sorted({*manifest.keys} - {*ring.wrapping} | {*manifest.audit_keys, manifest.audit_key} - {*ring.audit})
    if missing:
        raise BackupRefused(
            f"This backup needs the key {' and '.join(missing)}, which is not in {settings.RINNALLA_KEYS}."
            " Bring the key file that holds it, then try again."
        )


def _manifest(taken: Path, parts: dict[str, Path]) -> Manifest:
    on_sqlite = _on_sqlite(taken)
    return Manifest(
        format=FORMAT,
        version=__version__,
        made_at=clock.now().isoformat(timespec="seconds"),
        keys=_named(taken, DataKey, "installation_key") if on_sqlite else tuple(sorted(keyring().wrapping)),
        audit_keys=_named(taken, AuditLine, "key", AuditSegment) if on_sqlite else tuple(sorted(keyring().audit)),
        audit_key=keyring().audit_current,
        parts={name: _hash(part) for name, part in sorted(parts.items())},
        rows=snapshot.row_hashes(taken) if on_sqlite else {},
    )


def _named(taken: Path, model: Any, name: str, *more: Any) -> tuple[str, ...]:
    found = [snapshot.column(taken, each._meta.db_table, name) for each in (model, *more)]
    return tuple(sorted(set().union(*found)))


def _heads(folder: Path) -> dict[str, Path]:
    """Copies of the audit heads as they are now, by their names in the backup."""
    source, copied = Path(settings.RINNALLA_HEADS), folder / "audit-heads"
    if source.is_dir():
        shutil.copytree(source, copied)
    return {f"audit-heads/{file.name}": file for file in sorted(copied.glob("*.jsonl"))}


def _files(taken: Path) -> dict[str, Path]:
    """The sealed files the snapshot names, by their names in the backup. Raises BackupRefused when one is missing."""
    store = Path(settings.RINNALLA_FILES)
    there = {file.name: file for file in sorted(store.glob("*/??/*")) if file.suffix != ".new"}
    named = snapshot.column(taken, StoredFile._meta.db_table, "id") if _on_sqlite(taken) else set(there)
    if missing := sorted(named - set(there)):
        raise BackupRefused(
            f"The stored file {missing[0]} is missing from {store}. Bring it back from an earlier backup."
        )
    return {f"files/{there[name].relative_to(store).as_posix()}": there[name] for name in sorted(named)}


def _on_sqlite(taken: Path) -> bool:
    return taken.name == snapshot.SQLITE


def _pack(draft: Path, manifest: Manifest, parts: dict[str, Path]) -> None:
    said = json.dumps({**asdict(manifest), "code": _code(manifest).hex()}, indent=1).encode()
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
        with tarfile.open(fileobj=out, mode="w") as whole, tempfile.TemporaryFile() as paper:
            paper.write(said)
            paper.seek(0)
            entry = tarfile.TarInfo(MANIFEST)
            entry.size = len(said)
            whole.addfile(entry, paper)
            for name, part in parts.items():
                whole.add(part, name, recursive=False)
        out.flush()
        os.fsync(out.fileno())


def _code(manifest: Manifest) -> bytes:
    return hmac.digest(keyring().audit_key(manifest.audit_key), b"backup|" + manifest.text(), "sha256")


def _part(whole: tarfile.TarFile, name: str) -> IO[bytes]:
    part = whole.extractfile(name)
    if part is None:
        raise KeyError(name)
    return part


def _hash(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
