"""The installation's keys: a file of their own, outside the database and outside its backups."""

import base64
import hmac
import json
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from rinnalla.access.errors import KeyMissing


@dataclass(frozen=True)
class Keyring:
    """The keys by their ids.

    ``wrapping`` seals data keys, ``audit`` signs the trail, ``index`` and ``link`` hash for lookup.
    """

    current: str
    wrapping: Mapping[str, bytes] = field(repr=False)
    audit_current: str
    audit: Mapping[str, bytes] = field(repr=False)
    index: bytes = field(repr=False)
    link: bytes = field(repr=False)

    def wrapping_key(self, key: str) -> bytes:
        """The installation key by its id. Raises KeyMissing, naming the id."""
        return _named(self.wrapping, key)

    def audit_key(self, key: str) -> bytes:
        """The key of the audit trail by its id. Raises KeyMissing, naming the id."""
        return _named(self.audit, key)

    def rotated(self) -> "Keyring":
        """The same keyring with a fresh wrapping key in use; the old ones stay until every data key is re-wrapped."""
        name = _new_name(self.wrapping)
        return replace(self, current=name, wrapping={**self.wrapping, name: secrets.token_bytes(32)})

    def without_old(self) -> "Keyring":
        """The same keyring with only the wrapping key in use."""
        return replace(self, wrapping={self.current: self.wrapping[self.current]})


def _named(keys: Mapping[str, bytes], key: str) -> bytes:
    if key not in keys:
        raise KeyMissing(f"The key {key} is not in the installation's key file. Bring the right key file back.")
    return keys[key]


def _new_name(taken: Mapping[str, bytes]) -> str:
    while (name := secrets.token_hex(4)) in taken:
        continue
    return name


def fresh() -> Keyring:
    """A new keyring with random keys."""
    wrapping, audit = secrets.token_hex(4), secrets.token_hex(4)
    return Keyring(
        current=wrapping,
        wrapping={wrapping: secrets.token_bytes(32)},
        audit_current=audit,
        audit={audit: secrets.token_bytes(32)},
        index=secrets.token_bytes(32),
        link=secrets.token_bytes(32),
    )


def write(keyring: Keyring, file: Path) -> None:
    """Put the keyring on disk, readable by its user alone, whole or not at all."""
    text = json.dumps(
        {
            "current": keyring.current,
            "wrapping": {name: _text(key) for name, key in keyring.wrapping.items()},
            "audit_current": keyring.audit_current,
            "audit": {name: _text(key) for name, key in keyring.audit.items()},
            "index": _text(keyring.index),
            "link": _text(keyring.link),
        },
        indent=1,
    )
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_suffix(".new")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as out:
        out.write(text)
        out.flush()
        os.fsync(out.fileno())
    draft.replace(file)
    # A key that seals something must outlast a power cut before the sealed text does.
    folder = os.open(file.parent, os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)


@lru_cache(maxsize=4)
def _read(file: str | Path, modified: int) -> Keyring:
    held = json.loads(Path(file).read_text())
    return Keyring(
        current=held["current"],
        wrapping={name: _bytes(key) for name, key in held["wrapping"].items()},
        audit_current=held["audit_current"],
        audit={name: _bytes(key) for name, key in held["audit"].items()},
        index=_bytes(held["index"]),
        link=_bytes(held["link"]),
    )


def keyring() -> Keyring:
    """The installation's keys, read again when their file changes. Raises KeyMissing when there is no file."""
    file = settings.RINNALLA_KEYS
    try:
        return _read(file, os.stat(file).st_mtime_ns)  # noqa: PTH116 -- asked for every text that is opened
    except FileNotFoundError as missing:
        raise KeyMissing(
            f"There is no key file at {file}. Run `rinnalla init`, or bring the key file back."
        ) from missing


def keyed_hash(key: bytes, label: str, value: str) -> bytes:
    """A keyed hash (HMAC-SHA-256) of a value under a label, so that equal values under two labels differ."""
    return hmac.digest(key, f"{label}|{value}".encode(), "sha256")


def _text(key: bytes) -> str:
    return base64.b64encode(key).decode()


def _bytes(text: str) -> bytes:
    return base64.b64decode(text)
