"""Reading HSDS 3.0: full services as JSON, one or many, and the tables of a datapackage.

Source: Open Referral, Human Services Data Specification 3.0, schema/*.json. Dates of assurance are not read: whoever
brings data in has made sure of nothing.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from rinnalla.formats.directory import tables
from rinnalla.formats.directory.hsds_hours import rules_of
from rinnalla.formats.directory.rows import LOCATION, ORGANIZATION, SERVICE, TERM, Rejected, Row, in_order, part, said
from rinnalla.formats.intake import items_of

LISTS = ("contents",)
STATUSES = ("active", "inactive", "defunct", "temporarily closed")
PLACES = ("physical", "virtual", "postal")
MOST_CENTS = 2**31
PHONE_TYPES = {"text": "text", "sms": "text", "fax": "fax", "hotline": "crisis"}
TAXONOMIES = {"ptv_class", "target_group", "life_event", "ontology", "municipality", "county", "need"}


def read_json(path: Path, language: str) -> Iterator[Row | Rejected]:
    """The rows of services as the API gives them: a page, a list, or one service. Raises FileFault."""
    for number, item in items_of(path, LISTS):
        yield from rows_of(number, item, language)


def read_tables(path: Path, language: str) -> Iterator[Row | Rejected]:
    """The rows of a datapackage: a zip file of tables. Raises FileFault."""
    for number, item in enumerate(tables.services(path), 1):
        yield from rows_of(number, item, language)


def rows_of(number: int, item: Any, language: str) -> Iterator[Row | Rejected]:
    """A service and what stands in it: its organization, places and terms come before it."""
    if not isinstance(item, Mapping) or item.get("id") in (None, ""):
        yield Rejected(number, SERVICE, "no_id")
        return
    name, known_as = str(item.get("name", ""))[:200], str(item["id"])[:200]
    if not all(isinstance(one, str) for one in _ids(item)):
        yield Rejected(number, SERVICE, "id_not_text", name=name, external_id=known_as)
        return
    try:
        rows = list(_rows(number, item, language))
    except (AttributeError, TypeError, ValueError):
        yield Rejected(number, SERVICE, "not_hsds", name=name, external_id=known_as)
    else:
        yield from rows


def _ids(told: Any) -> Iterator[Any]:
    """Every identifier that stands anywhere in a service."""
    if isinstance(told, Mapping):
        yield from (one for key, one in told.items() if (key == "id" or key.endswith("_id")) and one is not None)
        told = list(told.values())
    if isinstance(told, list):
        for one in told:
            yield from _ids(one)


def _rows(number: int, item: Mapping[str, Any], language: str) -> Iterator[Row]:
    organization = item.get("organization") or {}
    if organization.get("id") and organization.get("name"):
        yield Row(number, ORGANIZATION, organization["id"], _organization(organization, language))
    for at in item.get("service_at_locations") or ():
        place = at.get("location") or {}
        if place.get("id"):
            yield Row(number, LOCATION, place["id"], _location(place, language))
    for term in _terms(item):
        if term.get("name"):
            values = {"name": {language: term["name"]}, "description": _words(term, "description", language)}
            yield Row(number, TERM, _term_id(term), {**values, "uri": term.get("term_uri") or ""})
    yield Row(number, SERVICE, item["id"], _service(item, language))


def _words(item: Mapping[str, Any], name: str, language: str) -> dict[str, str]:
    told = (item.get("translations") or {}).items()
    return said([(language, item.get(name)), *((code, words.get(name)) for code, words in told)])


def _organization(item: Mapping[str, Any], language: str) -> dict[str, Any]:
    identifiers = [
        part(scheme=one.get("identifier_scheme") or one.get("identifier_type"), identifier=one.get("identifier"))
        for one in item.get("organization_identifiers") or ()
    ]
    return {
        "name": _words(item, "name", language),
        "alternate_name": _words(item, "alternate_name", language),
        "description": _words(item, "description", language),
        "website": item.get("website") or "",
        "email": item.get("email") or "",
        "identifiers": in_order(identifiers, "scheme", "identifier"),
    }


def _service(item: Mapping[str, Any], language: str) -> dict[str, Any]:
    texts = ("name", "alternate_name", "description", "application_process", "alert")
    status = item.get("status")
    hours, hours_text = rules_of(item.get("schedules") or ())
    return {
        **{name: _words(item, name, language) for name in texts},
        "eligibility": said([(language, item.get("eligibility_description"))]),
        "fees": said([(language, item.get("fees_description"))]),
        "url": item.get("url") or "",
        "email": item.get("email") or "",
        "status": status if status in STATUSES else "active",
        "minimum_age": _whole(item.get("minimum_age")),
        "maximum_age": _whole(item.get("maximum_age")),
        "languages": sorted({one["code"][:7] for one in item.get("languages") or () if one.get("code")}),
        "organization": (item.get("organization") or {}).get("id") or item.get("organization_id") or "",
        "hours": hours,
        "hours_text": said([(language, hours_text)]),
        "phones": in_order((_phone(one, language) for one in item.get("phones") or ()), "number"),
        "places": in_order(
            (_place(one, language) for one in item.get("service_at_locations") or () if one.get("location")), "location"
        ),
        "areas": in_order((_area(one, language) for one in item.get("service_areas") or ()), "kind", "code", "name"),
        "terms": sorted({_term_id(one) for one in _terms(item)}),
        "costs": in_order((_cost(one, language) for one in item.get("cost_options") or ()), "option", "cents"),
        "documents": in_order(
            (
                part(document=said([(language, one.get("document"))]), url=one.get("uri"))
                for one in item.get("required_documents") or ()
            ),
            "document",
        ),
        "contacts": in_order((_contact(one, language) for one in item.get("contacts") or ()), "name", "email"),
    }


def _location(item: Mapping[str, Any], language: str) -> dict[str, Any]:
    address: Mapping[str, Any] = next(iter(item.get("addresses") or ()), {})
    hours, hours_text = rules_of(item.get("schedules") or ())
    kind, latitude, longitude = item.get("location_type"), item.get("latitude"), item.get("longitude")
    on_earth = all(isinstance(one, (int, float)) for one in (latitude, longitude)) and abs(latitude) <= 90  # type: ignore[arg-type] # noqa: PLR2004
    return {
        "name": _words(item, "name", language) or {language: address.get("address_1") or item["id"]},
        "kind": kind if kind in PLACES else "physical",
        "url": item.get("url") or "",
        "description": said([(language, item.get("description"))]),
        "transportation": said([(language, item.get("transportation"))]),
        "address": address.get("address_1") or "",
        "address_more": address.get("address_2") or "",
        "postal_code": address.get("postal_code") or "",
        "city": address.get("city") or "",
        "country": (address.get("country") or "FI")[:2],
        "latitude": latitude if on_earth else None,
        "longitude": longitude if on_earth else None,
        "hours": hours,
        "hours_text": said([(language, hours_text)]),
        "phones": in_order((_phone(one, language) for one in item.get("phones") or ()), "number"),
        "accessibility": in_order(
            (
                part(description=said([(language, one.get("description"))]), url=one.get("url"))
                for one in item.get("accessibility") or ()
            ),
            "description",
        ),
    }


def _phone(item: Mapping[str, Any], language: str) -> dict[str, Any]:
    extension = f" {item['extension']}" if item.get("extension") else ""
    return part(
        number=str(item.get("number") or "").strip('" ') + extension,
        function=PHONE_TYPES.get(str(item.get("type") or "").casefold(), ""),
        description=_words(item, "description", language),
        languages=sorted({one["code"][:7] for one in item.get("languages") or () if one.get("code")}),
        hours=rules_of(item.get("schedules") or ())[0],
        id=item.get("id"),
    )


def _place(item: Mapping[str, Any], language: str) -> dict[str, Any]:
    return part(
        location=item["location"].get("id"),
        id=item.get("id"),
        description=said([(language, item.get("description"))]),
        hours=rules_of(item.get("schedules") or ())[0],
        phones=in_order((_phone(one, language) for one in item.get("phones") or ()), "number"),
    )


def _area(item: Mapping[str, Any], language: str) -> dict[str, Any]:
    kind, _, code = str(item.get("extent") or "").partition(":")
    known = item.get("extent_type") == "x-fi-area" and kind in {"nationwide", "mainland", "county", "municipality"}
    words = item.get("name") or item.get("description")
    return part(kind=kind if known else "other", code=code if known else "", name=said([(language, words)]))


def _cost(item: Mapping[str, Any], language: str) -> dict[str, Any]:
    amount = item.get("amount")
    words = ", ".join(one for one in (item.get("option"), item.get("amount_description")) if one)
    return part(
        option=said([(language, words)]),
        cents=_cents(amount) if amount is not None else None,
        currency=(item.get("currency") or "EUR").upper()[:3],
        valid_from=_day(item.get("valid_from")),
        valid_to=_day(item.get("valid_to")),
    )


def _contact(item: Mapping[str, Any], language: str) -> dict[str, Any]:
    phones = in_order((_phone(one, language) for one in item.get("phones") or ()), "number")
    return part(
        name=item.get("name"), title=said([(language, item.get("title"))]), email=item.get("email"), phones=phones
    )


def _terms(item: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    found = (one.get("taxonomy_term") or {} for one in item.get("attributes") or ())
    return [one for one in found if one.get("code") or one.get("id")]


def _term_id(term: Mapping[str, Any]) -> str:
    taxonomy = term.get("taxonomy") or ""
    code = term.get("code") or term["id"]
    return f"{taxonomy}:{code}" if taxonomy in TAXONOMIES else f"other:{taxonomy}:{code}"


def _whole(value: Any) -> int | None:
    return int(value) if isinstance(value, (int, float)) and 0 <= value < 150 else None  # noqa: PLR2004 -- an age


def _day(value: Any) -> str | None:
    try:
        return date.fromisoformat(str(value)[:10]).isoformat()
    except ValueError:
        return None


def _cents(amount: Any) -> int | None:
    """An amount in cents; None where no price is like that."""
    try:
        cents = round(float(amount) * 100)
    except OverflowError:
        return None
    return cents if 0 <= cents < MOST_CENTS else None
