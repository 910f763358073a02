"""Reading questions to the trainer."""

from django.db.models import Count, QuerySet

from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission as P
from rinnalla.learning.models import AdvanceQuestion, Registration, TrainingEvent


def asked_by(registration: Registration) -> list[AdvanceQuestion]:
    """What somebody has asked, in their order, each with the question it was joined to."""
    rows = registration.questions.select_related("data_key", "joined_to", "joined_to__data_key")
    return list(rows.order_by("created_at"))


def questions_for(actor: Actor, event: TrainingEvent) -> "QuerySet[AdvanceQuestion]":
    """An event's questions by topic, each head with how many were joined to it; those that were joined are left out."""
    rows = visible(actor, P.EVENT_RUN, AdvanceQuestion).filter(event=event, joined_to=None)
    return (
        rows.select_related("topic", "data_key").annotate(alike=Count("joined")).order_by("topic__place", "created_at")
    )
