"""A browser for the journeys: named, of the system, installed as root, or the test driver's own."""

import os
import shutil
from pathlib import Path

from stages.ledger import PYTHON, Ledger, SetUpError, run, works

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
OWN = "from playwright.sync_api import sync_playwright as s\nwith s() as p: print(p.chromium.executable_path)"


def find(ledger: Ledger) -> str | None:
    """Give the path of a browser that starts, fetching one if need be; note it as missing if none is to be had."""
    named = os.environ.get("CHROMIUM")
    if named:
        if works([named, "--version"]):
            return named
        raise SetUpError(f"CHROMIUM={named} does not start: give the path of a Chromium, or leave it out.")
    found = _of_the_system() or _installed_as_root(ledger) or _driver_own(ledger)
    if not found:
        ledger.lacks("browser journeys (no Chromium: install one, or give its path as CHROMIUM=…)")
    return found


def _of_the_system() -> str | None:
    paths = [path for name in NAMES if (path := shutil.which(name))]
    return next((path for path in paths if works([path, "--version"])), None)


def _installed_as_root(ledger: Ledger) -> str | None:
    debian = Path("/etc/debian_version").exists() and shutil.which("apt-get")
    if os.geteuid() != 0 or not debian:
        return None
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    try:
        with ledger.fetching("Chromium"):
            run(["apt-get", "update", "-q"], env=quiet)
            run(["apt-get", "install", "-qy", "--no-install-recommends", "chromium"], env=quiet)
    except SetUpError:
        return None
    return _of_the_system()


def _driver_own(ledger: Ledger) -> str | None:
    path = Path(run([PYTHON, "-c", OWN]).strip())
    if not path.exists():
        with ledger.fetching("the test driver's own Chromium"):
            works([PYTHON, "-m", "playwright", "install", "chromium"])
    return str(path) if path.exists() and works([path, "--version"]) else None
