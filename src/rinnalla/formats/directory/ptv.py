"""Reading the Finnish Service Catalogue (PTV): services, channels and organizations of its open API v11, and its lists.

Source: the open API's own objects, OutApi version 11. A channel is a place, whether one walks, calls or clicks there.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from rinnalla.formats.directory.coordinates import degrees
from rinnalla.formats.directory.ptv_hours import rules_of
from rinnalla.formats.directory.rows import LOCATION, ORGANIZATION, SERVICE, TERM, Rejected, Row, in_order, part, said
from rinnalla.formats.intake import items_of

LISTS = ("itemList", "items")
CHARGES = {"FreeOfCharge": "free", "Chargeable": "charged", "Other": "charged", "Charged": "charged"}
CHANNELS = {"ServiceLocation": "visit", "Phone": "phone", "EChannel": "e_service", "WebPage": "web",
            "PrintableForm": "form"}  # fmt: skip
STATUSES = {"Published": "active", "Archived": "inactive", "Withdrawn": "inactive", "Deleted": "defunct"}
WHOLE = {"Nationwide": "nationwide", "NationwideExceptAlandIslands": "mainland"}
LISTS_OF_TERMS = {"serviceClasses": "ptv_class", "targetGroups": "target_group", "lifeEvents": "life_event",
                  "ontologyTerms": "ontology"}  # fmt: skip


def read_json(path: Path, language: str) -> Iterator[Row | Rejected]:
    """The rows of a file of services, channels or organizations, all of them in one. Raises FileFault."""
    for number, item in items_of(path, LISTS):
        yield from rows_of(number, item)


def rows_of(number: int, item: Any) -> Iterator[Row | Rejected]:
    """What one object tells."""
    if not isinstance(item, Mapping) or not isinstance(item.get("id"), str):
        yield Rejected(number, SERVICE, "no_id")
        return
    kinds = {"serviceNames": _service_rows, "serviceChannelNames": _channel_rows, "organizationNames": _organization}
    read = next((function for key, function in kinds.items() if key in item), None)
    if read is None:
        yield Rejected(number, SERVICE, "not_ptv", external_id=item["id"][:200])
        return
    try:
        rows = list(read(number, item))
    except (AttributeError, KeyError, TypeError, ValueError):
        yield Rejected(number, SERVICE, "not_ptv", external_id=item["id"][:200])
    else:
        yield from rows


def _texts(items: Iterable[Mapping[str, Any]] | None, kind: str = "") -> dict[str, str]:
    """Words by language, of one kind where several are told."""
    return said(
        (str(one.get("language")), one.get("value")) for one in items or () if not kind or one.get("type") == kind
    )


def _service_rows(number: int, item: Mapping[str, Any]) -> Iterator[Row]:
    organizations = sorted(item.get("organizations") or (), key=lambda one: one.get("roleType") != "Responsible")
    for one in organizations[:1]:
        named = one["organization"]
        yield Row(number, ORGANIZATION, named["id"], {"name": said([("fi", named.get("name"))])})
    for taxonomy, term in _terms(item):
        if values := _term(term):
            yield Row(number, TERM, _term_id(taxonomy, term), values)
    for one in item.get("serviceChannels") or ():
        channel = one["serviceChannel"]
        yield Row(number, LOCATION, channel["id"], {"name": said([("fi", channel.get("name"))])})
    yield Row(number, SERVICE, item["id"], _service(item, organizations))


def _service(item: Mapping[str, Any], organizations: list[Mapping[str, Any]]) -> dict[str, Any]:
    told = item.get("serviceDescriptions")
    charge = CHARGES.get(item.get("serviceChargeType") or "", "")
    return {
        "name": _texts(item["serviceNames"], "Name"),
        "alternate_name": _texts(item["serviceNames"], "AlternativeName"),
        "summary": _texts(told, "Summary"),
        "description": _texts(told, "Description"),
        "application_process": _texts(told, "UserInstruction"),
        "fees": _texts(told, "ChargeTypeAdditionalInfo"),
        "eligibility": _texts(item.get("requirements")),
        "status": STATUSES.get(item.get("publishingStatus") or "", "active"),
        "free_of_charge": charge == "free",
        "languages": sorted({one for one in item.get("languages") or () if isinstance(one, str)}),
        "organization": organizations[0]["organization"]["id"] if organizations else "",
        "areas": _areas(item),
        "terms": sorted({_term_id(taxonomy, term) for taxonomy, term in _terms(item)}),
        "places": in_order((_connection(one) for one in item.get("serviceChannels") or ()), "location"),
    }


def _connection(item: Mapping[str, Any]) -> dict[str, Any]:
    details = item.get("contactDetails") or {}
    return part(
        location=item["serviceChannel"]["id"],
        description=_texts(item.get("description"), "Description"),
        hours=rules_of(item.get("serviceHours") or ())[0],
        phones=_phones(details.get("phoneNumbers")),
    )


def _areas(item: Mapping[str, Any]) -> list[dict[str, Any]]:
    if kind := WHOLE.get(item.get("areaType") or ""):
        return [{"kind": kind}]
    found = []
    for area in item.get("areas") or ():
        found += [
            part(kind="municipality", code=one.get("code"), name=_texts(one.get("name")))
            for one in area.get("municipalities") or ()
        ]
        if not area.get("municipalities"):
            kind = "county" if "Wellbeing" in str(area.get("type")) else "other"
            found.append(part(kind=kind, code=area.get("code"), name=_texts(area.get("name"))))
    return in_order(found, "kind", "code", "name")


def _terms(item: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for name, taxonomy in LISTS_OF_TERMS.items():
        for term in item.get(name) or ():
            if term.get("code") or term.get("uri"):
                yield taxonomy, term


def _term_id(taxonomy: str, term: Mapping[str, Any]) -> str:
    return f"{taxonomy}:{term.get('code') or str(term.get('uri')).rpartition('/')[2]}"


def _term(term: Mapping[str, Any]) -> dict[str, Any]:
    """A term's words; nothing for a term that has none."""
    name = _texts(term.get("name"))
    uri = term.get("newUri") or term.get("uri") or ""
    return {"name": name, "description": _texts(term.get("description")), "uri": uri} if name else {}


