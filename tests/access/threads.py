"""Doing something at the same moment in several threads, each with its own connection."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connection

from rinnalla.access.tenancy import serving


def at_once(owner, jobs):
    """Run all jobs from one starting line; returns for each what it returned or raised, in order."""
    line = Barrier(len(jobs))

    def run(job):
        try:
            with serving(owner):
                line.wait(timeout=20)
                return job()
        except Exception as error:  # noqa: BLE001 -- what was raised is the outcome that is looked at
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(len(jobs)) as pool:
        return list(pool.map(run, jobs))
