"""Reads files of 100,000 services in, one after another, until it is stopped: the product's own worker at its work."""

import os
import sys
import time
from pathlib import Path
from uuid import UUID

ROWS = 100_000


def main(file):
    os.environ["DJANGO_SETTINGS_MODULE"] = "rinnalla.config.settings"
    import django  # noqa: PLC0415 -- the environment above decides what it reads

    django.setup()
    from rinnalla.access.tenancy import serving  # noqa: PLC0415 -- the same
    from rinnalla.cli.work import NICENESS  # noqa: PLC0415 -- the same
    from tests.benchmarks.directory import write_services  # noqa: PLC0415 -- the same

    if not file.exists():
        write_services(file, ROWS)
    os.nice(NICENESS)
    with serving(UUID(os.environ["BENCH_OWNER"])):
        print("ready", flush=True)
        while True:
            stage(file)


def stage(file):
    """One file from its beginning until it could be published; then it is thrown away."""
    from rinnalla.access.actors import system  # noqa: PLC0415 -- models can be imported only now
    from rinnalla.services.actions.import_run import discard_import, start_import  # noqa: PLC0415 -- the same
    from rinnalla.services.imports.upload import sealed  # noqa: PLC0415 -- the same
    from rinnalla.services.models import ImportRun  # noqa: PLC0415 -- the same
    from rinnalla.services.tasks.import_run import take_up_import  # noqa: PLC0415 -- the same

    by = system("import")
    for left in ImportRun.objects.exclude(state__in=("discarded", "published", "failed")):
        discard_import(by=by, run=left)
    while take_up_import():
        pass
    begun = time.perf_counter()
    with file.open("rb") as stream:
        run = start_import(by=by, name="Mittaus", kind="hsds_json", stored=sealed(stream))
    take_up_import()
    run.refresh_from_db()
    print(f"{run.read} rows in {time.perf_counter() - begun:.0f} s, {run.state}", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
