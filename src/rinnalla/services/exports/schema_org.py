"""A service as schema.org says it, for the page everybody sees: search engines read it, nothing runs."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.safestring import SafeString

from rinnalla.formats.directory.rows import part
from rinnalla.services.exports.hsds import Hsds
from rinnalla.services.models import Phone, Service

# What could end or begin a tag, written as JSON may.
ESCAPES = {ord(letter): f"\\u{ord(letter):04x}" for letter in "<>&"}
DAYS = {"MO": "Monday", "TU": "Tuesday", "WE": "Wednesday", "TH": "Thursday", "FR": "Friday", "SA": "Saturday",
        "SU": "Sunday"}  # fmt: skip


def structured(service: Service, address: str, language: str) -> SafeString:
    """The text of a page's structured data, with nothing in it that could end or begin a tag."""
    told = json.dumps(_service(service, address, Hsds(language)), ensure_ascii=False)
    return SafeString(told.translate(ESCAPES))


def _service(service: Service, address: str, hsds: Hsds) -> dict[str, Any]:
    organization = service.organization
    return {
        "@context": "https://schema.org",
        "@type": "Service",
        "name": hsds.say(service.name),
        "url": address,
        **part(
            description=hsds.say(service.description) or hsds.say(service.summary),
            provider=part(**{"@type": "Organization"}, name=hsds.say(organization.name), url=organization.website),
            availableLanguage=list(service.languages),
            isAccessibleForFree=service.free_of_charge or None,
            availableChannel=[_channel(phone, hsds) for phone in service.phones.all()],
            hoursAvailable=[one for each in service.schedules.all() for one in _hours(each.rules)],
        ),
    }


def _channel(phone: Phone, hsds: Hsds) -> dict[str, Any]:
    hours = [one for each in phone.schedules.all() for one in _hours(each.rules)]
    point = part(
        **{"@type": "ContactPoint"},
        telephone=phone.number,
        description=hsds.say(phone.description),
        availableLanguage=list(phone.languages),
        hoursAvailable=hours,
    )
    return {"@type": "ServiceChannel", "servicePhone": point}


def _hours(rules: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Weekly hours that hold every week; others can't be said there."""
    for rule in rules.get("weekly", ()):
        if rule.get("weeks") or rule.get("nth") or rule.get("access", "open") != "open":
            continue
        for span in rule["times"]:
            opens, _, closes = span.partition("-")
            yield part(
                **{"@type": "OpeningHoursSpecification"},
                dayOfWeek=[DAYS[day] for day in rule["days"]],
                opens=opens,
                closes="23:59" if closes == "24:00" else closes,
                validFrom=rule.get("from"),
                validThrough=rule.get("until"),
            )
