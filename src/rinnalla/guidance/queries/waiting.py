"""Reading what clients wait for."""

from django.db.models import QuerySet

from rinnalla.access.actors import Actor
from rinnalla.access.doors import belonging, visible
from rinnalla.access.permissions import Permission as P
from rinnalla.access.prepared import prepared
from rinnalla.guidance.models import Period, Waiting
from rinnalla.guidance.states import OPEN_PERIOD
from rinnalla.people.models import Unit


def waitings_of(actor: Actor, period: Period) -> list[Waiting]:
    """What the client of a period waits for, open ones first, each group from the oldest on."""
    return sorted(_waitings(actor, period), key=lambda one: (one.closed_on is not None, one.since))


@prepared
def _waitings(actor: Actor, period: Period) -> "QuerySet[Waiting]":
    return belonging(actor, P.WAITING_READ, Waiting, to=period).select_related("unit__organisation", "data_key")


def open_waitings(actor: Actor) -> "QuerySet[Waiting]":
    """Everything open that the actor may see, the oldest first."""
    rows = visible(actor, P.WAITING_READ, Waiting).filter(closed_on=None, period__state__in=OPEN_PERIOD)
    return rows.select_related("unit__organisation", "data_key", "period__client__data_key").order_by("since", "id")


def units_that_may_owe(period: Period) -> list[Unit]:
    """Units that can be named as owing something to the client: the sender's own."""
    sender = period.request.from_unit
    return [sender] if sender else []
