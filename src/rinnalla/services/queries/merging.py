"""What the directory already knows of the rows of a source, and what would change in them."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from rinnalla.access.tenancy import owner_id
from rinnalla.services.choices import EntryKind, Taxonomy
from rinnalla.services.models import (
    Contact,
    DirectoryOrganization,
    Location,
    Phone,
    Service,
    ServiceAtLocation,
    ServiceTerm,
    Source,
    SourceLink,
    TaxonomyTerm,
    Tombstone,
)
from rinnalla.services.models.contact import digits
from rinnalla.services.models.service import name_key
from rinnalla.services.queries.values import fingerprint, uuid_of

LOCAL, OF_SOURCE = "local", "source"


class Known:
    """Rows of a source that are in the directory already, by kind and by the source's identifier."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.links: dict[tuple[str, str], SourceLink] = {}
        self.records: dict[tuple[str, str], Any] = {}
        self.taken: set[UUID] = set()
        self.pairs: set[tuple[UUID, UUID]] = set()

    def get(self, kind: str, external_id: str) -> Any:
        """The row, if it is known."""
        return self.records.get((kind, external_id))

    def add(self, kind: str, external_id: str, record: Any) -> None:
        """Remember a row that is new."""
        self.records[kind, external_id] = record

    def terms(self) -> dict[tuple[str, str], Any]:
        """The terms among what is known: few, and met again and again."""
        return {key: record for key, record in self.records.items() if key[0] == EntryKind.TERM}

    def learn(self, kind: str, external_ids: Iterable[str]) -> None:
        """Look up rows that are about to be met."""
        asked = {one for one in external_ids if one and (kind, one) not in self.records}
        if not asked:
            return
        for link in links_of(self.source, kind, asked).select_related(kind):
            self.links[kind, link.external_id] = link
            self.records[kind, link.external_id] = getattr(link, kind)
        if kind == EntryKind.TERM:
            self._learn_terms(asked)

    def _learn_terms(self, asked: set[str]) -> None:
        """Terms are the same whichever source tells of them."""
        codes = {one.partition(":")[2] for one in asked}
        for term in TaxonomyTerm.objects.filter(owner=owner_id(), taxonomy__in=list(Taxonomy), code__in=codes):
            self.records.setdefault((EntryKind.TERM, f"{term.taxonomy}:{term.code}"), term)

    def learn_taken(self, kind: str, external_ids: Iterable[str]) -> None:
        """Which of the source's identifiers are in use already."""
        asked = [found for one in external_ids if (found := uuid_of(one))]
        model: Any = {
            EntryKind.ORGANIZATION: DirectoryOrganization,
            EntryKind.SERVICE: Service,
            EntryKind.LOCATION: Location,
        }.get(EntryKind(kind))
        if model and asked:
            self.taken |= set(
                model.objects.filter(owner=owner_id(), public_id__in=asked).values_list("public_id", flat=True)
            )

    def learn_pairs(self, locations: Iterable[Location]) -> None:
        """Which services are in some places already."""
        rows = ServiceAtLocation.objects.filter(location__in=list(locations))
        self.pairs |= set(rows.values_list("service_id", "location_id"))


def links_of(source: Source, kind: str, external_ids: Iterable[str]) -> "QuerySet[SourceLink]":
    """The links of some rows of a source."""
    rows: QuerySet[SourceLink] = SourceLink.objects.filter(
        owner=source.owner_id, source=source, kind=kind, external_id__in=list(external_ids)
    )
    return rows


def closed_here(pks: Iterable[UUID]) -> set[UUID]:
    """Which of some services were found closed down by somebody here: no source brings them back."""
    rows = Tombstone.objects.filter(owner=owner_id(), service__in=list(pks), import_run=None)
    return set(rows.values_list("service_id", flat=True))


