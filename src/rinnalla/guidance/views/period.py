"""Periods."""

from uuid import UUID

from django.http import HttpResponse

from rinnalla.access.doors import open_record, show_list
from rinnalla.access.events import Event
from rinnalla.access.permissions import Permission as P
from rinnalla.guidance.choices import SummaryKind
from rinnalla.guidance.models import Period
from rinnalla.guidance.presenters import period as presented
from rinnalla.guidance.presenters.alert import rows as alert_rows
from rinnalla.guidance.presenters.meeting import meeting_row
from rinnalla.guidance.presenters.sections import sections
from rinnalla.guidance.presenters.waiting import row as waiting_row
from rinnalla.guidance.queries.alert import Alert, alerts_in
from rinnalla.guidance.queries.goal import ratings_of
from rinnalla.guidance.queries.period import (
    brief_of,
    caseload,
    goals_of,
    guides_in,
    may_finish,
    meetings_of,
    summaries_of,
)
from rinnalla.guidance.queries.phase import setbacks_of
from rinnalla.guidance.queries.waiting import waitings_of
from rinnalla.guidance.states import ENDED_PERIOD, OPEN_PERIOD, SUMMARY_IN_WORK
from rinnalla.web.pages import Request, page, page_number, show

ON_A_PAGE = 30


def _period(request: Request, pk: UUID, permission: P, *related: str) -> Period:
    return open_record(
        request.actor,
        permission,
        Period,
        pk=pk,
        event=Event.PERIOD_READ,
        related=("unit", "request__from_unit", *related),
        may=(P.MEETING_WRITE, P.PHASE_WRITE, P.PERIOD_STEER),
    )


@page(P.PERIOD_LIST)
def period_list(request: Request) -> HttpResponse:
    """Periods, with how many meetings were held and when the last one was."""
    listing = show_list(
        request.actor, P.PERIOD_LIST, caseload(request.actor), page=page_number(request), size=ON_A_PAGE
    )
    opens = request.actor.may(P.PERIOD_READ)
    rows = [presented.list_row(period, opens=opens) for period in listing.rows]
    may = request.actor.may(P.BREAK_GLASS)
    return show(request, "guidance/period_list.html", {"rows": rows, "listing": listing, "may_break_glass": may})


@page(P.PERIOD_READ)
def period(request: Request, pk: UUID) -> HttpResponse:
    """One period: its course, goals, meetings and notes."""
    actor = request.actor
    record = _period(request, pk, P.PERIOD_READ, "request__brief__data_key")
    meetings, summaries = meetings_of(actor, record), summaries_of(actor, record)
    guides = [assignment.person.staff for assignment in guides_in(record)]
    at_hand = presented.at_hand(meetings)
    waitings, setbacks = waitings_of(actor, record), setbacks_of(actor, record)
    ended = record.state in ENDED_PERIOD
    writes = record.state in OPEN_PERIOD and record.may_meeting_write  # type: ignore[attr-defined] # asked for with the record
    alerts: list[Alert] = []
    if record.may_phase_write or record.may_period_steer:  # type: ignore[attr-defined] # asked for with the record
        alerts = alerts_in(actor, record, meetings=meetings, summaries=summaries, waitings=waitings, setbacks=setbacks)
    context = {
        "record": record,
        "sections": sections(actor, record.pk, here="period"),
        "client": record.client,
        "is_client": actor.person == record.client.person_id,
        "tag": presented.state_tag(record),
        "guides": presented.first_names(guides),
        "timeline": presented.timeline(record, meetings, setbacks),
        "alerts": alert_rows(alerts),
        "waitings": [waiting_row(one) for one in waitings if one.closed_on is None],
        "brief": brief_of(actor, record),
        # While it runs, what was last said of each goal stands on the page of the plan.
        "goals": presented.goal_rows(goals_of(actor, record), ratings_of(actor, record) if ended else []),
        "meetings": [meeting_row(meeting) for meeting in at_hand],
        "more_meetings": len(meetings) > len(at_hand),
        "summaries": summaries,
        "answers_here": actor.may(P.NOTE_ANSWER),
        "writes": writes,
        "finishes": set() if writes or not actor.may(P.MEETING_WRITE) else may_finish(actor, record),
        "corrector": actor.person if writes else None,
        "in_work": any(one.kind == SummaryKind.INTERIM and one.state in SUMMARY_IN_WORK for one in summaries),
    }
    return show(request, "guidance/period.html", context)
