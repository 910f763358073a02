"""A hundred thousand services come into the directory while pages are read: ``rinnalla bench directory``.

SIZE= sets how many services. The worker is a process of its own, as in an installation; here pages are opened and the
write lock is asked for again and again, so that the longest write transaction shows.
"""

import json
import os
import random
import subprocess
import sys
from pathlib import Path

from tests.benchmarks import _ground

SIZE = int(os.environ.get("SIZE", "100000"))
SECONDS_FOR_ALL = 180
PAGE, LOCK = 100, 200
GROWTH = 1.5
P95, P99 = 0.95, 0.99
PAUSE = 0.05
WORDS = [
    "vertaistuki", "ryhmä", "kuntoutus", "päihde", "mielenterveys", "neuvonta", "asuminen", "velka", "läheinen",
    "kahvila", "ohjaus", "perhe", "nuori", "ikääntynyt", "työ", "opiskelu", "kriisi", "liikunta", "tukihenkilö",
]  # fmt: skip
ADDRESSES = ("/", "/saavutettavuus", "/apua/")


def main():
    """Bring the file in and say whether every figure was kept."""
    with _ground.installation():
        file = Path(os.environ["RINNALLA_DATA"]) / "services.json"
        write_services(file, SIZE)
        pages, locks, told = _bring_in(file)
    peak, early = told["peak"], told["early"]
    print(f"{SIZE} services, file of {told['megabytes']:.0f} MB, {told['written']} services in the directory")
    print(f"read and compared {told['stage']:.1f} s, published {told['publish']:.1f} s")
    print(f"processor of the worker {told['processor']:.1f} s")
    print(f"memory {early:.0f} MB after the first chunks, {peak:.0f} MB at most")
    print(f"{len(pages)} pages meanwhile: {_at(pages, P95)} ms (95 of 100), {_at(pages, 1)} ms at most")
    print(f"write lock free again within {_at(locks, P99)} ms (99 of 100), {_at(locks, 1)} ms at most")
    allowed = max(SECONDS_FOR_ALL * SIZE / 100_000, 1)
    kept = told["stage"] + told["publish"] < allowed and peak < early * GROWTH
    kept = kept and _at(pages, P95) < PAGE and _at(locks, P99) < LOCK
    _ground.verdict(kept=kept, said=f"all within {allowed:.0f} s, pages {PAGE} ms, lock {LOCK} ms, in constant memory")


def write_services(file, size):
    """A file of made-up services in HSDS, told one at a time."""
    chance = random.Random(7)
    with file.open("w", encoding="utf-8") as out:
        out.write('{"contents": [')
        for number in range(size):
            out.write(("," if number else "") + json.dumps(_service(number, chance), ensure_ascii=False))
        out.write("]}")


def _uuid(kind, number):
    return f"{kind:08x}-0000-4000-8000-{number:012x}"


def _service(number, chance):
    words = " ".join(chance.choice(WORDS) for _ in range(80))
    maker, town = number % 2000, number % 309
    return {
        "id": _uuid(1, number),
        "name": f"{chance.choice(WORDS).title()} {number}",
        "status": "active",
        "description": words,
        "application_process": "Soita tai tule käymään.",
        "organization": {"id": _uuid(2, maker), "name": f"Yhdistys {maker}", "description": "Yhdistys."},
        "phones": [{"id": _uuid(3, number), "number": f"08 {number:07d}", "languages": [{"id": "1", "code": "fi"}]}],
        "schedules": [
            {"id": _uuid(4, number), "freq": "WEEKLY", "byday": "MO,TU,WE", "opens_at": "09:00", "closes_at": "15:00"}
        ],
        "languages": [{"id": "1", "code": "fi"}],
        "service_areas": [
            {"id": "1", "name": f"Kunta {town}", "extent": f"municipality:{town:03d}", "extent_type": "x-fi-area"}
        ],
        "attributes": [
            {
                "id": "1",
                "taxonomy_term": {"id": "1", "taxonomy": "ptv_class", "code": f"P{one}.1", "name": f"Luokka {one}"},
            }
            for one in (number % 40, (number + 7) % 40)
        ],
    }


def _bring_in(file):
    from django.db import connection  # noqa: PLC0415 -- models can be imported only now
    from django.test import Client  # noqa: PLC0415 -- the same

    client, pages, locks, cursor = Client(headers={"host": "localhost"}), [], [], connection.cursor()
    for address in ADDRESSES:
        client.get(address)
    worker = subprocess.Popen([sys.executable, "-m", "tests.benchmarks._importing", str(file)], stdout=subprocess.PIPE)
    while worker.poll() is None:
        pages += [_ground.timed(lambda at=address: client.get(at))[0] for address in ADDRESSES]
        locks.append(_ground.timed(lambda: _lock(cursor))[0])
        _wait(worker)
    return pages, locks, json.loads(worker.stdout.read())


def _lock(cursor):
    cursor.execute("BEGIN IMMEDIATE")
    cursor.execute("ROLLBACK")


def _wait(worker):
    try:
        worker.wait(PAUSE)
    except subprocess.TimeoutExpired:
        return


def _at(times, share):
    """The time within which such a share stayed, in whole milliseconds."""
    return round(sorted(times)[int((len(times) - 1) * share)] * 1000)


if __name__ == "__main__":
    main()
