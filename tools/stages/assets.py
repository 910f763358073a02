"""What is made from the source for the running application: message catalogues and collected static files."""

import os
from pathlib import Path

from stages.ledger import PYTHON, ROOT, digest, once, run

PACKAGE = ROOT / "src" / "rinnalla"
LOCKS = ROOT / "requirements"


def compile_messages() -> None:
    """Compile the catalogues with the project's own tool: a system without gettext needs nothing more."""
    catalogues = sorted(PACKAGE.rglob("*.po"))
    compiled = [file.with_suffix(".mo") for file in catalogues]
    work: list[str | Path] = [PYTHON, ROOT / "tools" / "messages.py", "compile"]
    once("messages", digest(catalogues), compiled, lambda: run(work))


def collect_static() -> None:
    """Collect, hash and compress the static files into the folder the application serves them from."""
    settings = PACKAGE / "config" / "settings.py"
    root = _static_root()
    inputs: list[str | Path] = [settings, LOCKS / "app.txt", str(root), *sorted(PACKAGE.glob("*/static"))]
    work: list[str | Path] = [PYTHON, "-m", "django", "collectstatic", "--noinput", "--clear", "--verbosity", "0"]
    env = {"DJANGO_SETTINGS_MODULE": "rinnalla.config.settings"}
    once("static", digest(inputs), [root / "staticfiles.json"], lambda: run(work, env=env))


def _static_root() -> Path:
    """The folder the settings give as STATIC_ROOT."""
    data = os.environ.get("RINNALLA_DATA", "var")
    return ROOT / os.environ.get("RINNALLA_STATIC", f"{data}/static")
