"""The data folder and the database, before any setting is read."""

import os
import secrets
from pathlib import Path
from urllib.parse import unquote, urlsplit

from rinnalla.cli.stops import Stop

DATA = "RINNALLA_DATA"
STATIC = "RINNALLA_STATIC"


def data() -> Path:
    """The data folder as the environment gives it."""
    return Path(os.environ.get(DATA) or "var").resolve()


def use_demonstration() -> None:
    """Let the demonstration have a folder of its own inside the data folder; the collected static files are shared."""
    if os.environ.get("DATABASE_URL"):
        raise Stop("The demonstration keeps to a file of its own. Start it without DATABASE_URL.")
    outer = data()
    os.environ.setdefault(STATIC, str(outer / "static"))
    os.environ[DATA] = str(outer / "demo")
    os.environ.pop("RINNALLA_KEYS", None)
    os.environ.setdefault("RINNALLA_LOG", "WARNING")


def use_owner_of_tables() -> None:
    """On PostgreSQL, work as the role that owns the tables: the application's may make no owner of an installation."""
    address, owner = os.environ.get("DATABASE_URL"), os.environ.get("DATABASE_MIGRATE_URL")
    if address and owner:
        os.environ["RINNALLA_APPLICATION_ROLE"] = unquote(urlsplit(address).username or "")
        os.environ["DATABASE_URL"] = owner


def make() -> None:
    """Make the data folder with the key of sessions and forms in it, both readable by this user alone."""
    folder = data()
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_once(folder / "secret-key", secrets.token_urlsafe(50))
    except OSError as failed:
        raise Stop(
            f"The data folder {folder} can't be written: {failed.strerror}. Choose another with {DATA}."
        ) from failed


def write_once(file: Path, text: str) -> bool:
    """Write a file only this user may read, unless it is there; says whether it was written."""
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return False
    with os.fdopen(handle, "w") as out:
        out.write(text + "\n")
        out.flush()
        os.fsync(out.fileno())
    return True
