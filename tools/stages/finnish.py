"""Voikko, which tells Finnish words apart best: of the system, or installed as root where the system is Debian's."""

import os
import shutil
from pathlib import Path

from stages.ledger import PYTHON, Ledger, SetUpError, run, works

TRY = "import libvoikko; libvoikko.Voikko('fi').terminate()"


def prepare(ledger: Ledger) -> None:
    """Have Voikko if it can be had. Without it the search uses a list of words, which answers a little worse."""
    if works([PYTHON, "-c", TRY]) or (_installed_as_root(ledger) and works([PYTHON, "-c", TRY])):
        return
    ledger.lacks("Finnish words by Voikko (none here: as root, apt-get install libvoikko1 voikko-fi); a list is used")


def _installed_as_root(ledger: Ledger) -> bool:
    if os.geteuid() != 0 or not Path("/etc/debian_version").exists() or not shutil.which("apt-get"):
        return False
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    try:
        with ledger.fetching("Voikko"):
            run(["apt-get", "update", "-q"], env=quiet)
            run(["apt-get", "install", "-qy", "--no-install-recommends", "libvoikko1", "voikko-fi"], env=quiet)
    except SetUpError:
        return False
    return True
