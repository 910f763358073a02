"""Leases: several hosts may try a piece of routine work, one does it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction

from rinnalla.access import clock
from rinnalla.access.ids import uuid7
from rinnalla.access.models import Lease


def take(name: str, holder: UUID, length: timedelta) -> bool:
    """Take a lease for some time, or lengthen one's own. False while somebody else holds it."""
    moment = clock.now()
    until = moment + length
    with transaction.atomic():
        held = Lease.objects.select_for_update().filter(name=name).first()
        if held is not None:
            if held.holder != holder and held.until > moment:
                return False
            held.holder, held.until = holder, until
            held.save()
            return True
    return _first(name, holder, until)


def _first(name: str, holder: UUID, until: datetime) -> bool:
    try:
        with transaction.atomic():
            Lease.objects.create(name=name, holder=holder, until=until)
    except IntegrityError:
        return False
    return True


def give_back(name: str, holder: UUID) -> None:
    """End one's own lease before its time."""
    Lease.objects.filter(name=name, holder=holder).delete()


@contextmanager
def lease(name: str, length: timedelta) -> Iterator[bool]:
    """Hold a lease while a block runs; says whether it was had. The length matters only if the holder dies."""
    holder = uuid7()
    had = take(name, holder, length)
    try:
        yield had
    finally:
        if had:
            give_back(name, holder)
