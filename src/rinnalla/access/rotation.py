"""A new installation key: data keys are wrapped anew in batches, so a rotation may stop anywhere and go on later."""

import fcntl
import os
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet

from rinnalla.access import keyring as keys
from rinnalla.access.actors import Actor, system
from rinnalla.access.declared import Written
from rinnalla.access.doors import bulk_action
from rinnalla.access.errors import KeyMissing
from rinnalla.access.events import Event
from rinnalla.access.models import DataKey, Owner
from rinnalla.access.owners import every_owner
from rinnalla.access.permissions import Permission
from rinnalla.access.secrets import rewrap, try_key
from rinnalla.access.tenancy import owner_id, turn

BATCH = 200


class RotationUnderWay(RuntimeError):
    """Another process is rotating the keys."""


@contextmanager
def alone() -> Iterator[None]:
    """Hold the key file against a second rotation; the system lets go if this process dies. Raises RotationUnderWay."""
    lock = Path(settings.RINNALLA_KEYS).with_suffix(".lock")
    handle = os.open(lock, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError as taken:
        raise RotationUnderWay("Another process is rotating the keys. Wait until it has finished.") from taken
    finally:
        os.close(handle)


def rotate() -> int:
    """Put a new installation key in use and wrap every data key with it; returns how many were wrapped.

    A rotation that was stopped goes on with the key it had begun with.
    """
    with alone():
        if not waiting():
            keys.write(keys.keyring().rotated(), Path(settings.RINNALLA_KEYS))
        return sum(_wrap_all(owner) for owner in every_owner())


def forget_old() -> int:
    """Take the keys out of use off the key file, once no data key needs them; returns how many. Raises KeyMissing."""
    with alone():
        if waiting():
            raise KeyMissing("Some data keys still need an old key. Run `rinnalla keys rotate` to its end first.")
        ring = keys.keyring()
        keys.write(ring.without_old(), Path(settings.RINNALLA_KEYS))
        return len(ring.wrapping) - 1


def waiting() -> int:
    """How many data keys are wrapped with another key than the one in use."""
    held = held_by()
    return held.total() - held[keys.keyring().current]


def held_by() -> Counter[str]:
    """How many data keys each installation key wraps. Destroyed data keys are wrapped by none."""
    found: Counter[str] = Counter()
    for owner in every_owner():
        with turn(owner):
            found.update(_living().values_list("installation_key", flat=True).iterator())
    return found


def open_every_key() -> int:
    """Open every data key; returns how many there are. Raises KeyMissing at the first that does not open."""
    count = 0
    for owner in every_owner():
        with turn(owner):
            for key in _living().iterator():
                try_key(key)
                count += 1
    return count


@bulk_action(Permission.INSTALL, on=None, event=Event.KEY_ROTATED, writes=(DataKey,))
def wrap_anew(*, by: Actor, owner: Owner) -> Written:
    """Wrap some of an owner's data keys with the installation key in use."""
    batch = list(_not_by(keys.keyring().current).select_for_update().order_by("pk")[:BATCH])
    for key in batch:
        rewrap(key)
    DataKey.objects.bulk_update(batch, ["wrapped", "installation_key"])
    return Written(owner, len(batch))


def _wrap_all(owner: UUID) -> int:
    count = 0
    while True:
        with turn(owner):
            if not _not_by(keys.keyring().current).exists():
                return count
            count += wrap_anew(by=system("keys"), owner=Owner.objects.get(pk=owner)).rows


def _living() -> "QuerySet[DataKey]":
    return DataKey.objects.filter(owner_id=owner_id(), wrapped__isnull=False)


def _not_by(installation_key: str) -> "QuerySet[DataKey]":
    return _living().exclude(installation_key=installation_key)
