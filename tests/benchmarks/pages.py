"""Main pages at county volume under 100 ms: ``rinnalla bench pages``; RINNALLA_BENCH_POSTGRES= adds PostgreSQL.

60 guides, 1,500 clients, 60,000 meetings with notes and a million audit lines (``_county.py``, kept under ``var/bench``
until it changes or a day has gone by), asked for over the product's own server by one browser after another, first
alone and then while files of 100,000 services are read in (``_staging.py``). ROUNDS= times; PORT= chooses the port.
"""

import hashlib
import http.client
import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from tests import postgres
from tests.benchmarks import _ground

ROUNDS = int(os.environ.get("ROUNDS", "40"))
PORT = int(os.environ.get("PORT", "8104"))
SERVER = os.environ.get("RINNALLA_BENCH_POSTGRES", "")
MOST = 100
PERCENTILE = 0.95
HERE = _ground.ROOT / "tests" / "benchmarks"
MADE_OF = ("_county.py", "_long_trail.py", "_bulk.py")
DATABASE = "rinnalla_bench"
CEILING = "/katto"
SECONDS_TO_START = 30


def main():
    if len(sys.argv) > 1:
        measure(sys.argv[1])
    vendors = ["sqlite", *(["postgresql"] if SERVER else [])]
    command = [sys.executable, "-m", "tests.benchmarks.pages"]
    codes = [subprocess.run([*command, vendor], cwd=_ground.ROOT, check=False).returncode for vendor in vendors]
    sys.exit(max(codes))


def measure(vendor):
    """Print one database's table, and end with 1 when a page is too slow."""
    ids = prepare(vendor)
    with serving_pages() as server:
        alone = rounds(ids, server)
        with staging() as said:
            beside = rounds(ids, server)
    print(f"\n{vendor}, {ROUNDS} rounds; ms at the 95th percentile (median; processor of the server)")
    print(f"{'':30}{'alone':>18}{'during an import':>20}")
    for name in alone:
        print(f"{name:30}{alone[name]!s:>18}{beside[name]!s:>20}")
    print(f"imports meanwhile: {'; '.join(said) or 'the first one was not over'}")
    slow = [name for name in alone if max(alone[name].most, beside[name].most) >= MOST]
    _ground.verdict(kept=not slow, said=f"every page under {MOST} ms" if not slow else f"too slow: {', '.join(slow)}")


def prepare(vendor):
    """The folder and database of this day's data, made if they are not there; returns who and what to ask for."""
    folder = _ground.ROOT / "var" / "bench" / vendor
    os.environ.update(RINNALLA_DATA=str(folder), DJANGO_SETTINGS_MODULE="rinnalla.config.settings", BENCH_OWNER="")
    os.environ.setdefault("RINNALLA_STATIC", str(_ground.ROOT / "var" / "static"))
    os.environ.update(
        postgres.addresses(SERVER, DATABASE) if vendor == "postgresql" else {"DATABASE_URL": ""}, RINNALLA_HOSTS=""
    )
    os.environ["RINNALLA_HOSTS"] = "127.0.0.1"
    stamp, kept = stamp_of(), folder / "ready.json"
    ready = json.loads(kept.read_text()) if kept.exists() else {}
    if ready.get("stamp") != stamp:
        begun = time.perf_counter()
        ready = {"stamp": stamp, **build(vendor, folder)}
        kept.write_text(json.dumps(ready))
        print(f"{vendor}: the data was made in {time.perf_counter() - begun:.0f} s")
    os.environ["BENCH_OWNER"] = ready["owner"]
    return ready


def stamp_of():
    """Changes with the builder, the tables and the day."""
    files = [*(HERE / name for name in MADE_OF), *sorted((_ground.ROOT / "src").rglob("migrations/*.py"))]
    whole = hashlib.sha256(b"".join(file.read_bytes() for file in files))
    return f"{whole.hexdigest()[:16]} {datetime.now(UTC):%Y-%m-%d}"  # noqa: TID251 -- before models can be imported


