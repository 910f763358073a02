"""Where a service's fields come from, which were corrected here, and which hours were read out of words."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission as P
from rinnalla.services.choices import EntryKind
from rinnalla.services.models import Change, Schedule, Service, SourceLink
from rinnalla.services.queries.merging import OF_SOURCE
from rinnalla.services.queries.values import COLUMNS, fingerprint

FIELDS = frozenset(COLUMNS[EntryKind.SERVICE])


@dataclass(frozen=True)
class Corrected:
    """A field that says something else than its source said last, and who decides of it."""

    link: SourceLink
    field: str
    follows: bool


def corrected_here(actor: Actor, service: Service) -> list[Corrected]:
    """The fields of a service that were corrected here, of each of its sources."""
    links = visible(actor, P.DIRECTORY_IMPORT, SourceLink).filter(service=service).select_related("source")
    numbers = visible(actor, P.DIRECTORY_IMPORT, Change).filter(service=service, field="number", import_run=None)
    with_numbers = numbers.exists()
    return [
        Corrected(link, field, follows=link.owned.get(field) == OF_SOURCE)
        for link in links.order_by("created_at")
        for field, stamped in sorted(link.fields.items())
        if (_differs(service, field, stamped) if field in FIELDS else field == "phones" and with_numbers)
    ]


def _differs(service: Service, field: str, stamped: str) -> bool:
    said, _, written = stamped.partition("|")
    return fingerprint(getattr(service, field)) != (written or said)


def drafts_of(actor: Actor, service: Service) -> "QuerySet[Schedule]":
    """Hours of a service, its places and numbers that were read out of words and nobody has looked at yet."""
    rows = visible(actor, P.DIRECTORY_IMPORT, Schedule).filter(draft__isnull=False)
    at = Q(at_location__service=service) | Q(phone__at_location__service=service)
    return (
        rows.filter(Q(service=service) | Q(phone__service=service) | at).select_related("phone").order_by("created_at")
    )
