"""Set the project up: ``python3 tools/setup.py [check|demo|test]``, as often as you like. Standard library only."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 -- the one file an older Python must be able to read
    sys.exit("Rinnalla needs Python 3.11 or newer: run make PYTHON=python3.11 (or the newer Python you have).")

from stages import assets, environment, finnish, frontend
from stages.ledger import Ledger, SetUpError, say

PURPOSES = ("check", "demo", "test")


def prepare(ledger: Ledger, purpose: str) -> None:
    """Bring the checkout to where the purpose can start; what stands already is left alone."""
    environment.prepare(ledger, "app" if purpose == "demo" else "dev")
    if purpose == "check":
        return
    finnish.prepare(ledger)
    frontend.prepare(ledger)
    assets.compile_messages()
    assets.collect_static()


def main(arguments: list[str]) -> int:
    """Set up for one purpose and print the account."""
    purpose = arguments[0] if arguments else "test"
    if purpose not in PURPOSES or len(arguments) > 1:
        say(f"Usage: python3 tools/setup.py [{'|'.join(PURPOSES)}]")
        return 2
    ledger = Ledger()
    try:
        prepare(ledger, purpose)
        ledger.close()
    except SetUpError as error:
        say(f"Setting up stopped. {error}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
