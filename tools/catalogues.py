"""Compile the message catalogues. Apart from messages.py, so that the package can be built without Django."""

from pathlib import Path

import polib


def compile_all(package: Path) -> list[str]:
    """Write each catalogue beside itself in the form the application loads; there is no fault to give."""
    for path in package.glob("*/locale/*/LC_MESSAGES/django.po"):
        polib.pofile(str(path)).save_as_mofile(str(path.with_suffix(".mo")))
    return []
