"""``rinnalla check``: whether the installation is as it should be. Each fault is a line that says what to do."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.db import connection, connections

from rinnalla.access import demonstration, files, guards, keyring, rotation
from rinnalla.access.errors import KeyMissing
from rinnalla.access.owners import every_owner
from rinnalla.access.tenancy import serving, turn
from rinnalla.access.verify import verify
from rinnalla.cli import installation
from rinnalla.cli.stops import Stop

LOCAL = {"127.0.0.1", "localhost", "[::1]"}
OTHERS = 0o077
SHORT = 40


def run(asked: Namespace) -> int:
    """Check, print what was found, and fail when anything is wrong."""
    installation.require()
    checks = {None: sound, "audit": audit, "deploy": deploy}
    faults = list(checks[asked.what]())
    for fault in faults:
        print(f"Fault: {fault}")
    if not faults:
        print("Nothing wrong was found.")
    return 1 if faults else 0


def sound() -> Iterator[str]:
    """Guards, owner, keys and stored files."""
    owning = connections["migrate" if "migrate" in connections else "default"]
    missing = guards.expected(owning) - guards.installed(owning)
    if missing:
        yield f"{len(missing)} guards are missing ({min(missing)} and so on). Run `rinnalla manage migrate`."
    if guards.yielding():
        yield "The maintenance mark stands, so the guards yield. Find out who set it, then remove it."
    if not every_owner():
        yield "There is no owner. Run `rinnalla init`."
    try:
        rotation.open_every_key()
    except KeyMissing as wrong:
        yield str(wrong)
    if Path(settings.RINNALLA_KEYS).stat().st_mode & OTHERS:
        yield f"Others than you may read {settings.RINNALLA_KEYS}. Take that away with chmod 600."
    yield from _lost_files()
    yield from _not_durable()


def audit() -> Iterator[str]:
    """The whole audit trail of every owner."""
    for owner in every_owner():
        with serving(owner):
            verdict = verify()
        print(f"Audit trail: {verdict.lines} lines, {verdict.unsealed} of them wait for their seal.")
        yield from (f"{fault.what}: {fault.where}" for fault in verdict.faults)


def deploy() -> Iterator[str]:
    """What makes an installation unfit for real people's data."""
    yield from sound()
    if demonstration.is_marked():
        yield "The database is a demonstration, whose passwords everybody knows. Give real work its own RINNALLA_DATA."
    if settings.DEBUG:
        yield "DEBUG is on, which shows the program's inside to visitors. Turn it off."
    yield from _secret_key()
    if "*" in settings.ALLOWED_HOSTS or set(settings.ALLOWED_HOSTS) <= LOCAL:
        yield "RINNALLA_HOSTS names no host of your own. Give the names people write into their browser."
    elif not settings.RINNALLA_PROXIES:
        yield (
            "RINNALLA_HOSTS is served over https, but RINNALLA_PROXIES is 0, so every page leads to itself for ever."
            " Give the number of proxies before Rinnalla, usually 1."
        )
    if settings.RINNALLA_CARRIER.endswith("console.EmailBackend"):
        yield "No mail server is set, so no invitation or password reset arrives. Give RINNALLA_MAIL."
    if Path(settings.RINNALLA_DATA).stat().st_mode & OTHERS:
        yield f"Others than you may read {settings.RINNALLA_DATA}. Take that away with chmod 700."


def _secret_key() -> Iterator[str]:
    try:
        installation.require_secret_key()
    except Stop as missing:
        yield str(missing)
        return
    if len(settings.SECRET_KEY) < SHORT:
        yield f"The key of sessions is short. Give SECRET_KEY of at least {SHORT} random characters."
    if settings.SECRET_KEY.encode() in _key_bytes():
        yield "SECRET_KEY is also a key of the key file. Give it a value of its own."


def _lost_files() -> Iterator[str]:
    for owner in every_owner():
        with turn(owner):
            lost = files.lost()
        if lost:
            yield f"{lost} stored files are missing from {settings.RINNALLA_FILES}. Bring them back from a backup."


def _not_durable() -> Iterator[str]:
    """SQLite must have written a row to disk before anybody is told that it is kept."""
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        said = {name: cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in ("synchronous", "journal_mode")}
        damage = [row[0] for row in cursor.execute("PRAGMA quick_check").fetchall() if row[0] != "ok"]
    if said != {"synchronous": 2, "journal_mode": "wal"}:
        yield "The database is not opened as it should be (synchronous FULL, journal WAL). Restore the settings."
    if damage:
        yield f"The database file is damaged ({damage[0]}). Restore a backup."


def _key_bytes() -> set[bytes]:
    ring = keyring.keyring()
    return {*ring.wrapping.values(), *ring.audit.values(), ring.index, ring.link}
