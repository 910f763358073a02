"""Sixteen writers, and nobody meets a locked database: ``rinnalla bench contention``; SECONDS= sets how long."""

import os
from concurrent.futures import ThreadPoolExecutor
from threading import Event

from tests.benchmarks import _ground

SECONDS = float(os.environ.get("SECONDS", "60"))
WRITERS = 16
SLOWEST = 1.0
P99 = 0.99


def main():
    with _ground.installation() as owner:
        alone = _write(owner, writers=1, seconds=min(SECONDS, 5))
        times = _write(owner, writers=WRITERS, seconds=SECONDS)
    one, many = len(alone) / min(SECONDS, 5), len(times) / SECONDS
    slowest = sorted(times)[int(len(times) * P99)]
    print(f"one writer {one:.0f} changes/s, {WRITERS} writers {many:.0f} changes/s, ratio {many / one:.2f}")
    _ground.verdict(
        kept=slowest < SLOWEST, said=f"99 of 100 changes within {slowest * 1000:.0f} ms of {SLOWEST * 1000:.0f}"
    )


def _write(owner, *, writers, seconds):
    """Let clients be recorded for so long; returns how long each took. Any refusal ends the measurement."""
    from django.db import connection  # noqa: PLC0415 -- models can be imported only now

    from rinnalla.access.roles import Role  # noqa: PLC0415 -- the same
    from rinnalla.access.tenancy import serving, turn  # noqa: PLC0415 -- the same
    from rinnalla.people.actions.client import record_client  # noqa: PLC0415 -- the same
    from rinnalla.people.choices import UnitKind  # noqa: PLC0415 -- the same
    from tests.factories.cast import make_staff, make_unit  # noqa: PLC0415 -- the same

    with turn(owner.pk):
        actor = make_staff(f"Liisa{writers}", (Role.PARTNER, make_unit(f"Poli{writers}", UnitKind.CARE))).actor
    over = Event()

    def work(_):
        taken = []
        with serving(owner.pk):
            while not over.is_set():
                taken.append(_ground.timed(lambda: record_client(by=actor, name="Kaisa"))[0])
        connection.close()
        return taken

    with ThreadPoolExecutor(writers) as pool:
        jobs = [pool.submit(work, number) for number in range(writers)]
        over.wait(seconds)
        over.set()
        return [one for job in jobs for one in job.result()]


if __name__ == "__main__":
    main()
