"""Loading shipped content into the directory."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.access.translated import Translated
from rinnalla.methods.opening_hours.reading import read
from rinnalla.services.actions.search import index_services
from rinnalla.services.choices import EntryKind
from rinnalla.services.models import (
    DirectoryOrganization,
    Location,
    Phone,
    Schedule,
    Service,
    ServiceAtLocation,
    Source,
    SourceLink,
)
from rinnalla.services.queries.service import (
    OWN_SOURCE,
    organizations_by_key,
    own_source,
    schedules_of,
    services_by_key,
    services_with_hours,
)

Row = Mapping[str, Any]
OF_ORGANIZATION = ("name", "description", "website")
OF_SERVICE = (
    "name",
    "description",
    "application_process",
    "languages",
    "free_of_charge",
    "referral_needed",
    "anonymous",
    "remote",
    "urgency",
)


@action(
    Permission.ROUTINE,
    on=None,
    event=Event.DIRECTORY_LOADED,
    writes=(DirectoryOrganization, Location, Service, ServiceAtLocation, Phone, Schedule, Source, SourceLink),
    calls=(index_services,),
)
def load_directory(*, by: Actor, content: Row) -> int:
    """Bring the directory to what shipped content says, as often as one likes; returns how many rows it wrote.

    A row that somebody has edited since it was loaded is left as it is. Raises HoursError for hours that say nothing.
    """
    loader = _Loader(own_source() or _new_source())
    organizations = organizations_by_key({row["key"] for row in content["organizations"]})
    for row in content["organizations"]:
        kept = organizations.setdefault(row["key"], DirectoryOrganization(key=row["key"]))
        loader.load(kept, row, OF_ORGANIZATION, EntryKind.ORGANIZATION)
    services = services_by_key({row["key"] for row in content["services"]})
    for row in content["services"]:
        service = services.get(row["key"]) or Service(key=row["key"])
        service.organization = organizations[row["organization"]]
        link = loader.load(service, row, OF_SERVICE, EntryKind.SERVICE)
        loader.load_place(service, link, row)
        loader.load_hours(Schedule(service=service), service.schedules.all(), row, link)
        loader.load_phones(service, row.get("phones", ()), link)
        services[row["key"]] = service
    if loader.written:
        index_services(by=by, services=[service.pk for service in services.values()])
    return loader.written


@action(Permission.ROUTINE, on=None, event=Event.HOURS_CONFIRMED, writes=(Schedule,), calls=(index_services,))
def confirm_hours(*, by: Actor, keys: Iterable[str]) -> int:
    """Note that somebody made sure today of all hours of services named by their keys; returns how many."""
    confirmed = schedules_of(set(keys)).update(verified_on=clock.today())
    index_services(by=by, services=[service.pk for service in services_by_key(set(keys)).values()])
    return confirmed


@action(
    Permission.DIRECTORY_IMPORT,
    on="schedule",
    event=Event.HOURS_CONFIRMED,
    writes=(Schedule,),
    calls=(index_services,),
    versioned=True,
)
def take_draft(*, by: Actor, schedule: Schedule) -> Schedule:
    """Let the draft that was read out of words be the hours. That they are true is another matter, to be checked.

    Raises NotNow where there is no draft.
    """
    if schedule.draft is None:
        raise NotNow(_("There is no draft of these hours any more."))
    schedule.rules, schedule.draft, schedule.verified_on = schedule.draft, None, None
    schedule.save()
    index_services(by=by, services=services_with_hours(schedule))
    return schedule


def _new_source() -> Source:
    made = Source(name=OWN_SOURCE)
    made.save()
    return made


class _Loader:
    """Writes what content says where nobody has written anything else since."""

    def __init__(self, source: Source) -> None:
        self.source, self.written = source, 0

    def load(self, kept: Any, row: Row, names: tuple[str, ...], kind: EntryKind) -> SourceLink:
        values = {name: row[name] for name in names if name in row}
        link = self._link(kept, kind, row["key"])
        if self._differs(link, "row", values, {name: getattr(kept, name) for name in values}):
            for name, value in values.items():
                setattr(kept, name, Translated(value) if isinstance(value, dict) else value)
            kept.save()
            self._note(link, "row", values)
        return link

    def load_place(self, service: Service, link: SourceLink, row: Row) -> None:
        at = next(iter(service.at_locations.all()), None)
        told = at.location.address if at else ""
        if "address" not in row or not self._differs(link, "place", row["address"], told):
            return
        location = at.location if at else Location(organization=service.organization)
        location.address = row["address"]
        location.save()
        if at is None:
            ServiceAtLocation(service=service, location=location).save()
        self._note(link, "place", row["address"])

    def load_phones(self, service: Service, rows: Iterable[Row], link: SourceLink) -> None:
        there = {phone.number: phone for phone in service.phones.all()}
        for row in rows:
            phone = there.get(row["number"])
            if phone is None:
                phone = Phone(service=service, number=row["number"], description=Translated(row.get("description", {})))
                phone.save()
                self.written += 1
            self.load_hours(Schedule(phone=phone), phone.schedules.all(), row, link)

    def load_hours(self, new: Schedule, there: Iterable[Schedule], row: Row, link: SourceLink) -> None:
        if "hours" not in row:
            return
        read(row["hours"])
        kept, part = next(iter(there), new), f"hours {row.get('number', '')}"
        if self._differs(link, part, row["hours"], kept.rules):
            kept.rules, kept.verified_on = row["hours"], None
            kept.save()
            self._note(link, part, row["hours"])

    def _link(self, kept: Any, kind: EntryKind, key: str) -> SourceLink:
        found = next(iter(kept.links.all()), None) if kept.version and not kept._state.adding else None
        return found or SourceLink(source=self.source, kind=kind, external_id=key, **{str(kind): kept})

    def _differs(self, link: SourceLink, part: str, wanted: Any, there: Any) -> bool:
        loaded = link.fields.get(part)
        return loaded != _hash(wanted) and loaded in {None, _hash(there)}

    def _note(self, link: SourceLink, part: str, wanted: Any) -> None:
        link.fields[part] = _hash(wanted)
        link.save()
        self.written += 1


def _hash(value: Any) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:32]
