"""Loading shipped content into the directory."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.access.translated import Translated
from rinnalla.services.models import DirectoryOrganization, Phone, Service
from rinnalla.services.queries import organizations_by_key, services_by_key

Row = Mapping[str, Any]
OF_ORGANIZATION = ("name", "description", "website")
OF_SERVICE = (
    "name", "description", "application_process", "address", "languages", "free_of_charge", "referral_needed",
)  # fmt: skip


@action(
    Permission.ROUTINE,
    on=None,
    event=Event.DIRECTORY_LOADED,
    writes=(DirectoryOrganization, Service, Phone),
)
def load_directory(*, by: Actor, content: Row) -> int:
    """Bring the directory to what shipped content says, as often as one likes; returns how many rows it wrote.

    A row that somebody has edited since it was loaded is left as it is.
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
        written += _add_phones(service, row.get("phones", ()))
    return written


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


def _add_phones(service: Service, rows: Iterable[Row]) -> int:
    there = {phone.number for phone in service.phones.all()}
    added = [
        Phone(service=service, number=row["number"], description=Translated(row.get("description", {})))
        for row in rows
        if row["number"] not in there
    ]
    for phone in added:
        phone.save()
    return len(added)
