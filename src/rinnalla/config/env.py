"""What an installation says of itself through its environment, each with a default that works on one machine."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

PACKAGE = Path(__file__).resolve().parents[1]
DATA = Path(os.environ.get("RINNALLA_DATA", "var")).resolve()
KEYS = Path(os.environ.get("RINNALLA_KEYS", DATA / "keys.json")).resolve()
STATIC_ROOT = Path(os.environ.get("RINNALLA_STATIC", DATA / "static")).resolve()

LOOPBACK = {"127.0.0.1", "localhost", "[::1]"}


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


def over_https() -> bool:
    """Whether browsers come over an encrypted connection: always, unless only this machine itself is served."""
    return not set(hosts()) <= LOOPBACK


def cookie_name(name: str) -> str:
    """The name of a cookie. Over https its prefix makes the browser hold it to this host and to encryption."""
    return f"__Host-rinnalla-{name}" if over_https() else f"rinnalla-{name}"


def proxies() -> int:
    """How many proxies of the installation's own stand before it, each of which is trusted to say who came and how."""
    return int(os.environ.get("RINNALLA_PROXIES", "0"))


def mail() -> str:
    """What carries messages away: ``console:``, ``file:/folder``, ``smtp://name:password@host:port`` or ``smtps://…``."""
    return os.environ.get("RINNALLA_MAIL", "console:")


def mail_from() -> str:
    """The neutral sender of every message."""
    return os.environ.get("RINNALLA_MAIL_FROM", "Rinnalla <ei-vastausta@localhost>")


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
