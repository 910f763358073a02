"""The worker of ``directory``: brings one file in and prints how it went."""

import json
import resource
import sys
import time
from pathlib import Path

import django

django.setup()

from rinnalla.access.actors import system  # noqa: E402 -- models can be imported only now
from rinnalla.access.owners import every_owner  # noqa: E402 -- the same
from rinnalla.access.tenancy import serving  # noqa: E402 -- the same
from rinnalla.services.actions.import_run import publish_import, start_import  # noqa: E402 -- the same
from rinnalla.services.imports.upload import sealed  # noqa: E402 -- the same
from rinnalla.services.models import Service  # noqa: E402 -- the same
from rinnalla.services.tasks.import_run import take_up_import  # noqa: E402 -- the same

BY = system("import")
TENTH = 0.1


def megabytes():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(file):
    chunks, early = [0], [0.0]

    def between():
        chunks[0] += 1
        if chunks[0] == EARLY:
            early[0] = megabytes()

    with file.open("rb") as stream:
        run = start_import(by=BY, name="Mittaus", kind="hsds_json", stored=sealed(stream))
    begun = time.perf_counter()
    take_up_import(between)
    read = time.perf_counter()
    run.refresh_from_db()
    if run.state != "ready":
        raise SystemExit(f"not read: {run.fault}")
    publish_import(by=BY, run=run)
    take_up_import(between)
    run.refresh_from_db()
    done = time.perf_counter()
    told = {
        "stage": read - begun,
        "publish": done - read,
        "processor": time.process_time(),
        "peak": megabytes(),
        "early": early[0] or megabytes(),
        "megabytes": file.stat().st_size / 1024 / 1024,
        "written": Service.objects.filter(origin__published_at__isnull=False).count(),
    }
    print(json.dumps(told))


EARLY = 60

if __name__ == "__main__":
    with serving(every_owner()[0]):
        main(Path(sys.argv[1]))
