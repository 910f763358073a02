"""Which services tried each permission reaches."""

from django.db.models import Q

from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.scope import part_rule, rule
from rinnalla.guidance.models import Period, ServiceTried, TriedStep
from rinnalla.guidance.rules.reach import PERIOD, of_period, of_sender


@rule(Period, P.TRIED_READ)
def periods(actor: Actor, permission: P) -> Q:
    """Periods of which it may be seen what has been tried."""
    return of_period(actor, permission, "") | of_sender(actor, permission, "")


@part_rule(ServiceTried, P.TRIED_READ, of=PERIOD, path="period")
def tried(actor: Actor, permission: P, period: Q) -> Q:
    """Services tried and how far each has come, also to the sender under a disclosure permit."""
    return period | of_sender(actor, permission, "period")


@part_rule(TriedStep, P.MEETING_READ, of=PERIOD, path="tried__period")
def steps(actor: Actor, permission: P, period: Q) -> Q:
    """Each step with the client's own words, for those who see the meetings: never the sender."""
    return period


@rule(ServiceTried, P.MEETING_WRITE)
def followed(actor: Actor, permission: P) -> Q:
    """Services tried, for those who record the meetings."""
    return of_period(actor, permission, "period")
