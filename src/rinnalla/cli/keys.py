"""``rinnalla keys``: the key file, which is all that opens what is encrypted."""

from argparse import Namespace
from pathlib import Path

from django.conf import settings

from rinnalla.access import keyring, rotation
from rinnalla.cli import installation
from rinnalla.cli.stops import Stop

OTHERS = 0o077


def run(asked: Namespace) -> int:
    """Do what the verb says."""
    verbs = {"create": create, "rotate": lambda: rotate(forget=asked.forget_old), "check": check}
    verbs[asked.verb]()
    return 0


def create() -> None:
    """Make a key file. Raises Stop when there is one."""
    file = Path(settings.RINNALLA_KEYS)
    if file.exists():
        raise Stop(
            f"There is a key file at {file} already, and it is left as it is. A new key comes with `keys rotate`."
        )
    keyring.write(keyring.fresh(), file)
    print(copy_elsewhere(file))


def rotate(*, forget: bool) -> None:
    """Put a new key in use, or take the old ones off the file."""
    installation.require()
    try:
        if forget:
            count = rotation.forget_old()
            print(f"Took {count} old keys off the key file. Backups made with them can't be restored any more.")
            return
        count = rotation.rotate()
    except rotation.RotationUnderWay as taken:
        raise Stop(str(taken)) from taken
    print(f"The key {keyring.keyring().current} is in use; {count} data keys are wrapped with it.")
    print(copy_elsewhere(Path(settings.RINNALLA_KEYS)))


def check() -> None:
    """Open every data key, and look at who may read the key file. Raises KeyMissing or Stop."""
    installation.require()
    file = Path(settings.RINNALLA_KEYS)
    if file.stat().st_mode & OTHERS:
        raise Stop(f"Others than you may read {file}. Take that away with chmod 600.")
    ring = keyring.keyring()
    held = rotation.held_by()
    count = rotation.open_every_key()
    old = sorted(set(ring.wrapping) - {ring.current})
    print(f"All {count} data keys open. The key in use is {ring.current}.")
    for name in old:
        print(f"The old key {name} wraps {held[name]} data keys; backups made with it need it.")


def copy_elsewhere(file: Path) -> str:
    """What to do with a new key file."""
    return (
        f"The keys are in {file}. Without them nobody can open what is encrypted, and no backup holds them.\n"
        "Copy the file now to a place away from this machine that only few can reach, such as a safe."
    )
