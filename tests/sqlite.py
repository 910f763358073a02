"""A database file of the test run's own, put back to how it was after the migrations when a test has committed rows."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import cache
from pathlib import Path

from tests import kept


def create(file: Path, migrate: Callable[[], None]) -> None:
    """Make the file as the kept one is, which the first of all test processes makes."""
    with kept.one_at_a_time():
        if _kept().exists():
            restore(file)
            return
        migrate()
        for old in kept.FOLDER.glob("*.sqlite3"):
            old.unlink()
        fresh = _kept().with_suffix(".fresh")
        fresh.unlink(missing_ok=True)
        copy(file, fresh)
        fresh.rename(_kept())


def restore(file: Path) -> None:
    """Put the kept copy back, page by page: triggers have no say in it, and open connections see it."""
    copy(_kept(), file)


@cache
def _kept() -> Path:
    return kept.FOLDER / f"{kept.shape()}.sqlite3"


def copy(source: Path, target: Path) -> None:
    """Copy a database page by page."""
    with closing(sqlite3.connect(source)) as read, closing(sqlite3.connect(target, timeout=20)) as written:
        read.backup(written)
