"""Which summaries each permission reaches."""

from django.db.models import Q

from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.scope import rule
from rinnalla.guidance.choices import SummaryState
from rinnalla.guidance.models import Summary, SummaryAnswer, SummaryPart
from rinnalla.guidance.rules.reach import PARTS, SUMMARIES, of_period

READ_BY_CLIENT = (SummaryState.READ, SummaryState.FROZEN)
GIVEN_TO_CLIENT = (SummaryState.WITH_CLIENT, *READ_BY_CLIENT)


@rule(Summary, P.SUMMARY_READ, P.SUMMARY_WRITE, P.SUMMARY_ANSWER)
def summaries(actor: Actor, permission: P) -> Q:
    """Summaries: the client sees them once they have been given, the sender once the client has read them."""
    sender = Q(state__in=READ_BY_CLIENT) if permission == P.SUMMARY_READ else None
    return of_period(actor, permission, "period", sender=sender, client=Q(state__in=GIVEN_TO_CLIENT), written=SUMMARIES)


@rule(SummaryPart, P.SUMMARY_READ)
@rule(SummaryAnswer, P.SUMMARY_READ)
def summary_parts(actor: Actor, permission: P) -> Q:
    """The parts and answers of a summary that may be read."""
    sender, client = Q(summary__state__in=READ_BY_CLIENT), Q(summary__state__in=GIVEN_TO_CLIENT)
    return of_period(actor, permission, "summary__period", sender=sender, client=client, written=PARTS)
