"""Which setbacks, pauses, tapers, endings, assignments and follow-ups each permission reaches."""

from django.db.models import Q

from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.scope import part_rule
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
from rinnalla.guidance.rules.reach import PERIOD


@part_rule(Setback, P.PHASE_READ, P.PHASE_WRITE, of=PERIOD, path="period")
@part_rule(Pause, P.PHASE_READ, P.PHASE_WRITE, of=PERIOD, path="period")
@part_rule(Ending, P.PHASE_READ, P.PERIOD_STEER, of=PERIOD, path="period")
@part_rule(FollowUp, P.FOLLOWUP_READ, P.FOLLOWUP_WRITE, of=PERIOD, path="period")
@part_rule(Assignment, P.PHASE_READ, P.PERIOD_STEER, P.EARLIER_CHOOSE, of=PERIOD, path="period")
@part_rule(PhaseInterval, P.PHASE_READ, of=PERIOD, path="period")
@part_rule(Taper, P.PHASE_READ, of=PERIOD, path="period")
@part_rule(Extension, P.PHASE_READ, of=PERIOD, path="period")
def course(actor: Actor, permission: P, period: Q) -> Q:
    """How a period has gone: the client, the guides assigned, the unit's coordinators."""
    return period


@part_rule(PhaseReason, P.PHASE_READ, of=PERIOD, path="phase__period")
def reasons(actor: Actor, permission: P, period: Q) -> Q:
    """Why a phase began."""
    return period
