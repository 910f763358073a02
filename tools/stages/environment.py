"""The Python environment: made here, filled from a lock with hashes, and told where the source is."""

import os
import shutil
import stat
import sys
from pathlib import Path

from stages.ledger import PYTHON, ROOT, VENV, Ledger, SetUpError, digest, once, run, say, works

REQUIREMENTS = ROOT / "requirements"
# The application is run from its source, so what builds it is installed with it; the development lock holds both.
LOCKS = {"app": [REQUIREMENTS / "app.txt", REQUIREMENTS / "build.txt"], "dev": [REQUIREMENTS / "dev.txt"]}
TOOLS = VENV / "tools"
UV_SETTINGS = {"UV_PYTHON_DOWNLOADS": "never", "UV_NO_PROGRESS": "1", "UV_LINK_MODE": "copy", "UV_NO_CONFIG": "1"}
# A shell script, not a Python one: a first line can't hold a path with a space in it.
COMMAND = """#!/bin/sh
exec "$(dirname "$(readlink -f "$0")")/python" -m rinnalla.cli "$@"
"""


def prepare(ledger: Ledger, lock: str) -> None:
    """Make ``.venv`` hold exactly what the locks of ``app`` or ``dev`` name."""
    version = ".".join(str(part) for part in sys.version_info[:3])
    keys = {name: digest([*files, version, str(ROOT)]) for name, files in LOCKS.items()}
    stamp = VENV / "stamps" / "python"
    # The development lock holds all of the application's, so `make demo` after `make test` has nothing to do.
    if lock == "app" and stamp.exists() and stamp.read_text() == keys["dev"]:
        lock = "dev"
    once("python", keys[lock], [PYTHON, VENV / "bin" / "rinnalla"], lambda: _build(ledger, lock))


def _build(ledger: Ledger, lock: str) -> None:
    if not works([PYTHON, "-c", f"import sys; sys.exit({sys.version_info[:2]} != sys.version_info[:2])"]):
        shutil.rmtree(VENV, ignore_errors=True)
        _make_environment(ledger)
    with ledger.fetching("the Python packages"):
        _install(LOCKS[lock])
    _link_source()


def _make_environment(ledger: Ledger) -> None:
    if works([sys.executable, "-m", "venv", "--without-pip", VENV]):
        return
    shutil.rmtree(VENV, ignore_errors=True)
    if uv := shutil.which("uv"):
        run([uv, "venv", "--python", sys.executable, VENV], env=UV_SETTINGS)
        return
    if not works([sys.executable, "-m", "pip", "--version"]):
        raise SetUpError(
            "This Python can make no environment of its own: install the package python3-venv"
            " (as root: apt-get install python3-venv) and run make again."
        )
    beside = TOOLS / "virtualenv"
    with ledger.fetching("virtualenv"):
        run([sys.executable, "-m", "pip", "install", "--quiet", "--target", beside, "virtualenv"])
    run([sys.executable, "-m", "virtualenv", "--without-pip", VENV], env={"PYTHONPATH": str(beside)})


def _install(files: list[Path]) -> None:
    uv = find_uv()
    if uv:
        try:
            run([uv, "pip", "sync", "--quiet", "--python", PYTHON, "--require-hashes", *files], env=UV_SETTINGS)
        except SetUpError:
            say("uv could not install the packages; trying pip, which is slower.")
        else:
            return
    named = [word for file in files for word in ("-r", file)]
    run([*_pip(), "install", "--quiet", "--disable-pip-version-check", "--require-hashes", *named])


def install_beside(lock: str, folder: Path) -> None:
    """Install a lock into a folder of its own, outside the environment."""
    file = REQUIREMENTS / f"{lock}.txt"
    if uv := find_uv():
        run([uv, "pip", "install", "--quiet", "--require-hashes", "--target", folder, "-r", file], env=UV_SETTINGS)
    else:
        run([*_pip(), "install", "--quiet", "--require-hashes", "--target", folder, "-r", file])


def find_uv() -> str | None:
    """Give the uv of the system, else one fetched into the environment's folder, else nothing."""
    if uv := shutil.which("uv"):
        return uv
    ours = TOOLS / "bin" / "uv"
    lock = REQUIREMENTS / "installer.txt"
    if not ours.exists() and works([sys.executable, "-m", "pip", "--version"]):
        works([sys.executable, "-m", "pip", "install", "--quiet", "--require-hashes", "--target", TOOLS, "-r", lock])
    return str(ours) if ours.exists() else None


def _pip() -> list[str | Path]:
    inside: list[str | Path] = [PYTHON, "-m", "pip"]
    if works([*inside, "--version"]) or works([PYTHON, "-m", "ensurepip"]):
        return inside
    outside: list[str | Path] = [sys.executable, "-m", "pip"]
    if works([*outside, "--version"]):
        return [*outside, "--python", PYTHON]
    raise SetUpError(
        "There is no pip to install with: install the package python3-pip"
        " (as root: apt-get install python3-pip) and run make again."
    )


def _link_source() -> None:
    """Let the environment import the source in place, whatever letters and spaces the folder's name has."""
    packages = next((VENV / "lib").glob("python3*/site-packages"))
    (packages / "rinnalla.pth").write_text(os.path.relpath(ROOT / "src", packages) + "\n")
    command = VENV / "bin" / "rinnalla"
    command.write_text(COMMAND)
    command.chmod(command.stat().st_mode | stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH)


def keeping_compiled() -> dict[str, str]:
    """The environment of a program whose compiled modules are kept, so that no later process compiles them again."""
    env = {**os.environ, "PYTHONPYCACHEPREFIX": str(ROOT / "var" / "compiled")}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    return env