def build(vendor, folder):
    """A fresh installation with a county's data in it."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / "secret-key").write_text(secrets.token_hex(32))
    if vendor == "postgresql":
        postgres.create_empty(SERVER, DATABASE)
    import django  # noqa: PLC0415 -- the environment decides what it reads

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415 -- the same

    from rinnalla.access.tenancy import turn  # noqa: PLC0415 -- the same
    from tests import factories  # noqa: PLC0415 -- the same
    from tests.benchmarks import _county  # noqa: PLC0415 -- the same

    call_command("migrate", database="migrate" if vendor == "postgresql" else "default", verbosity=0)
    if vendor == "postgresql":
        postgres.let_tests_found(SERVER, DATABASE)
    factories.new_keys()
    owner = factories.make_owner()
    with turn(owner.pk):
        found = _county.fill()
        cookies = {name: session_of(account) for name, account in found["accounts"].items()}
    settle(vendor)
    return {"owner": str(owner.pk), "cookies": cookies, "pages": found["pages"]}


def settle(vendor):
    """What the database does by itself some time after so much has been written."""
    from django.db import connections  # noqa: PLC0415 -- models can be imported only now

    from rinnalla.access.sizes import learn_sizes  # noqa: PLC0415 -- the same

    place, order = {
        "sqlite": ("default", "PRAGMA wal_checkpoint(TRUNCATE)"),
        "postgresql": ("migrate", "VACUUM ANALYZE"),
    }[vendor]
    learn_sizes()
    with connections[place].cursor() as cursor:
        cursor.execute(order)


def session_of(account):
    from tests.attack.crawl import window_of  # noqa: PLC0415 -- models can be imported only now

    return window_of(account).session.session_key


@contextmanager
def serving_pages():
    """The product's server as ``rinnalla serve`` starts its pages, with the framework's ceiling beside them."""
    options = ("--interface", "wsgi", "--host", "127.0.0.1", "--port", str(PORT), "--workers", "1")
    command = [sys.executable, "-m", "granian", *options, "--blocking-threads", "4", "--log-level", "warning"]
    child = subprocess.Popen([*command, "tests.benchmarks._served:application"], cwd=_ground.ROOT)
    try:
        wait_for_port()
        yield child.pid
    finally:
        child.terminate()
        child.wait()


def wait_for_port():
    until = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < until:
        with socket.socket() as probe:
            probe.settimeout(1)
            if probe.connect_ex(("127.0.0.1", PORT)) == 0:
                return
    raise TimeoutError("The server did not start.")


@contextmanager
def staging():
    """Imports in another process; gives what it said of each that was over."""
    said = []
    command = [sys.executable, "-m", "tests.benchmarks._staging", str(_ground.ROOT / "var" / "bench" / "services.json")]
    child = subprocess.Popen(command, cwd=_ground.ROOT, stdout=subprocess.PIPE, text=True)
    child.stdout.readline()
    try:
        yield said
    finally:
        child.terminate()
        said += child.communicate()[0].splitlines()


@dataclass
class Taken:
    """How many seconds a page took each time, and of the server's processor in all."""

    times: list = field(default_factory=list)
    processor: float = 0

    @property
    def most(self):
        return sorted(self.times)[int(len(self.times) * PERCENTILE)] * 1000

    def __str__(self):
        median = sorted(self.times)[len(self.times) // 2]
        return f"{self.most:.0f} ({median * 1000:.0f}; {self.processor / len(self.times) * 1000:.0f})"


def rounds(ids, server):
    """What each page took, in turns, after two rounds that are not counted."""
    taken = {name: Taken() for name in [*ids["pages"], "framework's ceiling"]}
    link = http.client.HTTPConnection("127.0.0.1", PORT, timeout=60)
    for number in range(ROUNDS + 2):
        for name, page in taken.items():
            who, address = ids["pages"].get(name, ("koordinaattori", CEILING))
            before = processor_of(server)
            seconds = ask(link, ids["cookies"][who], address)
            if number > 1:
                page.times.append(seconds)
                page.processor += processor_of(server) - before
    return taken


def processor_of(server):
    """Seconds of the processor that a server and what it started have used; none where the system does not tell."""
    used = 0.0
    for pid in (server, *children_of(server)):
        parts = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        used += (int(parts[11]) + int(parts[12])) / os.sysconf("SC_CLK_TCK")
    return used


def children_of(server):
    file = Path(f"/proc/{server}/task/{server}/children")
    return file.read_text().split() if file.exists() else []


def ask(link, session, address):
    """Seconds until the last byte of a page has come."""
    headers = {"Cookie": f"rinnalla-session={session}", "Accept-Encoding": "gzip", "Accept-Language": "fi"}
    begun = time.perf_counter()
    link.request("GET", address, headers=headers)
    answer = link.getresponse()
    answer.read()
    taken = time.perf_counter() - begun
    if answer.status != 200:
        raise RuntimeError(f"{address} answered {answer.status} {answer.headers.get('Location', '')}")
    return taken


if __name__ == "__main__":
    main()
