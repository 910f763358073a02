"""A database file of the test run's own, put back to how it was after the migrations when a test has committed rows."""

import sqlite3
from contextlib import closing
from pathlib import Path


def keep(file: Path) -> None:
    """Keep a copy of the freshly migrated file."""
    copy(file, _kept(file))


def restore(file: Path) -> None:
    """Put the kept copy back, page by page: triggers have no say in it, and open connections see it."""
    copy(_kept(file), file)


def _kept(file: Path) -> Path:
    return file.with_suffix(".kept")


def copy(source: Path, target: Path) -> None:
    """Copy a database page by page."""
    with closing(sqlite3.connect(source)) as read, closing(sqlite3.connect(target, timeout=20)) as written:
        read.backup(written)
