"""The directory as HSDS 3.0 says it. What is ours beside the standard is listed in ``docs/hsds-profile.md``."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from uuid import UUID, uuid5

from django.utils.translation import gettext as _

from rinnalla.access import clock
from rinnalla.access.translated import Translated
from rinnalla.formats.directory.hsds_hours import schedules_of
from rinnalla.formats.directory.rows import part
from rinnalla.services.choices import AreaKind, PhoneFunction, Taxonomy
from rinnalla.services.models import (
    Contact,
    DirectoryOrganization,
    Location,
    Phone,
    Schedule,
    Service,
    ServiceArea,
    ServiceAtLocation,
    TaxonomyTerm,
)

NAMES = {"fi": "suomi", "sv": "svenska", "en": "English", "ru": "русский", "ar": "العربية", "so": "soomaali",
         "et": "eesti", "fse": "suomalainen viittomakieli", "uk": "українська"}  # fmt: skip
TYPES = {PhoneFunction.TEXT: "text", PhoneFunction.FAX: "fax", PhoneFunction.CRISIS: "hotline"}
TEXTS = ("name", "alternate_name", "description", "application_process", "alert")


class Hsds:
    """Writes rows in one language; the others stand under ``translations``."""

    def __init__(self, language: str = "fi") -> None:
        self.language = language

    def say(self, words: Mapping[str, str]) -> str:
        """Words in the language, or in the first that has them."""
        return Translated(words).said_in(self.language).words

    def _translations(self, record: Any, names: Iterable[str]) -> dict[str, dict[str, str]]:
        others = {code for name in names for code in getattr(record, name)} - {self.language}
        return {code: part(**{name: getattr(record, name).get(code) for name in names}) for code in sorted(others)}

    def summary(self, service: Service) -> dict[str, Any]:
        """A service as it stands in a list."""
        alert = self.say(service.alert)
        over = service.alert_until is not None and service.alert_until < clock.today()
        return {
            "id": str(service.public_id),
            "name": self.say(service.name),
            "status": service.status,
            **part(
                alternate_name=self.say(service.alternate_name),
                description=self.say(service.description) or self.say(service.summary),
                url=service.url,
                email=service.email,
                application_process=self.say(service.application_process),
                fees_description=self.say(service.fees),
                eligibility_description=self.say(service.eligibility),
                minimum_age=service.minimum_age,
                maximum_age=service.maximum_age,
                alert="" if over else alert,
            ),
            "last_modified": _latest(service),
            "organization": self.organization_summary(service.organization),
        }

    def service(self, service: Service) -> dict[str, Any]:
        """A service whole."""
        newest = next(iter(service.verifications.all()), None)
        return {
            **self.summary(service),
            **part(
                assured_date=newest.verified_on.isoformat() if newest else "",
                translations=self._translations(service, TEXTS),
            ),
            "organization": self.organization(service.organization),
            "phones": [self.phone(one) for one in service.phones.all()],
            "schedules": list(self._schedules(service.schedules.all())),
            "service_areas": [self._area(one) for one in service.areas.all()],
            "service_at_locations": [self.place(one) for one in service.at_locations.all()],
            "languages": _languages(service.pk, service.languages),
            "cost_options": [self._cost(one) for one in service.cost_options.all()],
            "required_documents": [
                {"id": str(one.pk), **part(document=self.say(one.document), uri=one.url)}
                for one in service.required_documents.all()
            ],
            "contacts": [self._contact(one) for one in service.contacts.all()],
            "attributes": [
                {"id": str(one.pk), "link_entity": "service", "taxonomy_term": self.term(one.term)}
                for one in service.terms.all()
            ],
        }

    def organization_summary(self, one: DirectoryOrganization) -> dict[str, Any]:
        """An organization as it stands in a list."""
        return {
            "id": str(one.public_id),
            "name": self.say(one.name),
            "description": self.say(one.description),
            **part(
                alternate_name=self.say(one.alternate_name),
                website=one.website,
                email=one.email,
            ),
        }

    def organization(self, one: DirectoryOrganization) -> dict[str, Any]:
        """An organization whole."""
        names = {"FI-PRH": _("business ID")}
        return {
            **self.organization_summary(one),
            **part(translations=self._translations(one, ("name", "alternate_name", "description"))),
            "organization_identifiers": [
                {
                    "id": str(each.pk),
                    "identifier_scheme": each.scheme,
                    "identifier_type": names.get(each.scheme, each.scheme),
                    "identifier": each.identifier,
                }
                for each in one.identifiers.all()
            ],
        }

    def phone(self, one: Phone) -> dict[str, Any]:
        """A number, with its hours, which the standard has no place for."""
        told = self.say(one.description)
        hours = [dict(each) for schedule in one.schedules.all() for each in self._schedules([schedule])]
        return {
            "id": str(one.public_id or one.pk),
            "number": one.number,
            "type": TYPES.get(PhoneFunction(one.function), "voice"),
            **part(description=told, schedules=hours),
            "languages": _languages(one.pk, one.languages),
        }

    def _schedules(self, schedules: Iterable[Schedule]) -> Iterator[dict[str, Any]]:
        for one in schedules:
            words = self.say(one.text)
            parts = list(schedules_of(one.rules)) or [{}]
            for number, told in enumerate(parts):
                own = {"x_rules": one.rules} if number == 0 and one.rules else {}
                ids = str(one.pk if number == 0 else uuid5(one.pk, str(number)))
                yield {"id": ids, **told, **part(description=words if number == 0 else ""), **own}

    def _area(self, one: ServiceArea) -> dict[str, Any]:
        named = self.say(one.name) or str(AreaKind(one.kind).label)
        extent = f"{one.kind}:{one.code}" if one.code else one.kind
        return {"id": str(one.pk), "name": named, "extent": extent, "extent_type": "x-fi-area"}

    def place(self, one: ServiceAtLocation) -> dict[str, Any]:
        """A service in a place."""
        return {
            "id": str(one.public_id or one.pk),
            **part(description=self.say(one.description)),
            "phones": [self.phone(each) for each in one.phones.all()],
            "schedules": list(self._schedules(one.schedules.all())),
            "location": self.location(one.location),
        }

    def location(self, one: Location) -> dict[str, Any]:
        """A place."""
        return {
            "id": str(one.public_id),
            "location_type": one.kind,
            **part(
                name=self.say(one.name),
                description=self.say(one.description),
                transportation=self.say(one.transportation),
                url=one.url,
                latitude=one.latitude,
                longitude=one.longitude,
            ),
            "addresses": [self._address(one)] if one.address else [],
            "phones": [self.phone(each) for each in one.phones.all()],
            "schedules": list(self._schedules(one.schedules.all())),
            "accessibility": [
                {"id": str(each.pk), **part(description=self.say(each.description), url=each.url)}
                for each in one.accessibility.all()
            ],
        }

    def _address(self, one: Location) -> dict[str, Any]:
        return {
            "id": str(uuid5(one.pk, "address")),
            "address_1": one.address,
            **part(address_2=one.address_more),
            "city": one.city,
            "state_province": "",
            "postal_code": one.postal_code,
            "country": one.country,
            "address_type": "physical",
        }

    def _cost(self, one: Any) -> dict[str, Any]:
        return {
            "id": str(one.pk),
            **part(
                option=self.say(one.option),
                currency=one.currency,
                amount=one.cents / 100 if one.cents is not None else None,
                valid_from=one.valid_from and one.valid_from.isoformat(),
                valid_to=one.valid_to and one.valid_to.isoformat(),
            ),
        }

    def _contact(self, one: Contact) -> dict[str, Any]:
        return {
            "id": str(one.public_id or one.pk),
            **part(name=one.name, title=self.say(one.title), email=one.email),
            "phones": [self.phone(each) for each in one.phones.all()],
        }

    def term(self, one: TaxonomyTerm) -> dict[str, Any]:
        """A term of a list."""
        return {
            "id": str(one.public_id or one.pk),
            "code": one.code,
            "name": self.say(one.name),
            "description": self.say(one.description),
            "taxonomy": one.taxonomy,
            "language": self.language,
            **part(parent_id=str(one.parent_id) if one.parent_id else "", term_uri=one.uri),
        }

    def taxonomy(self, one: Taxonomy) -> dict[str, Any]:
        """A list of terms."""
        return {"id": str(uuid5(NAMESPACE, one.value)), "name": one.value, "description": str(one.label)}


NAMESPACE = UUID("0d5f3a52-5d0a-4c33-8c8e-6d1b1c0f7a10")


def _languages(of: UUID, codes: Iterable[str]) -> list[dict[str, Any]]:
    return [{"id": str(uuid5(of, code)), "name": NAMES.get(code, code), "code": code} for code in codes]


def _latest(service: Service) -> str:
    """When it last changed for those who see it from outside: a row of an import not before it came into sight."""
    seen = service.origin.published_at if service.origin else None
    return max(service.changed_at, seen or service.changed_at).isoformat()
