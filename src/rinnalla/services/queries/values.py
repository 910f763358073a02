"""What the directory holds of a row, said in the very form in which sources say it, so that the two can be compared."""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any
from uuid import UUID

from rinnalla.formats.directory.rows import in_order, part
from rinnalla.methods.opening_hours.reading import HoursError, read
from rinnalla.services.choices import Audience, EntryKind, PhoneFunction
from rinnalla.services.models import (
    Contact,
    DirectoryOrganization,
    Location,
    Phone,
    Schedule,
    Service,
    ServiceAtLocation,
    TaxonomyTerm,
)

COLUMNS: Mapping[str, tuple[str, ...]] = {
    EntryKind.ORGANIZATION: ("name", "alternate_name", "description", "website", "email", "kind"),
    EntryKind.SERVICE: (
        "name", "alternate_name", "summary", "description", "application_process", "eligibility", "fees", "alert",
        "url", "email", "status", "audience", "urgency", "minimum_age", "maximum_age", "languages", "free_of_charge",
        "referral_needed", "anonymous", "remote",
    ),
    EntryKind.LOCATION: (
        "kind", "channel", "name", "description", "transportation", "url", "address", "address_more", "postal_code",
        "city", "municipality", "country", "latitude", "longitude",
    ),
    EntryKind.TERM: ("name", "description", "uri"),
}  # fmt: skip
PARTS: Mapping[str, tuple[str, ...]] = {
    EntryKind.ORGANIZATION: ("identifiers", "parent"),
    EntryKind.SERVICE: (
        "organization", "hours", "hours_text", "phones", "places", "areas", "terms", "costs", "documents", "contacts",
    ),
    EntryKind.LOCATION: ("organization", "hours", "hours_text", "phones", "accessibility", "services"),
    EntryKind.TERM: ("parent",),
}  # fmt: skip


def fingerprint(value: Any) -> str:
    """A short hash of a value: the same for the same, whatever the order of its keys."""
    told = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.blake2b(told.encode(), digest_size=8).hexdigest()


def digest(values: Mapping[str, Any]) -> str:
    """The hash of all that a source says in a row."""
    return hashlib.blake2b(fingerprint(values).encode() + str(len(values)).encode(), digest_size=16).hexdigest()


def normal(kind: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """What a source says, as far as the directory can hold it: unknown fields, hours and identifiers are left out."""
    known = {*COLUMNS[kind], *PARTS[kind]}
    return {name: _normal(name, value) for name, value in values.items() if name in known}


def _normal(name: str, value: Any) -> Any:
    if name == "hours":
        return value if _are_hours(value) else {}
    if name in {"phones", "places", "contacts"}:
        return [_normal_part(one) for one in value]
    return value


def _normal_part(one: Mapping[str, Any]) -> dict[str, Any]:
    found = {name: _normal(name, value) for name, value in one.items()}
    if "id" in found and uuid_of(found["id"]) is None:
        del found["id"]
    if found.get("function") == PhoneFunction.SERVICE:
        del found["function"]
    return part(**found)


def _are_hours(value: Any) -> bool:
    try:
        read(value)
    except HoursError:
        return False
    return True


def uuid_of(text: Any) -> UUID | None:
    """An identifier that is a UUID."""
    try:
        return UUID(text)
    except (ValueError, AttributeError, TypeError):
        return None


def current(kind: str, record: Any) -> dict[str, Any]:
    """What the directory holds of a row."""
    held = {name: getattr(record, name) for name in COLUMNS[kind]}
    return {**held, **HELD[EntryKind(kind)](record)}


def _of_organization(record: DirectoryOrganization) -> dict[str, Any]:
    known_by = [part(scheme=one.scheme, identifier=one.identifier) for one in record.identifiers.all()]
    return {
        "identifiers": in_order(known_by, "scheme", "identifier"),
        "parent": record.parent.key if record.parent else "",
    }


def _of_service(record: Service) -> dict[str, Any]:
    areas = (part(kind=one.kind, code=one.code, name=one.name) for one in record.areas.all())
    return {
        "organization": record.organization.key,
        **_hours(record.schedules.all()),
        "phones": _phones(record.phones.all()),
        "places": in_order(map(_place, record.at_locations.all()), "location"),
        "areas": in_order(areas, "kind", "code", "name"),
        "terms": sorted(f"{one.term.taxonomy}:{one.term.code}" for one in record.terms.all()),
        "costs": in_order(map(_cost, record.cost_options.all()), "option", "cents"),
        "documents": in_order(
            (part(document=one.document, url=one.url) for one in record.required_documents.all()), "document"
        ),
        "contacts": in_order(map(_contact, record.contacts.all()), "name", "email"),
    }


def _of_location(record: Location) -> dict[str, Any]:
    accessibility = (part(description=one.description, url=one.url) for one in record.accessibility.all())
    return {
        "organization": record.organization.key if record.organization else "",
        **_hours(record.schedules.all()),
        "phones": _phones(record.phones.all()),
        "accessibility": in_order(accessibility, "description"),
        "services": sorted(one.service.key for one in record.at_services.all()),
    }


def _of_term(record: TaxonomyTerm) -> dict[str, Any]:
    return {"parent": f"{record.parent.taxonomy}:{record.parent.code}" if record.parent else ""}


def _hours(schedules: Iterable[Schedule]) -> dict[str, Any]:
    one = next(iter(schedules), None)
    return {"hours": one.rules if one else {}, "hours_text": dict(one.text) if one else {}}


def _phones(phones: Iterable[Phone]) -> list[dict[str, Any]]:
    return in_order(map(_phone, phones), "number")


def _phone(phone: Phone) -> dict[str, Any]:
    return part(
        number=phone.number,
        function="" if phone.function == PhoneFunction.SERVICE else phone.function,
        charge=phone.charge,
        charge_description=phone.charge_description,
        audience="" if phone.audience == Audience.EVERYONE else phone.audience,
        description=phone.description,
        languages=phone.languages,
        id=str(phone.public_id) if phone.public_id else "",
        **_hours(phone.schedules.all()),
    )


def _place(one: ServiceAtLocation) -> dict[str, Any]:
    hours = _hours(one.schedules.all())
    return part(
        location=one.location.key,
        id=str(one.public_id) if one.public_id else "",
        description=one.description,
        phones=_phones(one.phones.all()),
        **hours,
    )


def _cost(one: Any) -> dict[str, Any]:
    ends = {name: day.isoformat() if (day := getattr(one, name)) else "" for name in ("valid_from", "valid_to")}
    return part(option=one.option, cents=one.cents, currency=one.currency, **ends)


def _contact(one: Contact) -> dict[str, Any]:
    audience = "" if one.audience == Audience.EVERYONE else one.audience
    return part(name=one.name, title=one.title, email=one.email, audience=audience, phones=_phones(one.phones.all()))


HELD: Mapping[EntryKind, Callable[[Any], dict[str, Any]]] = {
    EntryKind.ORGANIZATION: _of_organization,
    EntryKind.SERVICE: _of_service,
    EntryKind.LOCATION: _of_location,
    EntryKind.TERM: _of_term,
}
