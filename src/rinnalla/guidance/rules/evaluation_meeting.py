"""Which evaluation meetings each permission reaches."""

from django.db.models import Exists, OuterRef, Q

from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.roles import Role
from rinnalla.access.scope import rule, scope
from rinnalla.guidance.models import EvaluationItem, EvaluationMeeting, EvaluationParticipant
from rinnalla.guidance.rules.reach import apart, of_period, permitted


def _takes_part(actor: Actor, permission: P, meeting: str, period: str) -> Q:
    """A partner reads of the meetings they take part in, while the client permits their unit to know."""
    mine = Exists(EvaluationParticipant.objects.filter(person=actor.person, meeting=OuterRef(meeting)))
    reach = {Role.PARTNER: lambda a: Q(mine) & permitted(a, f"{period}__client")}
    return scope(actor, permission, reach, never=apart(actor, f"{period}__client__person"))


@rule(EvaluationMeeting, P.EVALUATION_READ, P.EVALUATION_WRITE)
def evaluation_meetings(actor: Actor, permission: P) -> Q:
    """Meetings of a period that may be opened, and those a partner takes part in."""
    return of_period(actor, permission, "period") | _takes_part(actor, permission, "pk", "period")


@rule(EvaluationItem, P.EVALUATION_READ, P.EVALUATION_WRITE)
def evaluation_items(actor: Actor, permission: P) -> Q:
    """What was left open in meetings one may read about."""
    taken = _takes_part(actor, permission, "meeting_id", "meeting__period")
    return of_period(actor, permission, "meeting__period") | taken
