"""A trail of a million lines is checked in under five seconds: ``rinnalla bench audit``; LINES= makes it shorter."""

import os

from tests.benchmarks import _ground

LINES = int(os.environ.get("LINES", "1000000"))
SECONDS = 5.0


def main():
    with _ground.installation():
        from rinnalla.access.verify import verify  # noqa: PLC0415 -- models can be imported only now
        from tests.benchmarks import _long_trail  # noqa: PLC0415 -- the same

        written, _ = _ground.timed(lambda: _long_trail.write(LINES))
        alone, _ = _ground.timed(lambda: verify(processes=1))
        shared, found = _ground.timed(verify)
        assert (found.lines - found.unsealed, found.faults) == (LINES, ()), found
    allowed = SECONDS * LINES / 1_000_000
    print(f"{LINES} lines written in {written:.1f} s; checked in one process in {alone:.2f} s, in all {shared:.2f} s")
    _ground.verdict(kept=shared <= allowed, said=f"{shared:.2f} s of {allowed:.2f} s allowed")


if __name__ == "__main__":
    main()
