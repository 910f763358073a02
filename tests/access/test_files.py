"""Stored files: sealed on disk, whole or refused, of kinds that are told by their first bytes."""

import os
from datetime import timedelta
from io import BytesIO
from uuid import UUID

import pytest

from rinnalla.access import clock, files
from rinnalla.access.actors import system
from rinnalla.access.errors import KeyMissing
from rinnalla.access.models import DataKey, StoredFile
from rinnalla.access.records import Run, writing
from rinnalla.access.secrets import new_data_key

PDF = b"%PDF-1.7\n" + b"KANARIA " * 20_000
CHUNKS = 3


@pytest.fixture(autouse=True)
def store(tmp_path, settings):
    settings.RINNALLA_FILES = tmp_path / "files"
    return settings.RINNALLA_FILES


@pytest.fixture
def key(owner):
    made = new_data_key()
    made.save()
    return made


@pytest.fixture
def stored(key):
    return keep(PDF, key)


def keep(content, key):
    with writing(Run(system("test"), frozenset({StoredFile, DataKey}), frozenset())):
        return files.keep_file(BytesIO(content), key=key)


def content(stored):
    return b"".join(files.opened(stored))


def chunks(place):
    """The sealed chunks of a file, each with its length before it."""
    whole, found = place.read_bytes(), []
    while whole:
        length = 4 + int.from_bytes(whole[:4], "big")
        found.append(whole[:length])
        whole = whole[length:]
    return found


def test_a_file_comes_back_as_it_was(stored):
    assert content(StoredFile.objects.get(pk=stored.pk)) == PDF
    assert (stored.media_type, stored.size) == ("application/pdf", len(PDF))


def test_nothing_of_it_can_be_read_on_the_disk(stored, store):
    held = b"".join(file.read_bytes() for file in store.rglob("*") if file.is_file())
    assert b"KANARIA" not in held
    assert b"%PDF" not in held


@pytest.mark.parametrize(
    ("beginning", "kind"),
    [(b"%PDF-1.4", "application/pdf"), (b"\x89PNG\r\n\x1a\n\0", "image/png"), (b"\xff\xd8\xff\xe0", "image/jpeg")],
)
def test_what_a_file_is_is_told_by_its_first_bytes(beginning, kind):
    assert files.media_type(beginning) == kind


@pytest.mark.parametrize("content", [b"", b"MZ\x90\0", b"<html><script>", b"PK\x03\x04", b"%PD", b"GIF89a"])
def test_other_kinds_are_refused_and_leave_nothing(key, store, content):
    with pytest.raises(files.FileRefused):
        keep(content, key)
    assert not store.exists()


def test_a_file_that_is_too_big_is_refused_and_leaves_nothing(key, store, monkeypatch):
    monkeypatch.setattr(files, "LARGEST", len(PDF) - 1)
    with pytest.raises(files.FileRefused):
        keep(PDF, key)
    assert [file for file in store.rglob("*") if file.is_file()] == []


@pytest.mark.parametrize(
    "spoil",
    [
        lambda parts: parts[:-1],
        lambda parts: parts[1:],
        lambda parts: [parts[1], parts[0], *parts[2:]],
        lambda parts: [*parts, parts[-1]],
        lambda parts: [parts[0][:-1] + bytes([parts[0][-1] ^ 1]), *parts[1:]],
        lambda parts: [parts[0], parts[1][:100]],
        lambda _parts: [],
    ],
)
def test_a_file_cut_short_reordered_or_changed_does_not_open(stored, spoil):
    place = files.path_of(stored)
    parts = chunks(place)
    assert len(parts) == CHUNKS
    place.write_bytes(b"".join(spoil(parts)))
    with pytest.raises(KeyMissing):
        content(stored)


def test_another_files_bytes_do_not_open_in_its_place(stored, key):
    other = keep(PDF, key)
    files.path_of(other).replace(files.path_of(stored))
    with pytest.raises(KeyMissing):
        content(stored)


def test_a_missing_file_is_told_and_counted(stored):
    files.path_of(stored).unlink()
    assert files.lost() == 1
    with pytest.raises(KeyMissing):
        content(stored)


def test_only_what_failed_actions_left_behind_a_day_ago_is_swept(stored, key):
    old = (clock.now() - timedelta(days=2)).timestamp()
    left, young = [files.path_of(StoredFile(pk=UUID(int=number), data_key=key)) for number in (1, 2)]
    for place in (left, young):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(b"sealed")
    for place in (left, files.path_of(stored)):
        os.utime(place, (old, old))
    assert files.sweep() == 1
    assert (left.exists(), young.exists(), files.path_of(stored).exists()) == (False, True, True)
