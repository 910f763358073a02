"""What others may fetch of the directory: what everybody may see, what has changed since, what has left."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Case, IntegerField, Prefetch, Q, QuerySet, When

from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission
from rinnalla.services.choices import CheckOutcome, EntryKind
from rinnalla.services.models import (
    Accessibility,
    Contact,
    CostOption,
    DirectoryOrganization,
    Location,
    OrganizationIdentifier,
    Phone,
    RequiredDocument,
    Schedule,
    Service,
    ServiceArea,
    ServiceAtLocation,
    ServiceTerm,
    TaxonomyTerm,
    Tombstone,
    Verification,
)
from rinnalla.services.queries.search import Asking, found_of

READ = Permission.SERVICE_READ
AT_ONCE = 200


@dataclass(frozen=True)
class Wanted:
    """What somebody asks for; each narrows down what there is."""

    search: str = ""
    modified_after: datetime | None = None
    taxonomy_term_id: UUID | None = None
    taxonomy_id: str = ""
    organization_id: UUID | None = None


def services_wanted(actor: Actor, wanted: Wanted) -> "QuerySet[Service]":
    """The services somebody asks for, in the order of their identifiers; those found by words the best first."""
    rows = visible(actor, READ, Service).select_related("organization")
    if wanted.modified_after:
        rows = rows.filter(_changed_since(wanted.modified_after))
    if wanted.organization_id:
        rows = rows.filter(organization__public_id=wanted.organization_id)
    if wanted.taxonomy_term_id:
        rows = rows.filter(terms__term__in=_terms(Q(pk=wanted.taxonomy_term_id)))
    if wanted.taxonomy_id:
        rows = rows.filter(pk__in=ServiceTerm.objects.filter(term__taxonomy=wanted.taxonomy_id).values("service"))
    return _found(rows, found_of(actor, Asking(wanted.search))) if wanted.search else rows.order_by("pk")


def _found(rows: "QuerySet[Service]", keys: list[UUID]) -> "QuerySet[Service]":
    places = [When(pk=key, then=place) for place, key in enumerate(keys)]
    if not places:
        return rows.none()
    return rows.filter(pk__in=keys).order_by(Case(*places, output_field=IntegerField()))


def _terms(which: Q) -> "QuerySet[TaxonomyTerm]":
    rows: QuerySet[TaxonomyTerm] = TaxonomyTerm.objects.filter(which)
    return rows


def _changed_since(moment: datetime, path: str = "") -> Q:
    """What was changed, or came into sight with its import: rows are written some time before that."""
    return Q(**{f"{path}changed_at__gte": moment}) | Q(**{f"{path}origin__published_at__gte": moment})


def _at(actor: Actor) -> "tuple[Prefetch[str], Prefetch[str], Prefetch[str]]":
    """The hours, the numbers and the place of a service in a place, as far as they may be told."""
    hours = Prefetch("schedules", visible(actor, READ, Schedule))
    phones = Prefetch("phones", visible(actor, READ, Phone).order_by("pk").prefetch_related(hours))
    locations = visible(actor, READ, Location).prefetch_related(
        hours, phones, Prefetch("accessibility", visible(actor, READ, Accessibility).order_by("pk"))
    )
    return hours, phones, Prefetch("location", locations)


def whole_services(actor: Actor, rows: "QuerySet[Service]") -> "QuerySet[Service]":
    """Services with all that belongs to them and may be told."""
    hours, phones, location = _at(actor)
    places = visible(actor, READ, ServiceAtLocation).order_by("pk")
    checks = Verification.objects.filter(outcome__in=[CheckOutcome.CONFIRMED, CheckOutcome.CHANGED])
    return rows.prefetch_related(
        hours,
        phones,
        Prefetch("at_locations", places.prefetch_related(hours, phones, location)),
        Prefetch("contacts", visible(actor, READ, Contact).order_by("pk").prefetch_related(phones)),
        Prefetch("areas", visible(actor, READ, ServiceArea).order_by("pk")),
        Prefetch("terms", visible(actor, READ, ServiceTerm).order_by("pk").select_related("term__parent")),
        Prefetch("cost_options", visible(actor, READ, CostOption).order_by("pk")),
        Prefetch("required_documents", visible(actor, READ, RequiredDocument).order_by("pk")),
        Prefetch("organization__identifiers", visible(actor, READ, OrganizationIdentifier).order_by("pk")),
        Prefetch("verifications", checks.order_by("-verified_on")),
    )


def each_service(actor: Actor) -> Iterator[Service]:
    """Every service whole, a few at a time, so that memory does not grow with the directory."""
    last: UUID | None = None
    while True:
        rows = services_wanted(actor, Wanted())
        page = list(whole_services(actor, rows.filter(pk__gt=last) if last else rows)[:AT_ONCE])
        if not page:
            return
        yield from page
        last = page[-1].pk


def organizations_wanted(actor: Actor, modified_after: datetime | None) -> "QuerySet[DirectoryOrganization]":
    """Organizations, the changed ones alone where that is asked."""
    rows = visible(actor, READ, DirectoryOrganization).prefetch_related("identifiers").select_related("parent")
    return (rows.filter(_changed_since(modified_after)) if modified_after else rows).order_by("pk")


def places_wanted(actor: Actor, modified_after: datetime | None) -> "QuerySet[ServiceAtLocation]":
    """Services in places, with what belongs to the places and may be told."""
    rows = visible(actor, READ, ServiceAtLocation).select_related("service__organization", "service__origin")
    rows = rows.prefetch_related(*_at(actor))
    if modified_after:
        rows = rows.filter(_changed_since(modified_after, "service__"))
    return rows.order_by("pk")


def terms_wanted(actor: Actor, taxonomy: str, parent: UUID | None, *, top: bool) -> "QuerySet[TaxonomyTerm]":
    """Terms, of one list or under one term where that is asked."""
    rows = visible(actor, READ, TaxonomyTerm).select_related("parent")
    if taxonomy:
        rows = rows.filter(taxonomy=taxonomy)
    if parent:
        rows = rows.filter(parent=parent)
    return (rows.filter(parent=None) if top else rows).order_by("taxonomy", "code")


def left_since(actor: Actor, moment: datetime | None) -> "QuerySet[Tombstone]":
    """What has left the directory and is not back, the oldest first."""
    gone = visible(actor, READ, Tombstone).filter(kind=EntryKind.SERVICE).exclude(service__withdrawn_at=None)
    return (gone.filter(created_at__gte=moment) if moment else gone).order_by("created_at", "pk")
