"""Turning what sources say into rows of the directory; used inside the actions that publish an import."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db import models

from rinnalla.access.translated import Translated
from rinnalla.methods.opening_hours.words import draft_of
from rinnalla.services.choices import EntryKind, Taxonomy
from rinnalla.services.models import (
    Accessibility,
    Contact,
    CostOption,
    DirectoryOrganization,
    ImportRun,
    Location,
    OrganizationIdentifier,
    Phone,
    RequiredDocument,
    Schedule,
    Service,
    ServiceArea,
    ServiceAtLocation,
    ServiceTerm,
    SourceLink,
    TaxonomyTerm,
)
from rinnalla.services.models.contact import digits
from rinnalla.services.queries.bulk import add_all
from rinnalla.services.queries.merging import Known
from rinnalla.services.queries.values import COLUMNS, uuid_of

MODELS: Mapping[str, type[models.Model]] = {
    EntryKind.ORGANIZATION: DirectoryOrganization,
    EntryKind.SERVICE: Service,
    EntryKind.LOCATION: Location,
    EntryKind.TERM: TaxonomyTerm,
}
# In this order rows can be saved: what is pointed at comes first.
ORDER = (
    TaxonomyTerm, DirectoryOrganization, OrganizationIdentifier, Location, Accessibility, Service, ServiceAtLocation,
    Contact, Phone, Schedule, ServiceArea, ServiceTerm, CostOption, RequiredDocument, SourceLink,
)  # fmt: skip
WORDS = frozenset({
    "name", "alternate_name", "summary", "description", "application_process", "eligibility", "fees", "alert",
    "transportation",
})  # fmt: skip
NOBODY = "-"


class Writer:
    """Gathers new rows of a chunk, so that each table is written once; changes those that are there already."""

    def __init__(self, run: ImportRun, known: Known) -> None:
        self.run, self.known = run, known
        self.new: dict[type[models.Model], list[Any]] = defaultdict(list)
        self.schedules: dict[UUID, Schedule] = {}

    def save(self) -> int:
        """Write the new rows; returns how many."""
        for model in ORDER:
            if rows := self.new.get(model):
                add_all(rows)
        written = sum(map(len, self.new.values()))
        self.new.clear()
        return written

    def _add(self, row: Any) -> Any:
        self.new[type(row)].append(row)
        return row

    def entry(self, kind: str, external_id: str, values: Mapping[str, Any]) -> Any:
        """A row that is not in the directory yet, with all that belongs to it."""
        record = self._blank(kind, external_id)
        self.columns(kind, record, values)
        self._parts(kind, record, values)
        if isinstance(record, Service):
            if not hasattr(record, "organization"):
                record.organization = self.organization("")
            record.settle()
        self.known.add(kind, external_id, record)
        return self._add(record)

    def _blank(self, kind: str, external_id: str) -> Any:
        if kind == EntryKind.TERM:
            taxonomy, _, code = external_id.partition(":")
            return TaxonomyTerm(taxonomy=taxonomy, code=code)
        own = uuid_of(external_id)
        taken = own is None or own in self.known.taken
        told = {} if taken else {"public_id": own}
        if own:
            self.known.taken.add(own)
        return MODELS[kind](key=external_id, origin=self.run, **told)

    def columns(self, kind: str, record: Any, values: Mapping[str, Any]) -> None:
        """Set the plain fields that are told."""
        for name in COLUMNS[kind]:
            if name in values:
                setattr(record, name, Translated(values[name]) if name in WORDS else values[name])

    def _parts(self, kind: str, record: Any, values: Mapping[str, Any]) -> None:
        for name, value in values.items():
            if name not in COLUMNS[kind]:
                self.part(record, name, value)

    def part(self, record: Any, name: str, value: Any) -> None:
        """Bring one part of a row to what is told: what is there is kept where it is the same thing."""
        if name == "organization":
            record.organization = self.organization(value)
        elif name == "parent":
            self._parent(record, value)
        elif name in {"hours", "hours_text"}:
            self._hours(record, {name: value})
        elif name == "phones":
            self._phones(record, value)
        elif name == "places":
            self._places(record, value)
        elif name == "services":
            self._services(record, value)
        elif name == "terms":
            self._terms(record, value)
        else:
            self._list(record, name, value)

    def organization(self, external_id: str) -> DirectoryOrganization:
        """An organization by the source's identifier; without one, what the source itself is called."""
        found = self.known.get(EntryKind.ORGANIZATION, external_id or NOBODY)
        if found is None:
            name = external_id.removeprefix("name:") or self.run.source.name
            values = {"name": {self.run.source.language: name}}
            found = self.entry(EntryKind.ORGANIZATION, external_id or NOBODY, values)
            self.link(EntryKind.ORGANIZATION, external_id or NOBODY, found, "", {})
        return found  # type: ignore[no-any-return] # known by kind

    def term(self, known_as: str) -> TaxonomyTerm:
        """A term by its list and code; one that no list has told of yet is known by its code."""
        found = self.known.get(EntryKind.TERM, known_as)
        if found is None:
            taxonomy, _, code = known_as.partition(":")
            taxonomy = taxonomy if taxonomy in Taxonomy else Taxonomy.OTHER
            found = self._add(TaxonomyTerm(taxonomy=taxonomy, code=code[:120], name=Translated({"fi": code[:120]})))
            self.known.add(EntryKind.TERM, known_as, found)
        return found  # type: ignore[no-any-return] # known by kind

    def link(self, kind: str, external_id: str, record: Any, hashed: str, fields: Mapping[str, str]) -> SourceLink:
        """That a row of the directory is a row of the source."""
        made = SourceLink(
            source=self.run.source, kind=kind, external_id=external_id, digest=hashed, fields=dict(fields),
            seen=self.run, **{str(kind): record},
        )  # fmt: skip
        self.known.links[kind, external_id] = made
        return self._add(made)  # type: ignore[no-any-return] # what was added

    def _parent(self, record: Any, value: str) -> None:
        kind = EntryKind.TERM if isinstance(record, TaxonomyTerm) else EntryKind.ORGANIZATION
        record.parent = self.known.get(kind, value) if value else None

    def _hours(self, record: Any, told: Mapping[str, Any]) -> None:
        owner = _owner_of(record)
        kept = self._there(record, "schedules")
        schedule = kept[0] if kept else self.schedules.get(record.pk)
        if schedule is None:
            if not any(told.values()):
                return
            schedule = self.schedules[record.pk] = self._add(Schedule(**{owner: record}))
        if "hours" in told and schedule.rules != told["hours"]:
            schedule.rules, schedule.verified_on = told["hours"], None
        if "hours_text" in told and schedule.text != told["hours_text"]:
            schedule.text = Translated(told["hours_text"])
            draft = draft_of(schedule.text.get("fi", ""))
            schedule.draft = draft.rules if draft and draft.rules != schedule.rules else None
        self._keep(schedule)

    def _phones(self, record: Any, told: Iterable[Mapping[str, Any]]) -> None:
        there = {phone.number: phone for phone in self._there(record, "phones")}
        for one in told:
            phone = there.pop(one["number"], None) or self._add(
                Phone(number=one["number"], **{_owner_of(record): record})
            )
            phone.digits = digits(phone.number)
            phone.function = one.get("function") or "service"
            phone.charge, phone.audience = one.get("charge", ""), one.get("audience") or "everyone"
            phone.description = Translated(one.get("description", {}))
            phone.charge_description = Translated(one.get("charge_description", {}))
            phone.languages, phone.public_id = one.get("languages", []), uuid_of(one.get("id"))
            self._keep(phone)
            self._hours(phone, {name: one.get(name, {}) for name in ("hours", "hours_text")})
        for phone in there.values():
            self._remove(phone)

    def _places(self, record: Service, told: Iterable[Mapping[str, Any]]) -> None:
        there = {one.location_id: one for one in self._there(record, "at_locations")}
        for one in told:
            location = self.known.get(EntryKind.LOCATION, one["location"])
            if location is None:
                continue
            at = there.pop(location.pk, None) or self._at(record, location)
            at.description, at.public_id = Translated(one.get("description", {})), uuid_of(one.get("id"))
            self._keep(at)
            self._hours(at, {name: one.get(name, {}) for name in ("hours", "hours_text")})
            self._phones(at, one.get("phones", ()))
        for at in there.values():
            self._remove(at)

    def _at(self, service: Service, location: Location) -> ServiceAtLocation:
        self.known.pairs.add((service.pk, location.pk))
        return self._add(ServiceAtLocation(service=service, location=location))  # type: ignore[no-any-return] # added

    def _services(self, record: Location, told: Iterable[str]) -> None:
        for external_id in told:
            service = self.known.get(EntryKind.SERVICE, external_id)
            if service is not None and (service.pk, record.pk) not in self.known.pairs:
                self._at(service, record)

    def _terms(self, record: Service, told: Iterable[str]) -> None:
        there = {f"{one.term.taxonomy}:{one.term.code}": one for one in self._there(record, "terms")}
        for known_as in told:
            if there.pop(known_as, None) is None:
                self._add(ServiceTerm(service=record, term=self.term(known_as)))
        for one in there.values():
            self._remove(one)

    def _list(self, record: Any, name: str, told: Iterable[Mapping[str, Any]]) -> None:
        """A part whose rows nothing points at: they are written anew."""
        related = {"costs": "cost_options", "documents": "required_documents"}.get(name, name)
        for one in self._there(record, related):
            self._remove(one)
        for one in told:
            self._add(_made(record, name, one))
            if name == "contacts" and one.get("phones"):
                self._phones(self.new[Contact][-1], one["phones"])

    def _there(self, record: Any, related: str) -> list[Any]:
        return [] if record._state.adding else list(getattr(record, related).all())

    def _keep(self, row: Any) -> None:
        """Save a row that was there; a new one is written with the others."""
        if not row._state.adding:
            row.save()

    def _remove(self, row: Any) -> None:
        """Take a part away with what belongs to it; a phone that somebody has spoken of or made sure of stays."""
        if isinstance(row, Phone) and (row.signals.exists() or row.verifications.exists()):
            return
        for related in ("schedules", "phones"):
            if hasattr(row, related):
                for one in getattr(row, related).all():
                    self._remove(one)
        row.delete()


