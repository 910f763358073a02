"""A running period as the sender sees it on the page of their request."""

from typing import Any

from rinnalla.access.actors import Actor
from rinnalla.access.doors import show_list
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.access.roles import Role
from rinnalla.guidance.choices import RequestState
from rinnalla.guidance.models import ServiceRequest
from rinnalla.guidance.presenters.period import goal_rows, list_row, when
from rinnalla.guidance.queries import sender as queries
from rinnalla.guidance.queries.period import summaries_of

MOST_TOLD = 10


def of_request(actor: Actor, request: ServiceRequest) -> dict[str, Any]:
    """That the period runs and how many meetings it has had; under a disclosure permit goals and given summaries.

    Empty before a period has come of the request.
    """
    period = queries.period_of(actor, request) if request.state == RequestState.COMPLETED else None
    if period is None:
        return {}
    sender = request.sender_id == actor.person and request.from_unit_id in actor.units(Role.PARTNER)
    shown = {"period": list_row(period, opens=actor.may(Permission.PERIOD_READ)), "sender": sender}
    if not sender or not queries.is_permitted(request):
        return shown
    goals = show_list(actor, Permission.GOAL_READ, queries.goals_in(actor, period), event=Event.GOALS_READ)
    told = show_list(
        actor,
        Permission.PARTNER_SUMMARY_READ,
        queries.told_in(actor, period),
        event=Event.PARTNER_SUMMARY_READ,
        size=MOST_TOLD,
    )
    return {
        **shown,
        "permitted": True,
        "told": [{"when": when(note.meeting.starts_at), "text": note.text} for note in told.rows],
        "goals": goal_rows(goals.rows),
        "summaries": summaries_of(actor, period),
    }
