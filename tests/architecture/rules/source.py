"""Source to be looked at: of the house, or a made-up example."""

import ast
import subprocess
import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parents[3]
PACKAGE = ROOT / "src" / "rinnalla"


@dataclass(frozen=True)
class Source:
    """One file: its path (for Python of the product, from the package on) and its text."""

    path: PurePosixPath
    text: str

    @property
    def room(self):
        return self.path.parts[0]

    @property
    def layer(self):
        """The file's layer in its room, also when the layer has become a folder of nouns."""
        return PurePosixPath(self.path.parts[1]).stem if len(self.path.parts) > 1 else ""

    @cached_property
    def tree(self):
        return ast.parse(self.text)


def example(path, text):
    """A made-up file."""
    return Source(PurePosixPath(path), text)


def product():
    """Every Python file of the product."""
    return [_read(file, PACKAGE) for file in sorted(PACKAGE.rglob("*.py"))]


def tests():
    """Every Python file of the tests and the tools."""
    files = [*(ROOT / "tests").rglob("*.py"), *(ROOT / "tools").rglob("*.py"), ROOT / "hatch_build.py"]
    return [_read(file, ROOT) for file in sorted(files)]


def templates():
    """Every template of a page."""
    return [_read(file, PACKAGE) for file in sorted(PACKAGE.glob("*/templates/**/*.html"))]


def committed():
    """Every text file that git carries or is about to."""
    listing = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    names = subprocess.run(listing, cwd=ROOT, capture_output=True, check=True).stdout.decode().split("\0")
    files = [ROOT / name for name in names if name and (ROOT / name).is_file()]
    return [_read(file, ROOT) for file in files if b"\0" not in file.read_bytes()[:4096]]


def layers():
    """The rooms from top to bottom, as pyproject.toml tells the import checker; neighbours share a step."""
    contract = next(rule for rule in contracts() if rule["id"] == "apps")
    return [[room.strip(" ()") for room in step.split("|")] for step in contract["layers"]]


def contracts():
    """The import checker's contracts."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())
    return settings["tool"]["importlinter"]["contracts"]


def _read(file, root):
    return Source(PurePosixPath(file.relative_to(root).as_posix()), file.read_text(encoding="utf-8", errors="replace"))
