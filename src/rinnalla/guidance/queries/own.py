"""Reading what belongs to a client's own page."""

from django.db.models import OuterRef, Subquery

from rinnalla.access import clock
from rinnalla.access.actors import Actor
from rinnalla.access.doors import visible
from rinnalla.access.permissions import Permission
from rinnalla.guidance.choices import MeetingState, SummaryState
from rinnalla.guidance.models import Assignment, Meeting, Period, ServiceRequest, Summary
from rinnalla.people.models import Client


def newest_period(actor: Actor, client: Client) -> Period | None:
    """The client's own newest period, with ``guide_name`` and ``guide_phone`` of who has guided in it longest."""
    rows = visible(actor, Permission.PERIOD_READ, Period).filter(client=client)
    guides = Assignment.objects.filter(period=OuterRef("pk"), ends_on=None).order_by("starts_on")
    named = rows.annotate(
        guide_name=Subquery(guides.values("person__staff__first_name")[:1]),
        guide_phone=Subquery(guides.values("person__staff__phone")[:1]),
    )
    return named.select_related("client__data_key").order_by("-planned_start").first()


def newest_request(actor: Actor, client: Client) -> ServiceRequest | None:
    """The client's own newest request."""
    rows = visible(actor, Permission.REQUEST_STATUS, ServiceRequest).filter(client=client)
    return rows.select_related("unit", "from_unit").order_by("-created_at").first()


def next_meeting(meetings: list[Meeting]) -> Meeting | None:
    """The nearest agreed meeting that lies ahead; ``meetings`` are newest first."""
    ahead = [one for one in meetings if one.state == MeetingState.AGREED and one.starts_at >= clock.now()]
    return ahead[-1] if ahead else None


def summary_to_read(summaries: list[Summary]) -> Summary | None:
    """The summary that waits for the client's answer."""
    return next((one for one in summaries if one.state == SummaryState.WITH_CLIENT), None)
