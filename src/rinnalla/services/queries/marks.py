"""What a service can be narrowed down by, as words of our own that no text holds."""

from collections.abc import Iterator

from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.services.choices import AreaKind, Audience, Taxonomy
from rinnalla.services.models import Service

FREE, NO_REFERRAL, ANONYMOUS, REMOTE = "zqfree", "zqnoreferral", "zqanonymous", "zqremote"
EVERYONE, PROFESSIONALS = "zqeveryone", "zqprofessionals"
EVERYWHERE = "zqeverywhere"
NEED = "zqneed"


def language(code: str) -> str:
    """That one is served in a language."""
    return f"zql{code}"


def municipality(code: str) -> str:
    """That a service is for those who live in a municipality, or is in it."""
    return f"zqm{code}"


def county(code: str) -> str:
    """That a service is for those who live in a wellbeing services county."""
    return f"zqc{code}"


def need(code: str) -> str:
    """That a service answers a need."""
    return f"{NEED}{plain(code)}"


def plain(code: str) -> str:
    """A code without what is no letter or digit."""
    return "".join(letter for letter in code if letter.isalnum())[:60]


def of_reader(actor: Actor) -> tuple[tuple[str, ...], ...]:
    """What a service must have to be found by this reader."""
    return () if actor.may(P.SERVICE_PROFESSIONAL) else ((EVERYONE,),)


def of_service(service: Service) -> Iterator[str]:
    """The marks of a service, whose areas, terms and places have been fetched."""
    yield EVERYONE if service.audience == Audience.EVERYONE else PROFESSIONALS
    told = {FREE: service.free_of_charge, NO_REFERRAL: not service.referral_needed, ANONYMOUS: service.anonymous}
    yield from (mark for mark, holds in (told | {REMOTE: service.remote}).items() if holds)
    yield from map(language, service.languages)
    yield from _areas(service)
    yield from (need(one.term.code) for one in service.terms.all() if one.term.taxonomy == Taxonomy.NEED)


def _areas(service: Service) -> Iterator[str]:
    areas = list(service.areas.all())
    for area in areas:
        if area.kind in {AreaKind.NATIONWIDE, AreaKind.MAINLAND}:
            yield EVERYWHERE
        elif area.kind == AreaKind.MUNICIPALITY:
            yield municipality(area.code)
        elif area.kind == AreaKind.COUNTY:
            yield county(area.code)
    for at in service.at_locations.all():
        if at.location.municipality:
            yield municipality(at.location.municipality)
