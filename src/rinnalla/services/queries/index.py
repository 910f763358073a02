"""What the index of services is made from and what it holds."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import F, Max, Q, QuerySet

from rinnalla.access import clock
from rinnalla.access.tenancy import owner_id
from rinnalla.methods.finnish_words.choose import analyser
from rinnalla.services.models import SearchEntry, SearchWord, Service

ALL = ""
AT_ONCE = 900


def services_to_index(services: Iterable[UUID]) -> "QuerySet[Service]":
    """Services that readers see, with all that they are found by."""
    rows: QuerySet[Service] = published().filter(pk__in=set(services))
    return rows.select_related("organization").prefetch_related(
        "areas", "terms__term", "at_locations__location", "at_locations__location__schedules",
        "at_locations__schedules", "at_locations__phones__schedules", "schedules", "phones__schedules",
    )  # fmt: skip


def published() -> "QuerySet[Service]":
    """Services that are in the directory."""
    seen = Q(origin=None) | Q(origin__published_at__isnull=False)
    rows: QuerySet[Service] = Service.objects.filter(seen, owner_id=owner_id(), withdrawn_at=None)
    return rows


def entries_of(services: Iterable[UUID]) -> list[SearchEntry]:
    """What some services are found by as yet."""
    return list(SearchEntry.objects.filter(owner_id=owner_id(), service_id__in=set(services)))


def every_entry() -> "QuerySet[SearchEntry]":
    """What all services are found by."""
    rows: QuerySet[SearchEntry] = SearchEntry.objects.filter(owner_id=owner_id())
    return rows


def every_word() -> "QuerySet[SearchWord]":
    """All words that services are found by."""
    rows: QuerySet[SearchWord] = SearchWord.objects.filter(owner_id=owner_id())
    return rows


def highest_number() -> int:
    """The highest number given in the full-text index; of all owners, since they share it."""
    return SearchEntry.objects.aggregate(highest=Max("number"))["highest"] or 0


def number_after(number: int, most: int) -> int:
    """The number that stands so many entries after another one; the other one itself where none follows it."""
    rows = every_entry().filter(number__gt=number).order_by("number").values_list("number", flat=True)[:most]
    return max(rows, default=number)


def words_of(words: Iterable[str]) -> list[SearchWord]:
    """The words that are counted already, of some."""
    asked, found = sorted(words), []
    for first in range(0, len(asked), AT_ONCE):
        rows = SearchWord.objects.filter(owner_id=owner_id(), word__in=asked[first : first + AT_ONCE])
        found += list(rows)
    return found


def not_indexed(most: int) -> list[UUID]:
    """Services whose entry is missing, old, or made by another analyser; and entries of what has left."""
    fresh = Q(search_entry__of_version=F("version"), search_entry__made_with=analyser().name)
    stale = published().filter(~fresh | Q(search_entry=None)).values_list("pk", flat=True)[:most]
    found = list(stale)
    left = SearchEntry.objects.filter(owner_id=owner_id(), service__withdrawn_at__isnull=False)
    return found + list(left.values_list("service_id", flat=True)[: most - len(found)])


def changing_now(most: int) -> list[UUID]:
    """Services that have opened or closed since it was last said whether they are open."""
    rows = SearchEntry.objects.filter(owner_id=owner_id(), open_changes_at__lte=clock.now())
    return list(rows.order_by("open_changes_at").values_list("service_id", flat=True)[:most])
