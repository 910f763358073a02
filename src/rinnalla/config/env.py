"""What an installation says of itself through its environment, each with a default that works on one machine."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

PACKAGE = Path(__file__).resolve().parents[1]
DATA = Path(os.environ.get("RINNALLA_DATA", "var")).resolve()
SETTINGS = DATA / "settings.env"

LOOPBACK = {"127.0.0.1", "localhost", "[::1]"}


class SettingError(ImproperlyConfigured):
    """A setting is missing or can't be read; the message says what to do."""


def _written() -> dict[str, str]:
    """What ``rinnalla init`` wrote into the data folder, a setting a line."""
    lines = SETTINGS.read_text().splitlines() if SETTINGS.exists() else []
    return dict(line.split("=", 1) for line in lines if "=" in line and not line.startswith("#"))


# The environment comes before what was written.
SAID = {**_written(), **os.environ}
KEYS = Path(SAID.get("RINNALLA_KEYS", DATA / "keys.json")).resolve()
STATIC_ROOT = Path(SAID.get("RINNALLA_STATIC", DATA / "static")).resolve()


def secret_key() -> str:
    """The key of sessions and forms: from the environment, else from a file of its own made by ``rinnalla init``.

    Empty where there is none, which stops whatever needs it: ``serve`` and the application for a web server.
    """
    if key := SAID.get("SECRET_KEY"):
        return key
    file = DATA / "secret-key"
    return file.read_text().strip() if file.exists() else ""


def hosts() -> list[str]:
    """Host names the installation answers to."""
    return SAID.get("RINNALLA_HOSTS", "127.0.0.1,localhost,[::1]").split(",")


def over_https() -> bool:
    """Whether browsers come over an encrypted connection: always, unless only this machine itself is served."""
    return not set(hosts()) <= LOOPBACK


def cookie_name(name: str) -> str:
    """The name of a cookie. Over https its prefix makes the browser hold it to this host and to encryption."""
    return f"__Host-rinnalla-{name}" if over_https() else f"rinnalla-{name}"


def proxies() -> int:
    """How many proxies of the installation's own stand before it, each of which is trusted to say who came and how."""
    said = SAID.get("RINNALLA_PROXIES") or "0"
    if not said.isdecimal():
        raise SettingError("RINNALLA_PROXIES can't be read. Write how many proxies stand before Rinnalla: 0, 1, 2.")
    return int(said)


def application_role() -> str:
    """The PostgreSQL role that only reads and writes rows. ``rinnalla init`` names it while it works as the other."""
    return SAID.get("RINNALLA_APPLICATION_ROLE") or unquote(urlsplit(SAID.get("DATABASE_URL", "")).username or "")


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
    """SQLite in the data folder, or PostgreSQL by two addresses: for reading and writing, and for the tables' owner."""
    address = SAID.get("DATABASE_URL", "")
    if not address:
        return {"default": _sqlite(DATA / "rinnalla.sqlite3")}
    owner = SAID.get("DATABASE_MIGRATE_URL")
    if not owner:
        raise SettingError(
            "DATABASE_URL is set but DATABASE_MIGRATE_URL is not."
            " Give the address of the role that owns the tables as well."
        )
    return {"default": _postgres(address), "migrate": _postgres(owner)}


def identity_provider() -> dict[str, Any]:
    """The organisation's own sign-in, from RINNALLA_OIDC_ISSUER, _CLIENT, _SECRET and _NAME; empty without one.

    RINNALLA_OIDC_LEVELS are the assurances, parted by blanks, that stand for more than one proof.
    """
    issuer = SAID.get("RINNALLA_OIDC_ISSUER", "")
    if not issuer:
        return {}
    said = {name: SAID.get(f"RINNALLA_OIDC_{name.upper()}", "") for name in ("client", "secret", "name", "levels")}
    parts = urlsplit(issuer)
    if not (parts.hostname and (parts.scheme == "https" or parts.hostname in LOOPBACK)):
        raise SettingError("RINNALLA_OIDC_ISSUER can't be read. Write it as the provider says it: https://….")
    if not all(said[name] for name in ("client", "secret", "name")):
        raise SettingError(
            "RINNALLA_OIDC_ISSUER is set. Give RINNALLA_OIDC_CLIENT, RINNALLA_OIDC_SECRET and RINNALLA_OIDC_NAME too:"
            " what the provider calls Rinnalla, the secret it gave, and the organisation's name for the button."
        )
    return {"issuer": issuer, **said, "levels": said["levels"].split()}


def form_targets() -> list[str]:
    """Where forms may lead: to this very address, and to the organisation's own sign-in."""
    parts = urlsplit(SAID.get("RINNALLA_OIDC_ISSUER", ""))
    return ["'self'", *([f"{parts.scheme}://{parts.netloc}"] if parts.netloc else [])]


def mail() -> dict[str, Any]:
    """The mail server, from RINNALLA_MAIL (smtp or smtps, user, password, host, port); without one, the console."""
    address = SAID.get("RINNALLA_MAIL", "")
    if not address:
        return {"backend": "django.core.mail.backends.console.EmailBackend"}
    parts = urlsplit(address)
    if parts.scheme not in {"smtp", "smtps"} or not parts.hostname:
        raise SettingError("RINNALLA_MAIL can't be read. Write it as smtps://user:password@mail.example.fi:465.")
    return {
        "backend": "django.core.mail.backends.smtp.EmailBackend",
        "host": parts.hostname,
        "port": parts.port or (465 if parts.scheme == "smtps" else 587),
        "user": unquote(parts.username or ""),
        "password": unquote(parts.password or ""),
        "ssl": parts.scheme == "smtps",
        "tls": parts.scheme == "smtp" and bool(parts.username),
    }
