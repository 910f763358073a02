"""Reading the follow-ups that are to be asked."""

from datetime import timedelta

from django.db.models import QuerySet

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.choices import FollowUpState
from rinnalla.guidance.models import FollowUp

SEEN_AHEAD = timedelta(days=14)


def due_followups(actor: Actor) -> "QuerySet[FollowUp]":
    """Follow-ups to be asked now or within two weeks, the earliest first."""
    rows = visible(actor, P.FOLLOWUP_WRITE, FollowUp).filter(
        state=FollowUpState.DUE, due_on__lte=clock.today() + SEEN_AHEAD
    )
    return rows.select_related("data_key", "period__client__data_key").order_by("due_on", "id")