def _owner_of(record: Any) -> str:
    names = {
        Service: "service", Location: "location", ServiceAtLocation: "at_location", Phone: "phone",
        DirectoryOrganization: "organization", Contact: "contact",
    }  # fmt: skip
    return names[type(record)]


def _made(record: Any, name: str, one: Mapping[str, Any]) -> models.Model:
    if name == "identifiers":
        return OrganizationIdentifier(organization=record, **one)
    if name == "accessibility":
        return Accessibility(
            location=record, description=Translated(one.get("description", {})), url=one.get("url", "")
        )
    if name == "areas":
        named = Translated(one.get("name", {}))
        return ServiceArea(service=record, kind=one["kind"], code=one.get("code", ""), name=named)
    if name == "costs":
        days = {end: date.fromisoformat(one[end]) if one.get(end) else None for end in ("valid_from", "valid_to")}
        option = Translated(one.get("option", {}))
        return CostOption(
            service=record, option=option, cents=one.get("cents"), currency=one.get("currency", "EUR"), **days
        )
    if name == "documents":
        document = Translated(one.get("document", {}))
        return RequiredDocument(service=record, document=document, url=one.get("url", ""))
    return Contact(
        **{_owner_of(record): record},
        name=one.get("name", ""),
        title=Translated(one.get("title", {})),
        email=one.get("email", ""),
        audience=one.get("audience") or "everyone",
    )
