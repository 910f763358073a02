"""``rinnalla serve``: the web process, the worker and the routine work, started, watched and stopped together."""

import http.client
import socket
from argparse import Namespace

from django.db import connection

from rinnalla.access import demonstration
from rinnalla.access.sizes import learn_sizes
from rinnalla.cli import installation, supervisor
from rinnalla.cli.stops import Stop
from rinnalla.cli.supervisor import Child, python

TICK_SECONDS = 10
WORK_SECONDS = 2


def run(asked: Namespace) -> int:
    """Serve until told to stop. Refuses a demonstration, whose passwords everybody knows."""
    installation.require()
    installation.require_secret_key()
    if demonstration.is_marked():
        raise Stop("This database is a demonstration. Start it with `rinnalla demo`.")
    serve(asked.host, asked.port, f"Rinnalla answers at http://{asked.host}:{asked.port}")
    return 0


def serve(host: str, port: int, words: str) -> None:
    """Serve the database of the settings, and print the words when the first page can be opened. Raises Stop."""
    _require_free(host, port)
    installation.collect_static()
    learn_sizes()
    connection.close()
    web = Child("web", _web(host, port))
    tick = Child("tick", python("rinnalla.cli", "tick", "--every", str(TICK_SECONDS)))
    work = Child("work", python("rinnalla.cli", "work", "--every", str(WORK_SECONDS)))
    supervisor.run(web, [work, tick], ready=lambda: _answers(host, port), say=lambda: print(words, flush=True))


def _web(host: str, port: int) -> list[str]:
    return python(
        "granian",
        *("--interface", "wsgi", "--host", host, "--port", str(port), "--no-ws"),
        *("--workers", "1", "--blocking-threads", "4", "--respawn-failed-workers", "--workers-kill-timeout", "10"),
        *("--log-level", "warning", "rinnalla.config.wsgi:application"),
    )


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET


def _require_free(host: str, port: int) -> None:
    with socket.socket(_family(host)) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as taken:
            raise Stop(f"Port {port} at {host} can't be used: {taken.strerror}. Choose another with --port.") from taken


def _answers(host: str, port: int) -> bool:
    """Whether a page can be opened; that somebody listens says only that the pages are being loaded."""
    asked = http.client.HTTPConnection(host, port, timeout=1)
    try:
        asked.request("GET", installation.HEALTH)
        return asked.getresponse().status > 0
    except (OSError, http.client.HTTPException):
        return False
    finally:
        asked.close()
