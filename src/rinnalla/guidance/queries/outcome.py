"""Reading life events, own words and counts."""

from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission
from rinnalla.guidance.models import Count, LifeEvent, Outcome, Period


def life_events_of(actor: Actor, period: Period) -> list[LifeEvent]:
    """What has happened in the client's life, newest first."""
    rows = visible(actor, Permission.OUTCOME_READ, LifeEvent).filter(period=period)
    return list(rows.select_related("data_key").order_by("-starts_on", "-created_at"))


def outcomes_of(actor: Actor, period: Period) -> list[Outcome]:
    """Changes in own words, newest first."""
    rows = visible(actor, Permission.OUTCOME_READ, Outcome).filter(period=period)
    return list(rows.select_related("data_key").order_by("-said_on", "-created_at"))


def counts_of(actor: Actor, period: Period) -> list[Count]:
    """What is counted at the start and at the end."""
    rows = visible(actor, Permission.OUTCOME_READ, Count).filter(period=period)
    return list(rows.select_related("data_key").order_by("created_at"))
