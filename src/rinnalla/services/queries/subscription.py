"""Who wants to hear of what, and in what there is news."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission as P
from rinnalla.access.tenancy import owner_id
from rinnalla.services.choices import AreaKind, Taxonomy
from rinnalla.services.models import (
    Change,
    Service,
    ServiceArea,
    ServiceAtLocation,
    ServiceTerm,
    Subscription,
    TaxonomyTerm,
)
from rinnalla.services.queries.taxonomy import counties_of

NEWS_OF = timedelta(days=30)
MOST_NEWS, MOST_TOPICS = 10, 5


def subscription_to(actor: Actor, **what: Any) -> Subscription | None:
    """The actor's own subscription to exactly this: ``service``, or ``term`` and ``area``."""
    wanted = {"service": None, "term": None, "area": None, **what}
    rows = Subscription.objects.filter(owner_id=owner_id(), person=actor.person, **wanted)
    found: Subscription | None = rows.first()
    return found


def subscriptions_of(actor: Actor) -> "QuerySet[Subscription]":
    """All that the actor wants to hear of, in the order of their asking."""
    rows = visible(actor, P.SERVICE_FOLLOW, Subscription).select_related("service", "term", "area")
    return rows.order_by("created_at")


def topics(taxonomy: Taxonomy) -> "QuerySet[TaxonomyTerm]":
    """The needs, or the municipalities, of the directory."""
    rows: QuerySet[TaxonomyTerm] = TaxonomyTerm.objects.filter(owner_id=owner_id(), taxonomy=taxonomy)
    return rows.order_by("created_at", "code")


def news_in(actor: Actor, rows: Iterable[Subscription]) -> dict[UUID, list[Service]]:
    """In each need or area what is new of the last weeks, the newest first; of the first few only, a question each."""
    since, found = clock.now() - NEWS_OF, {}
    followed = list(rows)
    for row in followed[:MOST_TOPICS]:
        told = visible(actor, P.SERVICE_READ, Service).filter(_of_topic(row), _changed_since(since, row))
        found[row.pk] = [] if row.service_id else list(told.order_by("-changed_at")[:MOST_NEWS])
    return {row.pk: found.get(row.pk, []) for row in followed}


def to_tell() -> list[Subscription]:
    """Subscriptions in which something has changed, come or left since it was last told."""
    of_topics = Subscription.objects.filter(owner_id=owner_id(), service=None).select_related("term", "area")
    return [*_services_to_tell(), *_with_news(of_topics)]


def _services_to_tell() -> "QuerySet[Subscription]":
    changed = Change.objects.filter(service=OuterRef("service"), created_at__gt=OuterRef("told_until"))
    left = Q(service__withdrawn_at__gt=F("told_until"))
    rows: QuerySet[Subscription] = Subscription.objects.filter(Exists(changed) | left, owner_id=owner_id())
    return rows.select_related("service")


def _with_news(rows: Iterable[Subscription]) -> Iterable[Subscription]:
    seen = Q(origin=None) | Q(origin__published_at__isnull=False)
    for row in rows:
        here = Q(withdrawn_at=None) | Q(withdrawn_at__gt=row.told_until)
        fresh = Service.objects.filter(seen, here, _of_topic(row), _changed_since(row.told_until, row))
        if fresh.filter(owner_id=owner_id()).exists():
            yield row


def _changed_since(moment: datetime, topic: Subscription) -> Q:
    """What was changed, came into sight with its import, or has come to answer the need."""
    of_service = {"owner": OuterRef("owner"), "service": OuterRef("pk"), "created_at__gt": moment}
    found = Q(changed_at__gt=moment) | Q(origin__published_at__gt=moment)
    found |= Q(Exists(Change.objects.filter(**of_service)))
    if topic.term:
        found |= Q(Exists(ServiceTerm.objects.filter(**of_service, term=topic.term)))
    return found


def _of_topic(topic: Subscription) -> Q:
    """Services that answer the need and are in the area; what is for the whole country is of no area."""
    found, of_service = Q(), {"owner": OuterRef("owner"), "service": OuterRef("pk")}
    if topic.term:
        found &= Q(Exists(ServiceTerm.objects.filter(**of_service, term=topic.term)))
    if topic.area:
        code = topic.area.code
        areas = Q(kind=AreaKind.MUNICIPALITY, code=code) | Q(kind=AreaKind.COUNTY, code__in=counties_of(code))
        places = ServiceAtLocation.objects.filter(**of_service, location__municipality=code)
        found &= Q(Exists(ServiceArea.objects.filter(areas, **of_service))) | Q(Exists(places))
    return found
