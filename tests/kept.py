"""The migrated database is kept, so that it is made once for all test processes and runs of the same program."""

import fcntl
import hashlib
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "rinnalla"
FOLDER = ROOT / "var" / "tests"
# What tables and their guards follow from; a change of anything else leaves the database as it is.
WHOLE_ROOMS = ("access", "config", "methods")
PARTS = ("choices", "migrations", "models", "states")


def shape(source: Path = SOURCE) -> str:
    """A name for the shape of the database: another one after any change of what makes it."""
    files = [*source.rglob("*.py"), *(ROOT / "requirements").glob("*.txt"), Path(__file__).with_name("postgres.py")]
    digest = hashlib.sha256()
    for file in sorted(file for file in files if source not in file.parents or _shapes(file.relative_to(source))):
        digest.update(f"{file.relative_to(ROOT) if ROOT in file.parents else file.name}\n".encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


def _shapes(file: Path) -> bool:
    return file.parts[0] in WHOLE_ROOMS or any(Path(part).stem in PARTS for part in file.parts[1:])


@contextmanager
def one_at_a_time():
    """Parallel workers that need the same take turns: the first makes it, the others find it made."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (FOLDER / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
