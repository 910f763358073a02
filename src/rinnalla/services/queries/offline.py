"""The local directory as small as it gets, to be searched on a phone without a network. Public information only."""

from django.db.models import Prefetch, QuerySet

from rinnalla.access.actors import visitor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission as P
from rinnalla.services.models import Phone, Service, ServiceAtLocation
from rinnalla.services.queries import marks

MOST = 1_500


def taken_along(municipality: str = "") -> "QuerySet[Service]":
    """What everybody may see of a municipality's services, at most so many; of all where none is named."""
    reader = visitor()
    rows = visible(reader, P.SERVICE_READ, Service).filter(search_entry__isnull=False)
    if municipality:
        rows = rows.filter(search_entry__marks__contains=f" {marks.municipality(municipality)} ")
    phones = Prefetch("phones", visible(reader, P.SERVICE_READ, Phone).order_by("created_at"))
    places = Prefetch("at_locations", visible(reader, P.SERVICE_READ, ServiceAtLocation).select_related("location"))
    return (
        rows.select_related("organization", "search_entry")
        .prefetch_related(phones, places)
        .order_by("search_entry__sorted_by")[:MOST]
    )