def whole(kind: str, pks: Iterable[UUID]) -> dict[UUID, Any]:
    """Rows with all that belongs to them, as comparing needs them."""
    phones = Prefetch("phones", Phone.objects.prefetch_related("schedules"))
    contacts = Prefetch("contacts", Contact.objects.prefetch_related(phones))
    places = Prefetch(
        "at_locations",
        ServiceAtLocation.objects.select_related("location").prefetch_related("schedules", phones),
    )
    terms = Prefetch("terms", ServiceTerm.objects.select_related("term"))
    services = Prefetch("at_services", ServiceAtLocation.objects.select_related("service"))
    rows: dict[str, Any] = {
        EntryKind.ORGANIZATION: DirectoryOrganization.objects.select_related("parent").prefetch_related("identifiers"),
        EntryKind.SERVICE: Service.objects.select_related("organization").prefetch_related(
            "schedules", phones, contacts, places, terms, "areas", "cost_options", "required_documents"
        ),
        EntryKind.LOCATION: Location.objects.select_related("organization").prefetch_related(
            "schedules", phones, "accessibility", services
        ),
        EntryKind.TERM: TaxonomyTerm.objects.select_related("parent"),
    }
    return {row.pk: row for row in rows[kind].filter(pk__in=list(pks))}


def differences(link: SourceLink, told: Mapping[str, Any], held: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """What a source's new words would change, field by field; ``kept`` where a correction made here stands.

    A field that the source says as before is let be. One that was corrected here is kept, and so is one that the source
    has not spoken of before, if there is something in it.
    """
    found: dict[str, dict[str, Any]] = {}
    for name, new in told.items():
        said, _, written = link.fields.get(name, "").partition("|")
        here, owned = fingerprint(held[name]), link.owned.get(name)
        if here == fingerprint(new) or (said == fingerprint(new) and owned != OF_SOURCE):
            continue
        corrected = here != (written or said) if said else bool(held[name])
        found[name] = {"old": held[name], "new": new}
        if owned == LOCAL or (corrected and owned != OF_SOURCE):
            found[name]["kept"] = True
    return found


def stamps(told: Mapping[str, Any], held: Mapping[str, Any]) -> dict[str, str]:
    """The hash of each field as the source says it, and after a bar as it stands here where that is not the same."""
    found = {}
    for name, value in told.items():
        said, here = fingerprint(value), fingerprint(held[name])
        found[name] = said if said == here else f"{said}|{here}"
    return found


def alike(told: Iterable[tuple[str, Mapping[str, Any]]]) -> dict[str, Service]:
    """Services already here that may be the same as new ones, by the new ones' identifiers.

    The same identifier, the same name or the same number makes one look alike. Nothing is joined by this.
    """
    rows = list(told)
    names = {external_id: {name_key(one) for one in values.get("name", {}).values()} for external_id, values in rows}
    numbers = {
        external_id: {digits(one["number"]) for one in values.get("phones", ())} - {""} for external_id, values in rows
    }
    ids = {external_id: uuid_of(external_id) for external_id, _ in rows}
    by_name = _by("name_key", set().union(*names.values(), ()))
    by_id = _by("public_id", {one for one in ids.values() if one})
    by_number = {
        phone.digits: phone.service
        for phone in Phone.objects.filter(
            owner=owner_id(), digits__in=set().union(*numbers.values(), ()), service__isnull=False
        )
        .select_related("service")
        .order_by("pk")
    }
    found: dict[str, Service] = {}
    for external_id, _ in rows:
        like = by_id.get(ids[external_id])
        like = like or next((by_name[one] for one in names[external_id] if one in by_name), None)
        like = like or next((by_number[one] for one in numbers[external_id] if one in by_number), None)
        if like is not None:
            found[external_id] = like
    return found


def _by(field: str, values: set[Any]) -> dict[Any, Service]:
    rows = Service.objects.filter(owner=owner_id(), **{f"{field}__in": values}, withdrawn_at=None) if values else ()
    return {getattr(row, field): row for row in rows}
