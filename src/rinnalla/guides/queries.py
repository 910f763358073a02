"""Reading what is known of guides."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission
from rinnalla.access.tenancy import owner_id
from rinnalla.guides.models import Break, GuideProfile, GuideTerms
from rinnalla.people.models import Staff


def profile_of(person: UUID) -> GuideProfile | None:
    """What a guide has told of themselves, if anything."""
    return profiles_of([person]).get(person)


def profiles_of(persons: Iterable[UUID]) -> dict[UUID, GuideProfile]:
    """What some guides have told of themselves, by person."""
    rows = GuideProfile.objects.filter(owner_id=owner_id(), person__in=list(persons))
    return {profile.person_id: profile for profile in rows}


def terms_of(person: UUID) -> GuideTerms | None:
    """What has been agreed with a guide, if anything."""
    return all_terms_of([person]).get(person)


def all_terms_of(persons: Iterable[UUID]) -> dict[UUID, GuideTerms]:
    """What has been agreed with some guides, by person."""
    rows = GuideTerms.objects.filter(owner_id=owner_id(), person__in=list(persons))
    return {terms.person_id: terms for terms in rows}


def break_now(person: UUID) -> Break | None:
    """The break a guide is on today, or the next one."""
    rows = Break.objects.filter(_not_over(), owner_id=owner_id(), person=person)
    found: Break | None = rows.order_by("starts_on").first()
    return found


def back_on(persons: Iterable[UUID]) -> dict[UUID, date]:
    """The first day after the break, of those who are on one today; ``date.max`` where no day has been given."""
    rows = Break.objects.filter(
        _not_over(), owner_id=owner_id(), person__in=list(persons), starts_on__lte=clock.today()
    )
    found: dict[UUID, date] = {}
    for one in rows:
        found[one.person_id] = max(found.get(one.person_id, date.min), one.back_on or date.max)
    return found


def own_guides(actor: Actor) -> "QuerySet[Staff]":
    """The guides the actor may read, by name."""
    return visible(actor, Permission.GUIDE_READ, Staff).order_by("first_name", "last_name")


def _not_over() -> Q:
    return Q(back_on=None) | Q(back_on__gt=clock.today())
