"""What an installation says of itself through its environment, each with a default that works on one machine."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

PACKAGE = Path(__file__).resolve().parents[1]
DATA = Path(os.environ.get("RINNALLA_DATA", "var")).resolve()
KEYS = Path(os.environ.get("RINNALLA_KEYS", DATA / "keys.json")).resolve()
STATIC_ROOT = Path(os.environ.get("RINNALLA_STATIC", DATA / "static")).resolve()


class SettingError(RuntimeError):
    """A setting is missing or can't be read; the message says what to do."""


def secret_key() -> str:
    """The key of sessions and forms: from the environment, else from a file of its own made by ``rinnalla init``."""
    if key := os.environ.get("SECRET_KEY"):
        return key
    file = DATA / "secret-key"
    return file.read_text().strip() if file.exists() else "not-initialised-" + "0" * 48


def hosts() -> list[str]:
    """Host names the installation answers to."""
    return os.environ.get("RINNALLA_HOSTS", "127.0.0.1,localhost,[::1]").split(",")


def _postgres(address: str) -> dict[str, Any]:
    parts = urlsplit(address)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
    }


def _sqlite(file: Path) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": file,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
            " PRAGMA recursive_triggers=ON; PRAGMA secure_delete=ON;",
        },
    }


def databases() -> dict[str, dict[str, Any]]:
    """SQLite in the data folder, or PostgreSQL by two addresses: one that only reads and writes, one that owns the tables."""
    address = os.environ.get("DATABASE_URL", "")
    if not address:
        return {"default": _sqlite(DATA / "rinnalla.sqlite3")}
    owner = os.environ.get("DATABASE_MIGRATE_URL")
    if not owner:
        raise SettingError(
            "DATABASE_URL is set but DATABASE_MIGRATE_URL is not."
            " Give the address of the role that owns the tables as well."
        )
    return {"default": _postgres(address), "migrate": _postgres(owner)}
