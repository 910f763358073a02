"""Which setbacks, pauses, tapers, endings, assignments and follow-ups each permission reaches."""

from django.db.models import Q

from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.scope import rule
from rinnalla.guidance.models import (
    Assignment,
    Ending,
    Extension,
    FollowUp,
    Pause,
    PhaseInterval,
    PhaseReason,
    Setback,
    Taper,
)
from rinnalla.guidance.rules.reach import of_period


@rule(Setback, P.PHASE_READ, P.PHASE_WRITE)
@rule(Pause, P.PHASE_READ, P.PHASE_WRITE)
@rule(Ending, P.PHASE_READ, P.PERIOD_STEER)
@rule(FollowUp, P.FOLLOWUP_READ, P.FOLLOWUP_WRITE)
@rule(Assignment, P.PHASE_READ, P.PERIOD_STEER, P.EARLIER_CHOOSE)
@rule(PhaseInterval, P.PHASE_READ)
@rule(Taper, P.PHASE_READ)
@rule(Extension, P.PHASE_READ)
def course(actor: Actor, permission: P) -> Q:
    """How a period has gone: the client, the guides assigned, the unit's coordinators."""
    return of_period(actor, permission, "period")


@rule(PhaseReason, P.PHASE_READ)
def reasons(actor: Actor, permission: P) -> Q:
    """Why a phase began."""
    return of_period(actor, permission, "phase__period")
