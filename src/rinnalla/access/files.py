"""The encrypted file store, beside the database and in the same backup. A file is served by opening its record.

A stored file is its sealed chunks one after another, each with its length before it. Every chunk is bound to the file,
to its place and to whether it is the last one, so that chunks can't be swapped, dropped or added.
"""

import hashlib
import os
from collections.abc import Iterable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import BinaryIO
from uuid import UUID

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock, secrets
from rinnalla.access.errors import KeyMissing, NotNow
from rinnalla.access.models import DataKey, StoredFile
from rinnalla.access.tenancy import owner_id

CHUNK = 64 * 1024
MEGABYTE = 1024 * 1024
LARGEST = 20 * MEGABYTE
LEFT_BEHIND = timedelta(days=1)
BEGINNINGS = {
    b"%PDF-": "application/pdf",
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
}


class FileRefused(NotNow):
    """The file is of a kind or size that is not kept; the sentence says what is."""


def media_type(beginning: bytes) -> str:
    """What a file is, told from its first bytes and never from its name. Raises FileRefused for what is not kept."""
    for mark, kind in BEGINNINGS.items():
        if beginning.startswith(mark):
            return kind
    raise FileRefused(_("Choose a PDF, PNG or JPEG file."))


def keep_file(stream: BinaryIO, *, key: DataKey, client: UUID | None = None) -> StoredFile:
    """Seal a file into the store and save its record; called inside an action that writes StoredFile.

    Raises FileRefused.
    """
    stored = seal_file(stream, key=key, client=client)
    stored.save()
    return stored


def seal_file(
    stream: BinaryIO, *, key: DataKey, client: UUID | None = None, kind: str = "", largest: int = LARGEST
) -> StoredFile:
    """Seal a file into the store; its record is saved by the action it is given to, which need not wait for a big one.

    ``kind`` is given for a file that only the system reads, which looks into it by itself. The bytes are on disk before
    the record is; where none follows they are swept later. Raises FileRefused.
    """
    chunks = iter(lambda: stream.read(CHUNK), b"")
    first = next(chunks, b"")
    stored = StoredFile(data_key=key, client=client, media_type=kind or media_type(first))
    place = path_of(stored)
    place.parent.mkdir(parents=True, exist_ok=True)
    draft = place.with_suffix(".new")
    try:
        with draft.open("wb") as out:
            stored.size, stored.content_hash = _seal_into(out, stored, _with_last(first, chunks), largest)
            out.flush()
            os.fsync(out.fileno())
        draft.replace(place)
        sync_folder(place.parent)
    finally:
        draft.unlink(missing_ok=True)
    return stored


def _seal_into(
    out: BinaryIO, stored: StoredFile, chunks: Iterable[tuple[bytes, bool]], largest: int
) -> tuple[int, bytes]:
    digest, size = hashlib.sha256(), 0
    for number, (chunk, last) in enumerate(chunks):
        size += len(chunk)
        if size > largest:
            limit = {"megabytes": largest // MEGABYTE}
            raise FileRefused(
                _("The file is too big. The largest that can be kept is %(megabytes)d megabytes.") % limit
            )
        digest.update(chunk)
        sealed = secrets.seal(chunk, key=stored.data_key, label=_label(number, last=last), row=stored.pk)
        out.write(len(sealed).to_bytes(4, "big") + sealed)
    return size, digest.digest()


def opened(stored: StoredFile) -> Iterator[bytes]:
    """The file's own bytes, piece by piece. Raises KeyMissing when it was changed, cut short or is not there."""
    digest = hashlib.sha256()
    for number, (sealed, last) in enumerate(_sealed_chunks(path_of(stored))):
        chunk = secrets.open_sealed(sealed, key=stored.data_key, label=_label(number, last=last), row=stored.pk)
        digest.update(chunk)
        yield chunk
    if digest.digest() != bytes(stored.content_hash):
        raise KeyMissing("A stored file is not what its record says.")


def path_of(stored: StoredFile) -> Path:
    """Where a file's sealed bytes lie. Folders by the last two digits, since the first ones tell only the time."""
    return _folder_of(stored.owner_id or owner_id()) / stored.pk.hex[-2:] / stored.pk.hex


def _folder_of(owner: UUID) -> Path:
    return Path(settings.RINNALLA_FILES) / owner.hex


def sweep() -> int:
    """Remove what failed actions of the owner being served left in the store a day ago; returns how many."""
    known = {name.hex for name in StoredFile.objects.values_list("pk", flat=True)}
    before = (clock.now() - LEFT_BEHIND).timestamp()
    left = [
        file for file in _folder_of(owner_id()).glob("??/*") if file.stem not in known and file.stat().st_mtime < before
    ]
    for file in left:
        file.unlink()
    return len(left)


def lost() -> int:
    """How many files of the owner being served have a record but lie no more in the store."""
    return sum(not path_of(stored).exists() for stored in StoredFile.objects.filter(owner_id=owner_id()).iterator())


def sync_folder(folder: Path) -> None:
    """Make a new name in a folder last through a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _label(number: int, *, last: bool) -> str:
    return f"stored file|{number}|{'last' if last else 'more'}"


def _with_last(first: bytes, rest: Iterator[bytes]) -> Iterator[tuple[bytes, bool]]:
    before = first
    for chunk in rest:
        yield before, False
        before = chunk
    yield before, True


def _sealed_chunks(file: Path) -> Iterator[tuple[bytes, bool]]:
    try:
        source = file.open("rb")
    except FileNotFoundError as missing:
        raise KeyMissing("A stored file is missing from the file store. Bring it back from a backup.") from missing
    with source:
        left = file.stat().st_size
        while left > 0:
            length = int.from_bytes(source.read(4), "big")
            left -= 4 + length
            yield source.read(length), left <= 0
