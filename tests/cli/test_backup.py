"""A backup is proved by restoring it."""

import io
import json
import shutil
import sqlite3
import stat
import tarfile
import threading
from contextlib import closing, contextmanager
from random import Random
from uuid import uuid4

import pytest

from rinnalla.access import backup
from tests import sizes
from tests.machine import Installation, ended

ROUNDS = sizes.rounds(quick=2, full=20)
SESSIONS = "SELECT session_key FROM django_session"


@contextmanager
def writing(installation, writers=4):
    """Writers that commit rows as fast as they can while the block runs; gives the keys of their rows."""
    stop, committed = threading.Event(), []

    def write():
        with closing(sqlite3.connect(installation.database, timeout=30, isolation_level=None)) as link:
            link.execute("PRAGMA synchronous=FULL")
            while not stop.is_set():
                pair = [uuid4().hex, uuid4().hex]
                link.execute("BEGIN IMMEDIATE")
                link.executemany("INSERT INTO django_session VALUES (?, '', '2099-01-01')", [(key,) for key in pair])
                link.execute("COMMIT")
                committed.append(pair)

    threads = [threading.Thread(target=write) for _ in range(writers)]
    for thread in threads:
        thread.start()
    try:
        yield committed
    finally:
        stop.set()
        for thread in threads:
            thread.join()


def restored(installation, backup, place, keys=None):
    """An empty folder with the key file in it, and what restoring into it said."""
    place.mkdir()
    shutil.copy(keys or installation.keys, place / "keys.json")
    made = Installation(place)
    return made, made.run("restore", str(backup))


@pytest.mark.parametrize("number", range(ROUNDS))
def test_a_backup_taken_among_writers_restores_whole(installation, tmp_path, number):
    backup = tmp_path / "backup.tar"
    with writing(installation) as committed:
        before = {key for pair in list(committed) for key in pair}
        installation.must("backup", str(backup))
        pairs = [set(pair) for pair in list(committed)]
    made, done = restored(installation, backup, tmp_path / "restored")
    assert (done.returncode, done.stderr) == (0, "")
    assert made.must("check").endswith("Nothing wrong was found.\n")
    with closing(sqlite3.connect(made.database)) as link:
        found = {row[0] for row in link.execute(SESSIONS)}
        assert link.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert before <= found
    assert [pair for pair in pairs if len(pair & found) == 1] == []


def test_a_backup_holds_no_key_and_only_its_user_may_read_it(installation, tmp_path):
    backup = tmp_path / "backup.tar"
    installation.must("backup", str(backup))
    with tarfile.open(backup) as whole:
        assert sorted(whole.getnames()) == ["manifest.json", "rinnalla.sqlite3"]
    keys = json.loads(installation.keys.read_text())
    held = backup.read_bytes()
    secrets = [*keys["wrapping"].values(), *keys["audit"].values(), keys["index"], keys["link"]]
    assert [secret for secret in secrets if secret.encode() in held] == []
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600


def test_a_backup_is_never_written_over(installation, tmp_path):
    backup = tmp_path / "backup.tar"
    backup.write_text("mine")
    done = installation.run("backup", str(backup))
    assert (
        done.stderr == f"rinnalla: {backup} is there already, and a backup is never written over. Give another name.\n"
    )
    assert backup.read_text() == "mine"


@pytest.mark.parametrize(("kind", "current"), [("wrapping", "current"), ("audit", "audit_current")])
def test_without_its_key_a_backup_is_refused_by_the_keys_name(installation, tmp_path, kind, current):
    backup, other = tmp_path / "backup.tar", tmp_path / "other.json"
    assert ended(installation.python("tests.cli.many_keys")).returncode == 0
    installation.must("backup", str(backup))
    keys = json.loads(installation.keys.read_text())
    other.write_text(json.dumps({**keys, current: "0000aaaa", kind: {"0000aaaa": keys["index"]}}))
    made, done = restored(installation, backup, tmp_path / "refused", other)
    assert done.stderr == (
        f"rinnalla: This backup needs the key {keys[current]}, which is not in {made.keys}."
        " Bring the key file that holds it, then try again.\n"
    )
    assert not made.database.exists()


def test_a_restore_needs_an_empty_place(installation, tmp_path):
    backup = tmp_path / "backup.tar"
    installation.must("backup", str(backup))
    before = installation.database.read_bytes()
    done = installation.run("restore", str(backup))
    assert done.stderr == (
        f"rinnalla: A backup is restored only into an empty place, but {installation.database} is there."
        " Move it away, or set RINNALLA_DATA.\n"
    )
    assert installation.database.read_bytes() == before


@pytest.mark.parametrize("part", ["manifest.json", "rinnalla.sqlite3"])
def test_a_changed_backup_is_refused_and_nothing_is_left_behind(installation, tmp_path, part):
    backup, changed = tmp_path / "backup.tar", tmp_path / "changed.tar"
    installation.must("backup", str(backup))
    change(backup, changed, part)
    made, done = restored(installation, changed, tmp_path / "restored")
    assert done.returncode == 1
    assert done.stderr.endswith("Use another one.\n") or done.stderr.endswith("Use another backup.\n")
    assert sorted(file.name for file in made.folder.iterdir()) == ["keys.json", "secret-key"]


SOUND = {
    "code": "00", "format": 1, "version": "1", "made_at": "", "keys": [], "audit_keys": [], "audit_key": "x",
    "parts": {}, "rows": {},
}  # fmt: skip


@pytest.mark.parametrize(
    "said",
    [
        {}, [], "x", None, {"code": "zz"}, {"code": 1}, {**SOUND, "keys": 1}, {**SOUND, "keys": [[]]},
        {**SOUND, "parts": []}, {**SOUND, "parts": {"a": 1}}, {**SOUND, "audit_key": {}}, {**SOUND, "more": 1},
    ],
)  # fmt: skip
def test_a_manifest_that_is_none_is_refused_in_a_sentence(tmp_path, said):
    file = with_manifest(tmp_path / "odd.tar", said)
    with pytest.raises(backup.BackupRefused) as refused:
        backup.read(file)
    assert str(refused.value) == f"{file} can't be read as a backup of Rinnalla. Give the file that `backup` wrote."


def test_a_backup_of_another_form_is_refused_by_the_version_that_wrote_it(tmp_path):
    file = with_manifest(tmp_path / "later.tar", {**SOUND, "format": 2, "version": "9.1"})
    with pytest.raises(backup.BackupRefused, match=r"in the form 2 by version 9\.1, and this version reads the form 1"):
        backup.read(file)


def with_manifest(file, said):
    """An archive that holds this manifest and nothing else."""
    text = json.dumps(said).encode()
    entry = tarfile.TarInfo("manifest.json")
    entry.size = len(text)
    with tarfile.open(file, "w") as whole:
        whole.addfile(entry, io.BytesIO(text))
    return file


def change(source, target, part):
    """Copy an archive with one bit of one part turned over."""
    chance = Random(7)
    with tarfile.open(source) as read, tarfile.open(target, "w") as written:
        for entry in read:
            content = bytearray(read.extractfile(entry).read())
            if entry.name == part:
                place = content.index(b"2") if part.endswith("json") else chance.randrange(5000, len(content))
                content[place] ^= 1
            written.addfile(entry, io.BytesIO(content))
