"""Set up and run the tests: ``python3 tools/run_tests.py [quick|all] [pytest's own arguments]``.

The tests are spread over the machine's cores, file by file: what a file's tests stand on is made once. Everything runs
on SQLite first, browser journeys included; then what is marked ``postgres`` (with ``all``: everything that touches the
database) runs on PostgreSQL. A failing first part ends the run, so that pytest's summary comes last.
"""

import os
import subprocess
import sys

import setup
from stages import browser, database
from stages.environment import keeping_compiled
from stages.ledger import PYTHON, ROOT, Ledger, SetUpError, say

NOTHING_CHOSEN = 5


def pytest(arguments: list[str], env: dict[str, str]) -> int:
    """Run pytest with its output as it comes."""
    spread = ["-n", str(os.cpu_count() or 1), "--dist", "loadfile", "--no-loadscope-reorder"]
    return subprocess.run([str(PYTHON), "-m", "pytest", *spread, *arguments], cwd=ROOT, env=env, check=False).returncode


def run(size: str, arguments: list[str]) -> int:
    """Set up what the tests need and run them on both databases."""
    ledger = Ledger()
    setup.prepare(ledger, "test")
    chromium = browser.find(ledger)
    with database.serving(ledger) as address:
        ledger.close()
        env = {**keeping_compiled(), "RINNALLA_TEST_SIZE": size, "RINNALLA_NOT_RUN": "\n".join(ledger.missing)}
        env.pop("RINNALLA_TEST_POSTGRES", None)
        if chromium:
            env["CHROMIUM"] = chromium
        failed = pytest(arguments, env)
        if failed or not address:
            return failed
        marked = ["-m", "postgres"] if size == "quick" else []
        failed = pytest([*marked, *arguments], {**env, "RINNALLA_TEST_POSTGRES": address})
        # A choice of one's own may hold nothing for PostgreSQL; the whole never may.
        return 0 if arguments and failed == NOTHING_CHOSEN else failed


def main(arguments: list[str]) -> int:
    """Read the size, run, and turn what stops the set-up into one sentence."""
    size, *rest = arguments or ["quick"]
    try:
        return run(size, rest)
    except SetUpError as error:
        say(f"The tests did not start. {error}")
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
