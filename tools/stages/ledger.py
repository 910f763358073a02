"""What a set-up did: how long it fetched, how long it worked, what could not be had."""

import hashlib
import os
import subprocess
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMPS = VENV / "stamps"


class SetUpError(Exception):
    """The set-up can't go on; the message is one sentence that says what to do."""


class Ledger:
    """The account of one set-up."""

    def __init__(self) -> None:
        """Start the clock."""
        self.started = time.monotonic()
        self.fetched = 0.0
        self.missing: list[str] = []

    @contextmanager
    def fetching(self, what: str) -> Iterator[None]:
        """Count the block as time spent on downloads."""
        say(f"Fetching {what} …")
        before = time.monotonic()
        try:
            yield
        finally:
            self.fetched += time.monotonic() - before

    def lacks(self, what: str) -> None:
        """Note something that could not be had; what needs it will not be run."""
        self.missing.append(what)

    def close(self) -> None:
        """Print the times and what is missing; missing parts are an error when everything is required."""
        whole = time.monotonic() - self.started
        say(f"Set up in {whole:.1f} s: downloads {self.fetched:.1f} s, own work {whole - self.fetched:.1f} s.")
        for what in self.missing:
            say(f"Not run: {what}")
        if self.missing and everything_required():
            raise SetUpError("RINNALLA_REQUIRE_ALL=1 is set, and the parts listed as not run could not be had.")


def say(line: str) -> None:
    """Print one line at once, also into a pipe."""
    print(line, flush=True)


def everything_required() -> bool:
    """Tell whether a missing part is a failure."""
    return os.environ.get("RINNALLA_REQUIRE_ALL") == "1"


def run(
    command: list[str | Path],
    *,
    folder: Path = ROOT,
    env: Mapping[str, str] | None = None,
    user: str | None = None,
) -> str:
    """Run a command quietly; give what it printed, or raise with the end of it."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env={**os.environ, **(env or {})},
        user=user,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode:
        shown = " ".join(str(part) for part in command)
        raise SetUpError(f"This command failed: {shown}\n{done.stdout[-4000:].strip()}")
    return done.stdout


def works(command: list[str | Path]) -> bool:
    """Tell whether a command exists and ends well."""
    try:
        run(command)
    except (SetUpError, OSError):
        return False
    return True


def digest(inputs: Iterable[Path | str]) -> str:
    """One hash of files (name and content), of every file under folders, and of plain strings."""
    whole = hashlib.sha256()
    for part in inputs:
        for item in _files(part) if isinstance(part, Path) else [part]:
            whole.update(str(item).encode() + b"\0")
            if isinstance(item, Path):
                whole.update(item.read_bytes())
    return whole.hexdigest()


def _files(path: Path) -> list[Path]:
    if path.is_dir():
        return sorted(file for file in path.rglob("*") if file.is_file() and "__pycache__" not in file.parts)
    return [path] if path.is_file() else []


def once(name: str, key: str, makes: Iterable[Path], work: Callable[[], object]) -> None:
    """Do the work unless it was done for this very key and what it makes still stands."""
    stamp = STAMPS / name
    if stamp.exists() and stamp.read_text() == key and all(made.exists() for made in makes):
        return
    stamp.unlink(missing_ok=True)
    work()
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(key)
