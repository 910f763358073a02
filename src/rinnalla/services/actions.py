"""Loading shipped content into the directory."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.access.translated import Translated
from rinnalla.methods.opening_hours.reading import read
from rinnalla.services.models import DirectoryOrganization, Phone, Schedule, Service
from rinnalla.services.queries import organizations_by_key, schedules_of, services_by_key

Row = Mapping[str, Any]
OF_ORGANIZATION = ("name", "description", "website")
OF_SERVICE = (
    "name", "description", "application_process", "address", "languages", "free_of_charge", "referral_needed",
)  # fmt: skip


@action(
    Permission.ROUTINE,
    on=None,
    event=Event.DIRECTORY_LOADED,
    writes=(DirectoryOrganization, Service, Phone, Schedule),
)
def load_directory(*, by: Actor, content: Row) -> int:
    """Bring the directory to what shipped content says, as often as one likes; returns how many rows it wrote.

    A row that somebody has edited since it was loaded is left as it is. Raises HoursError for hours that say nothing.
    """
    organizations = organizations_by_key({row["key"] for row in content["organizations"]})
    written = 0
    for row in content["organizations"]:
        kept = organizations.setdefault(row["key"], DirectoryOrganization(key=row["key"]))
        written += _load(kept, row, OF_ORGANIZATION)
    services = services_by_key({row["key"] for row in content["services"]})
    for row in content["services"]:
        service = services.get(row["key"]) or Service(key=row["key"])
        service.organization = organizations[row["organization"]]
        written += _load(service, row, OF_SERVICE)
        written += _load_hours(Schedule(service=service), service.schedules.all(), row)
        written += _load_phones(service, row.get("phones", ()))
    return written


@action(Permission.ROUTINE, on=None, event=Event.HOURS_CONFIRMED, writes=(Schedule,))
def confirm_hours(*, by: Actor, keys: Iterable[str]) -> int:
    """Note that somebody made sure today of all hours of services named by their keys; returns how many."""
    return schedules_of(set(keys)).update(verified_on=clock.today())


def _load(kept: Any, row: Row, names: tuple[str, ...]) -> int:
    wanted = _hash({name: row[name] for name in names if name in row})
    edited = kept.loaded and kept.loaded != _hash_of(kept, names, row)
    if edited or kept.loaded == wanted:
        return 0
    for name in names:
        if name in row:
            setattr(kept, name, Translated(row[name]) if isinstance(row[name], dict) else row[name])
    kept.loaded = wanted
    kept.save()
    return 1


def _hash_of(kept: Any, names: tuple[str, ...], row: Row) -> str:
    return _hash({name: getattr(kept, name) for name in names if name in row})


def _hash(values: Row) -> str:
    return hashlib.sha256(json.dumps(values, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def _load_phones(service: Service, rows: Iterable[Row]) -> int:
    there = {phone.number: phone for phone in service.phones.all()}
    written = 0
    for row in rows:
        phone = there.get(row["number"])
        if phone is None:
            phone = Phone(service=service, number=row["number"], description=Translated(row.get("description", {})))
            phone.save()
            written += 1
        written += _load_hours(Schedule(phone=phone), phone.schedules.all(), row)
    return written


def _load_hours(new: Schedule, there: Iterable[Schedule], row: Row) -> int:
    if "hours" not in row:
        return 0
    read(row["hours"])
    kept, wanted = next(iter(there), new), _hash(row["hours"])
    edited = kept.loaded and kept.loaded != _hash(kept.rules)
    if edited or kept.loaded == wanted:
        return 0
    kept.rules, kept.loaded, kept.verified_on = row["hours"], wanted, None
    kept.save()
    return 1
