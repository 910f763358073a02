"""Which periods each permission reaches."""

from django.db.models import Q

from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.access.scope import rule, scope
from rinnalla.guidance.models import Period
from rinnalla.guidance.rules.reach import apart, of_period, sent_by


@rule(Period, P.PERIOD_LIST)
def listed_periods(actor: Actor, permission: P) -> Q:
    """Besides those who may open a period, its sender sees that it runs and how many meetings it has had."""
    sent = {Role.PARTNER: lambda a: sent_by(a, "request__")}
    return of_period(actor, permission, "") | scope(actor, permission, sent, never=apart(actor, "client__person"))


@rule(Period, P.PLAN_AGREE, P.PLAN_CONFIRM, P.OUTCOME_READ, P.OUTCOME_WRITE, P.MEASURE_READ, P.MEASURE_ASK)
@rule(Period, P.PERIOD_READ, P.PERIOD_STEER, P.GOAL_WRITE, P.MEETING_WRITE, P.SUMMARY_WRITE, P.SUMMARY_READ)
@rule(Period, P.EVALUATION_READ, P.EVALUATION_WRITE, P.HANDOVER_WRITE)
@rule(Period, P.PHASE_READ, P.PHASE_WRITE, P.WAITING_READ, P.WAITING_WRITE)
def periods(actor: Actor, permission: P) -> Q:
    """A period with its texts: the client, the guides assigned, the unit's coordinators."""
    return of_period(actor, permission, "")