def _channel_rows(number: int, item: Mapping[str, Any]) -> Iterator[Row]:
    kind = CHANNELS.get(item.get("serviceChannelType") or "", "web")
    pages = [one["url"] for one in item.get("webPages") or () if one.get("url")]
    hours, hours_text = rules_of(item.get("serviceHours") or ())
    values = {
        "name": _texts(item["serviceChannelNames"], "Name") or _texts(item["serviceChannelNames"]),
        "kind": "physical" if kind == "visit" else "virtual",
        "channel": kind,
        "description": _texts(item.get("serviceChannelDescriptions"), "Summary"),
        "url": next(iter(pages), ""),
        "organization": item.get("organizationId") or "",
        "phones": _phones(item.get("phoneNumbers")),
        "hours": hours,
        "hours_text": hours_text,
        "services": sorted({one["service"]["id"] for one in item.get("services") or ()}),
        **_address(item.get("addresses") or ()),
    }
    yield Row(number, LOCATION, item["id"], values)


def _address(addresses: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """The first address one can walk to."""
    one = next((one for one in addresses if one.get("streetAddress")), {})
    street: Mapping[str, Any] = one.get("streetAddress") or {}
    where = degrees(street.get("latitude"), street.get("longitude"))
    entrances: list[Mapping[str, Any]] = list(one.get("entrances") or ())
    return {
        "address": " ".join(part for part in (_first(street.get("street")), street.get("streetNumber")) if part),
        "address_more": _first(street.get("additionalInformation")),
        "postal_code": street.get("postalCode") or "",
        "city": _first(street.get("postOffice")).title(),
        "municipality": (street.get("municipality") or {}).get("code") or "",
        "latitude": where[0] if where else None,
        "longitude": where[1] if where else None,
        "accessibility": in_order((_entrance(one) for one in entrances), "description"),
    }


def _first(items: Iterable[Mapping[str, Any]] | None) -> str:
    words = _texts(items) or {"": next((str(one.get("value") or "") for one in items or ()), "")}
    return words.get("fi") or next(iter(words.values()), "")


def _entrance(item: Mapping[str, Any]) -> dict[str, Any]:
    pairs = [
        (one.get("language"), one.get("value"))
        for group in item.get("accessibilitySentences") or ()
        for sentence in group.get("sentences") or ()
        for one in sentence.get("sentence") or ()
    ]
    languages = {language for language, _ in pairs}
    joined = ((code, "\n".join(str(words) for language, words in pairs if language == code)) for code in languages)
    return part(description=said(sorted(joined, key=str)))


def _phones(items: Iterable[Mapping[str, Any]] | None) -> list[dict[str, Any]]:
    return in_order((_phone(one) for one in items or () if one.get("number")), "number")


def _phone(item: Mapping[str, Any]) -> dict[str, Any]:
    language = item.get("language") or "fi"
    national = item.get("isFinnishServiceNumber") or not item.get("prefixNumber")
    return part(
        number=f"{'' if national else item['prefixNumber']}{item['number']}".strip(),
        function={"Sms": "text", "Fax": "fax"}.get(str(item.get("type")), ""),
        charge=CHARGES.get(item.get("serviceChargeType") or "", ""),
        charge_description=said([(language, item.get("chargeDescription"))]),
        description=said([(language, item.get("additionalInformation"))]),
        languages=[language],
    )


def _organization(number: int, item: Mapping[str, Any]) -> Iterator[Row]:
    told = item.get("organizationDescriptions")
    business = item.get("businessCode")
    values = {
        "name": _texts(item["organizationNames"], "Name"),
        "alternate_name": _texts(item["organizationNames"], "AlternativeName"),
        "description": _texts(told, "Description") or _texts(told, "Summary"),
        "kind": item.get("organizationType") or "",
        "website": next((one["url"] for one in item.get("webPages") or () if one.get("url")), ""),
        "parent": item.get("parentOrganizationId") or item.get("parentOrganization") or "",
        "identifiers": [{"identifier": business, "scheme": "FI-PRH"}] if business else [],
    }
    yield Row(number, ORGANIZATION, item["id"], values)
