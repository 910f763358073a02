"""A PostgreSQL for the tests: named, running on this machine, or started from its programs in a temporary folder."""

import os
import shutil
import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from stages.ledger import PYTHON, Ledger, SetUpError, run, works

LOCAL = "postgresql://postgres@127.0.0.1:5432/postgres"
REACH = """
import sys, psycopg
with psycopg.connect(sys.argv[1], connect_timeout=3) as link:
    rights = link.execute("SELECT rolsuper OR (rolcreaterole AND rolcreatedb) FROM pg_roles WHERE rolname=current_user")
    sys.exit(0 if rights.fetchone()[0] else 1)
"""


@contextmanager
def serving(ledger: Ledger) -> Iterator[str | None]:
    """Give the address of a server the tests may make roles and databases on, or nothing and a note."""
    named = os.environ.get("RINNALLA_TEST_POSTGRES")
    if named:
        if not _reachable(named):
            raise SetUpError(
                "RINNALLA_TEST_POSTGRES can't be used: give the address of a running server"
                " and of a role that may create roles and databases."
            )
        yield named
    elif _reachable(LOCAL):
        yield LOCAL
    elif programs := _programs():
        with _temporary(programs) as address:
            yield address
    else:
        ledger.lacks("tests on PostgreSQL (no server: start one, or give its address as RINNALLA_TEST_POSTGRES=…)")
        yield None


def _reachable(address: str) -> bool:
    return works([PYTHON, "-c", REACH, address])


def _programs() -> Path | None:
    """Give the folder of initdb and pg_ctl: on the path, or where Debian keeps them off it."""
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).resolve().parent
    kept = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return kept[-1].parent if kept else None


@contextmanager
def _temporary(programs: Path) -> Iterator[str | None]:
    """Run a server of our own; it refuses to run as root, so root hands it to the user nobody."""
    user = "nobody" if os.geteuid() == 0 else None
    folder = Path(tempfile.mkdtemp(prefix="rinnalla-postgres-"))
    if user:
        shutil.chown(folder, user)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    data, log = folder / "data", folder / "log"
    options = f"-c port={port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off"
    try:
        words = ["-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C.UTF-8"]
        run([programs / "initdb", "-D", data, *words], user=user, folder=folder)
        run([programs / "pg_ctl", "-D", data, "-l", log, "-w", "-o", options, "start"], user=user, folder=folder)
        yield f"postgresql://postgres@127.0.0.1:{port}/postgres"
    finally:
        works_as: list[str | Path] = [programs / "pg_ctl", "-D", data, "-m", "immediate", "stop"]
        if (data / "postmaster.pid").exists():
            run(works_as, user=user, folder=folder)
        shutil.rmtree(folder, ignore_errors=True)
