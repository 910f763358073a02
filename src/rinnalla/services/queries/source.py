"""Where a service's fields come from, which were corrected here, and which hours were read out of words."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission as P
from rinnalla.services.choices import EntryKind
from rinnalla.services.models import Schedule, Service, SourceLink
from rinnalla.services.queries.merging import OF_SOURCE, whole
from rinnalla.services.queries.values import current, fingerprint


@dataclass(frozen=True)
class Corrected:
    """A field that says something else than its source said last, and who decides of it."""

    link: SourceLink
    field: str
    follows: bool


def corrected_here(actor: Actor, service: Service) -> list[Corrected]:
    """The fields of a service that were corrected here, of each of its sources."""
    links = visible(actor, P.DIRECTORY_IMPORT, SourceLink).filter(service=service).select_related("source")
    held = current(EntryKind.SERVICE, whole(EntryKind.SERVICE, [service.pk])[service.pk])
    found = []
    for link in links.order_by("created_at"):
        for field, stamped in sorted(link.fields.items()):
            said, _, written = stamped.partition("|")
            if field in held and fingerprint(held[field]) != (written or said):
                found.append(Corrected(link, field, follows=link.owned.get(field) == OF_SOURCE))
    return found


def drafts_of(actor: Actor, service: Service) -> "QuerySet[Schedule]":
    """Hours of a service, its places and numbers that were read out of words and nobody has looked at yet."""
    rows = visible(actor, P.DIRECTORY_IMPORT, Schedule).filter(draft__isnull=False)
    at = Q(at_location__service=service) | Q(phone__at_location__service=service)
    return (
        rows.filter(Q(service=service) | Q(phone__service=service) | at).select_related("phone").order_by("created_at")
    )
