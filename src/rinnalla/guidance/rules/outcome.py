"""Which life events, own words and counts each permission reaches."""

from django.db.models import Q

from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.scope import rule
from rinnalla.guidance.models import Count, LifeEvent, Outcome
from rinnalla.guidance.rules.reach import of_period


@rule(LifeEvent, P.OUTCOME_READ)
@rule(Outcome, P.OUTCOME_READ)
@rule(Count, P.OUTCOME_READ, P.OUTCOME_WRITE)
def outcomes(actor: Actor, permission: P) -> Q:
    """The client, the guides of the period and the unit's coordinators; nobody else."""
    return of_period(actor, permission, "period")
