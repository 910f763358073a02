"""Offering help to colleagues, for half a year at a time so that what is told holds."""

from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import action
from rinnalla.access.errors import NotNow, Refused
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.learning.models import HelpOffer

HOLDS = timedelta(days=183)
THERE = _("You have offered help with this already.")


@action(P.USE_WRITE, on=None, event=Event.LEARNING_PLANNED, writes=(HelpOffer,))
def offer_help(*, by: Actor, topic: str, how: str) -> HelpOffer:
    """Say what one helps others with, and how one is reached."""
    if by.person is None:
        raise Refused
    if HelpOffer.objects.filter(person=by.person, topic=topic).exists():
        raise NotNow(THERE)
    made = HelpOffer(person_id=by.person, topic=topic, how=how, holds_until=clock.today() + HOLDS)
    made.save()
    return made


@action(P.USE_WRITE, on="offer", event=Event.LEARNING_PLANNED, writes=(HelpOffer,))
def renew_offer(*, by: Actor, offer: HelpOffer) -> HelpOffer:
    """Say that it still holds, for another half-year."""
    offer.holds_until = clock.today() + HOLDS
    offer.save()
    return offer


@action(P.USE_WRITE, on="offer", event=Event.LEARNING_PLANNED, writes=(HelpOffer,))
def withdraw_offer(*, by: Actor, offer: HelpOffer) -> HelpOffer:
    """Take an offer back; no reason is asked."""
    offer.delete()
    return offer
