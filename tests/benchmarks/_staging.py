"""Stages imports of 100,000 rows, one after another, until it is stopped: 500 rows in each write transaction.

It writes to a table of its own in the chunks in which an import stages its rows: the transactions are what pages beside
it may have to wait for, not what is in the rows.
"""

import json
import os
import sys
import time

ROWS, CHUNK = 100_000, 500
ROW = json.dumps({"name": "Palvelu", "description": "Kohtaamispaikka ja vertaistukea. " * 12})
MAKE = "CREATE TABLE IF NOT EXISTS bench_stage (run integer, row integer, body text, PRIMARY KEY (run, row))"


def main():
    os.environ["DJANGO_SETTINGS_MODULE"] = "rinnalla.config.settings"
    import django  # noqa: PLC0415 -- the environment above decides what it reads

    django.setup()
    from django.conf import settings  # noqa: PLC0415 -- the same
    from django.db import connections, transaction  # noqa: PLC0415 -- the same

    place = "migrate" if "migrate" in settings.DATABASES else "default"
    with connections[place].cursor() as cursor:
        cursor.execute(MAKE)
    run = 0
    while True:
        run, slowest, begun = run + 1, 0.0, time.perf_counter()
        for first in range(0, ROWS, CHUNK):
            before = time.perf_counter()
            with transaction.atomic(using=place), connections[place].cursor() as cursor:
                rows = [(run, number, ROW) for number in range(first, first + CHUNK)]
                cursor.executemany("INSERT INTO bench_stage VALUES (%s, %s, %s)", rows)
            slowest = max(slowest, time.perf_counter() - before)
        print(f"{ROWS} rows in {time.perf_counter() - begun:.1f} s, longest chunk {slowest * 1000:.0f} ms")
        sys.stdout.flush()
        for first in range(0, ROWS, CHUNK):
            with connections[place].cursor() as cursor:
                cursor.execute("DELETE FROM bench_stage WHERE run = %s AND row < %s", [run, first + CHUNK])


if __name__ == "__main__" and "stage" in sys.argv:
    main()
