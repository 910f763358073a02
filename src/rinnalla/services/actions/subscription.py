"""Hearing of changes: in a service, in what answers a need, in an area."""

from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.people.queries.account import accounts_of
from rinnalla.post.letters import letter
from rinnalla.post.models import Outbox
from rinnalla.post.outbox import send
from rinnalla.services.choices import Taxonomy
from rinnalla.services.models import Service, Subscription, TaxonomyTerm
from rinnalla.services.queries.subscription import subscription_to, to_tell

NOBODY = _("Sign in to be told of changes.")


@action(Permission.SERVICE_FOLLOW, on="service", event=Event.SERVICE_SUBSCRIBED, writes=(Subscription,))
def follow_changes(*, by: Actor, service: Service) -> Subscription:
    """Hear of changes in a service from now on. Raises NotNow for whoever is nobody in particular."""
    if by.person is None:
        raise NotNow(NOBODY)
    return subscription_to(by, service=service) or _made(by.person, service=service)


@action(Permission.SERVICE_FOLLOW, on=None, event=Event.SERVICE_SUBSCRIBED, writes=(Subscription,))
def follow_topic(*, by: Actor, need: TaxonomyTerm | None = None, area: TaxonomyTerm | None = None) -> Subscription:
    """Hear of services that answer a need, are in an area, or both, from now on.

    Raises NotNow where neither is named, for terms that are none, and for whoever is nobody in particular.
    """
    if by.person is None:
        raise NotNow(NOBODY)
    if need is None and area is None:
        raise NotNow(_("Choose a need or an area."))
    if (need and need.taxonomy != Taxonomy.NEED) or (area and area.taxonomy != Taxonomy.MUNICIPALITY):
        raise NotNow(_("Choose a need and an area of the directory."))
    return subscription_to(by, term=need, area=area) or _made(by.person, term=need, area=area)


@action(Permission.SERVICE_FOLLOW, on="subscription", event=Event.SERVICE_UNSUBSCRIBED, writes=(Subscription,))
def unfollow_changes(*, by: Actor, subscription: Subscription) -> None:
    """Hear no more of it."""
    subscription.delete()


@action(
    Permission.ROUTINE,
    on=None,
    event=Event.SUBSCRIBERS_TOLD,
    writes=(Subscription, Outbox),
    calls=(send,),
)
def tell_subscribers(*, by: Actor) -> int:
    """Write to those who follow something in which there is news; one message each, without saying what.

    Returns how many subscriptions were told of.
    """
    waiting = to_tell()
    accounts = accounts_of(subscription.person_id for subscription in waiting)
    for person in dict.fromkeys(subscription.person_id for subscription in waiting):
        account = accounts.get(person)
        if account and account.email:
            send(by=by, address=account.email, letter=letter("services/mail/changed", language=account.language))
    for subscription in waiting:
        subscription.told_until = clock.now()
        subscription.save()
    return len(waiting)


def _made(person: UUID, **what: Any) -> Subscription:
    made = Subscription(person_id=person, told_until=clock.now(), **what)
    made.save()
    return made
