"""Set up and serve the demonstration: ``PORT=8080 FRESH=1 python3 tools/start_demo.py``, both settings optional."""

import os
import socket
import sys
from typing import NoReturn

import setup
from stages.environment import keeping_compiled
from stages.ledger import ROOT, VENV, Ledger, SetUpError, say

FIRST_PORT = 8000
PORTS_TRIED = 50


def is_free(port: int) -> bool:
    """Tell whether a server could listen on this port of this machine."""
    with socket.socket() as probe:
        # As servers do: a port whose last connections are still closing counts as free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def choose_port(wanted: str | None) -> int:
    """Give the port asked for, or else the first free one from 8000 on."""
    if not wanted:
        return _first_free()
    if not wanted.isdecimal() or not 0 < int(wanted) < 2**16:
        raise SetUpError(f"PORT={wanted} is no port: give a number from 1 to 65535.")
    if not is_free(int(wanted)):
        raise SetUpError(f"Port {wanted} is taken by another program: choose another with make demo PORT=…")
    return int(wanted)


def _first_free() -> int:
    tried = range(FIRST_PORT, FIRST_PORT + PORTS_TRIED)
    port = next((port for port in tried if is_free(port)), None)
    if port is None:
        raise SetUpError(f"Ports {tried[0]} to {tried[-1]} are all taken: choose another with make demo PORT=…")
    if port != FIRST_PORT:
        say(f"Port {FIRST_PORT} is taken by another program, so the demonstration uses port {port}.")
    return port


def serve(port: int) -> NoReturn:
    """Become the demonstration's own process, so that stopping make stops the server."""
    os.chdir(ROOT)
    fresh = ["--fresh"] if os.environ.get("FRESH") == "1" else []
    command = str(VENV / "bin" / "rinnalla")
    words = [command, "demo", "--port", str(port), *fresh]
    os.execve(command, words, keeping_compiled())  # noqa: S606 -- our own program, no shell wanted


def main() -> int:
    """Set up, then serve."""
    ledger = Ledger()
    try:
        port = choose_port(os.environ.get("PORT"))
        setup.prepare(ledger, "demo")
        ledger.close()
    except SetUpError as error:
        say(f"The demonstration did not start. {error}")
        return 1
    serve(port)


if __name__ == "__main__":
    sys.exit(main())
