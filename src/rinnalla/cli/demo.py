"""``rinnalla demo``: builds the demonstration when needed and serves it on this machine only."""

import shutil
from argparse import Namespace
from datetime import timedelta
from pathlib import Path
from time import perf_counter

from django.conf import settings
from django.core.management import call_command
from django.db import connection

from rinnalla.access import demonstration, keyring, sealer
from rinnalla.access.owners import every_owner
from rinnalla.access.tenancy import serving
from rinnalla.cli import installation
from rinnalla.cli.serve import serve
from rinnalla.cli.stops import Stop
from rinnalla.demo import stamps
from rinnalla.demo.cast import PASSWORD, SIGN_INS

HOST = "127.0.0.1"
FRESH_FOR = timedelta(days=7)
MADE = ("audit-heads", "files")


def run(asked: Namespace) -> int:
    """Build when there is nothing, when the program has changed or when asked to; then serve until told to stop."""
    stamp = stamps.program()
    if asked.fresh or not _is_ready(stamp):
        make(stamp)
    elif demonstration.age() > FRESH_FOR:
        print(f"The demonstration is {demonstration.age().days} days old. Start it over with `make demo FRESH=1`.")
    if asked.build_only:
        return 0
    names = ", ".join(SIGN_INS)
    words = f"Sign in as {names}; the password is {PASSWORD}.\nThe demonstration answers at http://{HOST}:{asked.port}"
    serve(HOST, asked.port, words)
    return 0


def make(stamp: str) -> None:
    """Build the demonstration anew. Raises Stop rather than remove anything that is not one."""
    _require_own()
    from rinnalla.demo.build import build  # noqa: PLC0415 -- a start that need not build needs nothing of it

    before = perf_counter()
    _remove()
    keyring.write(keyring.fresh(), Path(settings.RINNALLA_KEYS))
    call_command("migrate", verbosity=0)
    build(stamp)
    for owner in every_owner():
        with serving(owner):
            sealer.seal_waiting()
    print(f"Built the demonstration in {perf_counter() - before:.1f} s.", flush=True)


def _is_ready(stamp: str) -> bool:
    return installation.is_there() and Path(settings.RINNALLA_KEYS).exists() and demonstration.stamp() == stamp


def _require_own() -> None:
    """What is removed must be a demonstration, or one whose building was cut short before anything was in it."""
    if installation.is_there() and not demonstration.is_marked() and every_owner():
        raise Stop(
            f"The database in {settings.RINNALLA_DATA} is no demonstration, so it is left alone. Set RINNALLA_DATA."
        )


def _remove() -> None:
    connection.close()
    folder = Path(settings.RINNALLA_DATA)
    for file in folder.glob("rinnalla.sqlite3*"):
        file.unlink()
    for name in MADE:
        shutil.rmtree(folder / name, ignore_errors=True)
