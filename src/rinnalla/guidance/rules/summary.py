"""Which summaries each permission reaches."""

from django.db.models import Q

from rinnalla.access.actors import Actor
from rinnalla.access.permissions import Permission as P
from rinnalla.access.scope import part_rule
from rinnalla.guidance.choices import SummaryState, Unread
from rinnalla.guidance.models import Summary, SummaryAnswer, SummaryPart
from rinnalla.guidance.rules.reach import PERIOD, SUMMARIES, let_read, of_sender, unless_mine

READ_BY_CLIENT = (SummaryState.READ, SummaryState.FROZEN)
GIVEN_TO_CLIENT = (SummaryState.WITH_CLIENT, *READ_BY_CLIENT)
WRITING = (P.SUMMARY_WRITE, P.SUMMARY_ANSWER, P.SUMMARY_FREEZE, P.RETELLING_WRITE)


def shown_to_sender(path: str) -> Q:
    """Summaries the client has read or has not wanted to read; one they were not reached for stays in the service."""
    return Q(**{f"{path}state__in": READ_BY_CLIENT}) & ~Q(**{f"{path}unread": Unread.NOT_REACHED})


@part_rule(Summary, P.SUMMARY_READ, *WRITING, of=PERIOD, path="period")
def summaries(actor: Actor, permission: P, period: Q) -> Q:
    """Summaries: the client sees them once they have been given, the sender once the client has had them."""
    seen = period & unless_mine(actor, "period", Q(state__in=GIVEN_TO_CLIENT))
    seen &= let_read(actor, "period", day="as_of", choices=SUMMARIES)
    if permission != P.SUMMARY_READ:
        return seen
    return seen | of_sender(actor, permission, "period") & shown_to_sender("")


@part_rule(SummaryPart, P.SUMMARY_READ, of=PERIOD, path="summary__period")
@part_rule(SummaryAnswer, P.SUMMARY_READ, of=PERIOD, path="summary__period")
def summary_parts(actor: Actor, permission: P, period: Q) -> Q:
    """The parts and answers of a summary that may be read."""
    seen = period & unless_mine(actor, "summary__period", Q(summary__state__in=GIVEN_TO_CLIENT))
    seen &= let_read(actor, "summary__period", day="summary__as_of", choices=SUMMARIES)
    return seen | of_sender(actor, permission, "summary__period") & shown_to_sender("summary__")
