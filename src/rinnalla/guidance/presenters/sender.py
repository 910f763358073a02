"""A running period as the sender sees it on the page of their request, and a ward manager's numbers."""

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import show_list
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission
from rinnalla.access.roles import Role
from rinnalla.guidance.choices import RequestState
from rinnalla.guidance.models import ServiceRequest
from rinnalla.guidance.presenters.evaluation_meeting import list_row as evaluation_row
from rinnalla.guidance.presenters.period import goal_rows, list_row, when
from rinnalla.guidance.queries import sender as queries
from rinnalla.guidance.queries.evaluation_meeting import evaluation_meetings
from rinnalla.guidance.queries.period import summaries_of
from rinnalla.methods.small_counts import shown, split
from rinnalla.people.queries.organisation import units_of

MOST_TOLD = 10


def of_request(actor: Actor, request: ServiceRequest) -> dict[str, Any]:
    """That the period runs and how many meetings it has had; under a disclosure permit goals and given summaries.

    Empty before a period has come of the request.
    """
    period = queries.period_of(actor, request) if request.state == RequestState.COMPLETED else None
    if period is None:
        return {}
    sender = request.sender_id == actor.person and request.from_unit_id in actor.units(Role.PARTNER)
    told = {"period": list_row(period, opens=actor.may(Permission.PERIOD_READ)), "sender": sender}
    if not sender or not period.permitted:  # type: ignore[attr-defined] # asked for with the period
        return told
    goals = show_list(actor, Permission.GOAL_READ, queries.goals_in(actor, period), event=Event.GOALS_READ)
    notes = show_list(
        actor,
        Permission.PARTNER_SUMMARY_READ,
        queries.told_in(actor, period),
        event=Event.PARTNER_SUMMARY_READ,
        size=MOST_TOLD,
    )
    return {
        **told,
        "permitted": True,
        "tried_url": reverse("tried_list", args=[period.pk]),
        "told": [{"when": when(note.meeting.starts_at), "text": note.text} for note in notes.rows],
        "goals": goal_rows(goals.rows),
        "summaries": summaries_of(actor, period),
        "to_read": period.to_read,  # type: ignore[attr-defined] # the same
        "evaluations": [evaluation_row(one) for one in evaluation_meetings(actor).filter(period=period)],
    }


def numbers(actor: Actor) -> list[dict[str, Any]]:
    """For each unit whose ward manager the actor is, its numbers in the quarters that have ended."""
    times = queries.closed_quarters(clock.today())
    return [
        {
            "unit": str(unit),
            "columns": [_("Clients"), *({"label": _quarter(first, last), "number": True} for first, last in times)],
            "rows": _rows([queries.counted(actor, unit.pk, first, last) for first, last in times]),
        }
        for unit in units_of(actor, Role.WARD_MANAGER)
    ]


def _quarter(first: date, last: date) -> str:
    return f"{date_format(first, 'j.n.')}–{date_format(last, 'j.n.Y')}"


def _rows(counts: list[queries.Counted]) -> list[list[str]]:
    told = []
    for one in counts:
        requested, began, not_yet = split(one.requested, one.began)
        meetings = one.meetings if shown(one.met) else None
        told.append((requested, began, not_yet, shown(one.guided), meetings))
    words = (
        _("Guidance was asked for"),
        _("of them, guidance began"),
        _("of them, guidance had not begun"),
        _("In guidance during the quarter"),
        _("Meetings held with all of them"),
    )
    few = _("too few to show")
    return [
        [word, *(few if number is None else str(number) for number in numbers)]
        for word, numbers in zip(words, zip(*told, strict=True), strict=True)
    ]
