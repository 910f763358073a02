"""``rinnalla bench``: runs the measurements of the source tree."""

import subprocess
from argparse import Namespace
from pathlib import Path

from rinnalla.cli.stops import Stop
from rinnalla.cli.supervisor import python

TREE = Path(__file__).resolve().parents[3]
PLACE = TREE / "tests" / "benchmarks"
RUNS_ALONE = 'if __name__ == "__main__":'


def run(asked: Namespace) -> int:
    """Run one measurement, or all. A measurement that misses its figure ends with another code than 0."""
    found = [file.stem for file in sorted(PLACE.glob("*.py")) if RUNS_ALONE in file.read_text()]
    if not found:
        raise Stop("There are no measurements here. They belong to the source tree: run `make bench` there.")
    if asked.name and asked.name not in found:
        raise Stop(f"There is no measurement {asked.name}. There are: {', '.join(found)}.")
    names = [asked.name] if asked.name else found
    return max(_measure(name) for name in names)


def _measure(name: str) -> int:
    command = python(f"tests.benchmarks.{name}")
    return subprocess.run(command, cwd=TREE, check=False).returncode  # noqa: S603 -- our own measurements
