"""What every measurement stands on: an installation of its own, medians taken in turns, and a printed verdict."""

import os
import secrets
import shutil
import statistics
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

from tests import postgres

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def installation():
    """A freshly migrated installation in a temporary folder; the owner made in it is being served.

    On SQLite, or on the PostgreSQL server that RINNALLA_TEST_POSTGRES names.
    """
    folder = Path(tempfile.mkdtemp(prefix="rinnalla-bench-"))
    server = _point_to(folder)
    try:
        import django  # noqa: PLC0415 -- the environment above decides what it reads

        django.setup()
        from rinnalla.access.tenancy import serving  # noqa: PLC0415 -- the same
        from tests import factories  # noqa: PLC0415 -- the same

        _migrate(server)
        factories.new_keys()
        owner = factories.make_owner()
        with serving(owner.pk):
            yield owner
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        if server:
            _close()
            postgres.drop(server)


def _point_to(folder):
    """Let the settings be read of this installation; gives the PostgreSQL server, if any."""
    os.environ.update(RINNALLA_DATA=str(folder), DJANGO_SETTINGS_MODULE="rinnalla.config.settings")
    os.environ["SECRET_KEY"] = secrets.token_hex(32)
    os.environ.pop("RINNALLA_KEYS", None)
    os.environ.setdefault("RINNALLA_STATIC", str(ROOT / "var" / "static"))
    server = os.environ.get("RINNALLA_TEST_POSTGRES", "")
    if server:
        os.environ["PYTEST_XDIST_WORKER"] = "_bench"  # a database beside those of the tests
        os.environ.update(postgres.addresses(server))
    return server


def _migrate(server):
    from django.core.management import call_command  # noqa: PLC0415 -- settings can be read only now

    if not server:
        call_command("migrate", verbosity=0)
        return

    def migrate():
        call_command("migrate", database="migrate", verbosity=0)
        _close()

    postgres.create(server, migrate)


def _close():
    from django.db import connections  # noqa: PLC0415 -- settings can be read only now

    connections.close_all()


def timed(job):
    """Seconds that a job takes, and what it returns."""
    begun = time.perf_counter()
    result = job()
    return time.perf_counter() - begun, result


def medians(*jobs, rounds):
    """The median seconds, and processor seconds, of each job, taken in turns so that what else goes on falls on all."""
    taken = [([], []) for _ in jobs]
    for _ in range(rounds):
        for job, (times, processor) in zip(jobs, taken, strict=True):
            begun = time.process_time()
            times.append(timed(job)[0])
            processor.append(time.process_time() - begun)
    return [(statistics.median(times), statistics.median(processor)) for times, processor in taken]


def verdict(*, kept, said):
    """Print how it went and end with 1 when the figure was missed."""
    print(f"{'ok' if kept else 'MISSED'}: {said}")
    sys.exit(0 if kept else 1)
