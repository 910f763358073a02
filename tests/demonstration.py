"""The demonstration of a day, built once for all test processes and runs of the same program.

What is built today is good for today only: tomorrow its meetings would be yesterday's.
"""

import hashlib
import shutil
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path

import time_machine
from django.conf import settings
from django.db import connections
from django.test import override_settings

from rinnalla.access import clock, keyring
from rinnalla.access.owners import every_owner
from rinnalla.access.tenancy import serving
from rinnalla.demo.build import build
from tests import kept, sqlite

DATABASE = "rinnalla.sqlite3"
TODAY = "today"


def folder_of(moment: str = TODAY) -> Path:
    """The folder of the one kept, with its database and keys; made when there is none. No transaction may be open."""
    folder = kept.FOLDER / f"demonstration-{_program()}-{_today() if moment == TODAY else moment}"
    with kept.one_at_a_time():
        if not folder.exists():
            _forget_old()
            fresh = kept.FOLDER / "demonstration-fresh"
            with built(moment, fresh):
                sqlite.copy(settings.DATABASES["default"]["NAME"], fresh / DATABASE)
            fresh.rename(folder)
    return folder


@contextmanager
def built(moment: str, folder: Path):
    """One built now with keys of the folder, looked at from the moment it was ready; gone at the end."""
    folder.mkdir()
    with _travelled(moment), _own(folder), _gone_at_the_end():
        keyring.write(keyring.fresh(), folder / "keys.json")
        build("test")
        (folder / "ready").write_text(clock.now().isoformat())
        with serving(every_owner()[0]):
            yield


@contextmanager
def standing(moment: str, folder: Path):
    """The kept one as it was when it was ready, with a copy of its keys in a folder of the test's own."""
    shutil.copytree(folder_of(moment), folder)
    with _travelled((folder / "ready").read_text()), _own(folder), _gone_at_the_end():
        sqlite.copy(folder / DATABASE, settings.DATABASES["default"]["NAME"])
        with serving(every_owner()[0]):
            yield


def _own(folder: Path):
    return override_settings(RINNALLA_KEYS=folder / "keys.json", RINNALLA_HEADS=folder / "heads")


def _travelled(moment: str):
    return ExitStack() if moment == TODAY else time_machine.travel(moment, tick=True)


@contextmanager
def _gone_at_the_end():
    try:
        yield
    finally:
        connections["default"].close()
        sqlite.restore(settings.DATABASES["default"]["NAME"])


def _today() -> str:
    return f"{TODAY}-{clock.today()}"


def _forget_old() -> None:
    for folder in kept.FOLDER.glob("demonstration-*"):
        if _program() not in folder.name or (TODAY in folder.name and not folder.name.endswith(_today())):
            shutil.rmtree(folder)


@cache
def _program() -> str:
    """A name for everything that could have a say in it: the whole program, and how the tests build it."""
    beside = [*(kept.ROOT / "requirements").glob("*.txt"), Path(__file__), Path(__file__).with_name("settings.py")]
    files = [file for file in kept.SOURCE.rglob("*") if file.is_file() and file.suffix != ".pyc"]
    digest = hashlib.sha256(kept.shape().encode())
    for file in sorted([*files, *beside]):
        digest.update(f"{file.relative_to(kept.ROOT)}\n".encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()[:12]
